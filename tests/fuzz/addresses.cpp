// A post's name and front matter in a folder of milepost's, Jekyll's or Hugo's: whatever it asks for, every file of the
// site is below the output folder. The first byte chooses the generator, a line each are the pattern of addresses and
// the post's path, the rest is the post.
#include "content/address.h"
#include "ground/memory_file_system.h"
#include "lines.h"
#include "promise.h"
#include "site/loaded_site.h"

namespace {

using namespace milepost;

struct Generator {
  const char *config_file, *pattern_begin, *pattern_end, *posts;
};
constexpr Generator kGenerators[] = {{"milepost.toml", "permalink = '", "'\n", "content/posts/"},
                                     {"_config.yml", "permalink: '", "'\n", "_posts/"},
                                     {"hugo.toml", "[permalinks]\nposts = '", "'\n", "content/posts/"}};

void promise_below_root(const std::string& path) { promise(!path.empty() && normal_path(path) == path); }

void promise_addresses(const SiteIndex& index) {
  for (const std::string& path : index.claims.paths()) promise_below_root(path);
  for (const std::string& address : index.addresses) promise_below_root(output_path(address));
  for (const Redirect& redirect : index.redirects) promise_below_root(redirect.output_path);
  for (const Copy& copy : index.copies) promise_below_root(copy.output_path);
  for (const std::vector<Term>* terms : {&index.tags, &index.categories})
    for (const Term& term : *terms) promise_below_root(output_path(term.address));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size == 0) return 0;
  const Generator& generator = kGenerators[data[0] % std::size(kGenerators)];
  const std::string text = as_text(data + 1, size - 1);
  std::string_view rest = text;
  const std::string pattern = take_line(rest);
  const std::optional<std::string> name = normal_path(take_line(rest));
  const bool is_far = name && (depth_of(*name) > 20 || name->size() > 1000);
  if (!name || name->empty() || is_far || pattern.find('\'') != pattern.npos) return 0;
  const MemoryFileSystem disk({{generator.config_file, generator.pattern_begin + pattern + generator.pattern_end},
                               {generator.posts + *name, std::string(rest)},
                               {std::string(generator.posts) + "2024-05-02-two.md", "---\ntitle: Two\n---\nx\n"}});
  Diagnostics diagnostics;
  const Config config = load_config(disk, kConfigFile, diagnostics);
  const bool has_config = !diagnostics.has_errors();
  if (has_config) promise_addresses(site::load_site(disk, config, {true, true, {}}, 1, diagnostics).index);
  for (const Diagnostic& problem : diagnostics.all()) promise_told(problem);
  return 0;
}
