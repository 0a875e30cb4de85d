// Gives each document of a Hugo folder what the sections above it hand down. See discover.h.
#include "formats/hugo_cascade.h"

#include <map>

#include "content/discover.h"
#include "content/foreign_value.h"
#include "content/read_input.h"
#include "content/rescue_yaml.h"
#include "ground/normal_path.h"

namespace milepost {
namespace {

// The folder of each section whose front matter has a `cascade`, below the content folder.
std::map<std::string, Value> read_cascades(const FileSystem& root, const Inputs& inputs) {
  std::map<std::string, Value> cascades;
  for (const DocumentInput& input : inputs.documents) {
    if (!input.is_section || !input.language.empty()) continue;
    Diagnostics told_with_the_section;
    const std::optional<SourceText> source = read_source(root, input.path, told_with_the_section);
    if (!source || source->text().find("cascade") == std::string::npos) continue;
    const FrontMatter front_matter = lenient_front_matter(*source, told_with_the_section);
    if (const Value* cascade = member_in_any_case(front_matter.value, "cascade"))
      cascades.emplace(input.page_folder, without_places(*cascade));
  }
  return cascades;
}

// "a/b" -> "a" -> "" -> nothing.
std::optional<std::string> above(const std::string& folder) {
  if (folder.empty()) return std::nullopt;
  const size_t slash = folder.rfind('/');
  return slash == folder.npos ? "" : folder.substr(0, slash);
}

}  // namespace

void hand_down_cascades(const FileSystem& root, const Config& config, Inputs& inputs) {
  if (config.conventions.kind != Convention::kHugo) return;
  const std::map<std::string, Value> cascades = read_cascades(root, inputs);
  const Value* of_site = member_in_any_case(config.raw, "cascade");
  if (cascades.empty() && !of_site) return;
  const size_t prefix = config.conventions.hugo.content_folder.size() + 1;
  for (DocumentInput& input : inputs.documents) {
    const CascadeTarget target{input.path.substr(prefix), input.is_section};
    Map values;
    for (std::optional<std::string> folder = input.page_folder; folder; folder = above(*folder))
      if (const auto cascade = cascades.find(*folder); cascade != cascades.end())
        add_cascade(cascade->second, target, values);
    if (of_site) add_cascade(without_places(*of_site), target, values);
    input.handed_down = Value(std::move(values));
  }
}

}  // namespace milepost
