#include "folder_text.h"

namespace milepost {

std::map<std::string, std::string> files_of(std::string_view text) {
  std::map<std::string, std::string> files;
  std::string* file = nullptr;
  while (!text.empty()) {
    size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    bool is_name = line.starts_with("-- ") && line.ends_with(" --");
    if (is_name) {
      file = &files[std::string(line.substr(3, line.size() - 6))];
    } else if (file) {
      file->append(line) += '\n';
    }
  }
  return files;
}

std::string told(const Diagnostics& diagnostics) {
  std::string text;
  for (const Diagnostic& d : diagnostics.all()) {
    if (d.severity == Severity::kNote) continue;
    text += std::string(d.code->id) + " " + d.place.file + ":" + std::to_string(d.place.line) + ":" +
            std::to_string(d.place.column) + " " + d.message + "\n";
  }
  return text;
}

std::string codes(const Diagnostics& diagnostics) {
  std::string text;
  for (const Diagnostic& d : diagnostics.all())
    if (d.severity != Severity::kNote) text += (text.empty() ? "" : " ") + std::string(d.code->id);
  return text;
}

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::string post_file(const std::string& path, const std::string& keys, const std::string& body) {
  return "-- " + path + " --\n---\n" + keys + "---\n" + body + "\n";
}

}  // namespace milepost
