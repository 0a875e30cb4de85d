// See check_addresses.h.
#include "site/check_addresses.h"

#include "site/links.h"

namespace milepost::site {

void check_addresses(const Config& config, const SiteIndex& index, Diagnostics& diagnostics) {
  for (const MenuEntry& entry : config.menu)
    check_url(entry.href, false, entry.place, {config, index, "", ""}, diagnostics);
  for (size_t i = 0; i < index.metas.size(); ++i) {
    const PostMeta& meta = index.metas[i];
    if (meta.image.empty()) continue;
    check_url(meta.image, true, meta.image_place, {config, index, meta.source, index.addresses[i]}, diagnostics);
  }
}

}  // namespace milepost::site
