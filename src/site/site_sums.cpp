#include "site/site_sums.h"

#include "formats/json.h"
#include "ground/parallel.h"
#include "site/kept_meta.h"
#include "site/record_bytes.h"

namespace milepost::site {
namespace {

// What the command line says of a site goes before what its file says.
uint64_t sum_of_settings(const Config& config) {
  RecordWriter writer;
  writer.add(to_json(config.raw));
  for (const std::string* text : {&config.base_url, &config.title, &config.lang, &config.theme, &config.permalink})
    writer.add(*text);
  writer.add_unsigned(static_cast<uint64_t>(config.conventions.kind));
  writer.add_unsigned(static_cast<uint64_t>(config.dialect));
  return check_sum(writer.take());
}

std::vector<uint64_t> sums_of_metas(const SiteIndex& index, unsigned jobs) {
  std::vector<uint64_t> sums(index.metas.size());
  parallel_for(sums.size(), jobs, [&](size_t i) { sums[i] = facts_of(index.metas[i]); });
  return sums;
}

uint64_t sum_of_index(const LoadedSite& site, unsigned jobs) {
  const SiteIndex& index = site.index;
  RecordWriter writer;
  for (const uint64_t sum : sums_of_metas(index, jobs)) writer.add_unsigned(sum);
  writer.add_all(index.addresses);
  for (const Copy& copy : index.copies) {
    writer.add(copy.source);
    writer.add(copy.output_path);
  }
  for (const Redirect& redirect : index.redirects) writer.add(redirect.output_path);
  for (const ListPage& list : site.lists) writer.add(list.address);
  for (const LeftOutInput& input : site.left_out) {  // links to what is kept back are told with the reason
    if (input.kind == "file") continue;
    writer.add(input.source);
    writer.add(input.reason);
  }
  // What is in them is asked for by those who read them; here it counts that there is none more.
  const Inputs& inputs = site.inputs;
  for (const auto* paths : {&inputs.templates, &inputs.theme_files, &inputs.shared_options}) writer.add_all(*paths);
  return check_sum(writer.take());
}

}  // namespace

SiteSums sums_of(const LoadedSite& site, const Config& config, unsigned jobs) {
  return {sum_of_settings(config), sum_of_index(site, jobs)};
}

}  // namespace milepost::site
