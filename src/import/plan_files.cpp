// Which files an imported site becomes.
#include <algorithm>
#include <map>

#include "formats/json.h"
#include "import/write_site.h"
#include "import/yaml_text.h"

namespace milepost::import {
namespace {

std::string toml_line(std::string_view key, const std::string& value) {
  return value.empty() ? "" : std::string(key) + " = " + to_json(Value(value)) + "\n";
}

std::string settings_text(const ImportedSettings& settings) {
  return toml_line("title", settings.title) + toml_line("description", settings.description) +
         toml_line("author", settings.author) + toml_line("lang", settings.lang) +
         toml_line("timezone", settings.timezone) + toml_line("base_url", settings.base_url) +
         toml_line("dialect", settings.dialect);
}

std::string post_text(const ImportedPost& post) {
  return "---\n" + yaml_text(post.front_matter) + "---\n" + (post.body.empty() ? "" : "\n") + post.body;
}

// "content/posts/2022-04-25-roads", without ".md".
std::string base_of(const ImportedPost& post) {
  if (!post.is_page) return "content/posts/" + (post.date ? to_iso(*post.date) + "-" : "") + post.slug;
  return "content/pages/" + (post.page_folder.empty() ? "" : post.page_folder + "/") + post.slug;
}

void plan_post(const ImportedPost& post, std::map<std::string, PlannedFile>& plan) {
  const std::string base = base_of(post);
  const bool is_bundle = !post.files.empty() || !post.options.empty();
  const std::string path = is_bundle ? base + "/index.md" : base + ".md";
  plan.emplace(path, PlannedFile{path, post_text(post), ""});
  if (!post.options.empty())
    plan.emplace(base + "/options.yaml", PlannedFile{base + "/options.yaml", post.options, ""});
  for (const ImportedFile& file : post.files) {
    const std::string to = base + "/" + file.to;
    plan.emplace(to, PlannedFile{to, "", file.from});
  }
}

}  // namespace

std::vector<PlannedFile> plan_files(const ImportedSite& site) {
  std::map<std::string, PlannedFile> plan;
  if (std::string settings = settings_text(site.settings); !settings.empty())
    plan.emplace("milepost.toml", PlannedFile{"milepost.toml", std::move(settings), ""});
  for (const ImportedPost& post : site.posts) plan_post(post, plan);
  for (const ImportedFile& file : site.files) plan.emplace(file.to, PlannedFile{file.to, "", file.from});
  std::vector<PlannedFile> files;
  for (auto& [path, file] : plan) files.push_back(std::move(file));
  return files;
}

}  // namespace milepost::import
