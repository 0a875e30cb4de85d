#include "site/site_templates.h"

#include <map>

#include "content/read_input.h"
#include "site/builtin_files.h"

namespace milepost::site {

Diagnostic with_template_path(Diagnostic diagnostic) {
  if (!diagnostic.place.file.empty()) diagnostic.place.file = "templates/" + diagnostic.place.file;
  return diagnostic;
}

std::vector<SourceText> load_templates(const FileSystem& root, const Inputs& inputs, Diagnostics& diagnostics) {
  constexpr std::string_view kFolder = "templates/";
  std::map<std::string, std::string> texts;
  for (const BuiltinFile& file : builtin_files())
    if (file.path.starts_with(kFolder)) texts[std::string(file.path.substr(kFolder.size()))] = std::string(file.bytes);
  for (const std::string& path : inputs.templates)
    if (std::optional<SourceText> source = read_source(root, path, diagnostics))
      texts[path.substr(kFolder.size())] = source->text();
  std::vector<SourceText> sources;
  for (auto& [name, text] : texts) sources.emplace_back(name, std::move(text));
  return sources;
}

}  // namespace milepost::site
