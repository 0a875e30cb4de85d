#include "content/parse_options.h"

namespace milepost {

markdown::ParseOptions parse_options(const PostMeta& meta, const Config& config) {
  markdown::ParseOptions options;
  options.dialect = config.dialect;
  options.typography = config.typography;
  options.kramdown = config.kramdown;
  options.lang = meta.lang.empty() ? config.lang : meta.lang;
  options.repair_encoding = config.repair_encoding;
  options.is_thread = !meta.has_front_matter;
  return options;
}

}  // namespace milepost
