#include "content/walk.h"

#include <algorithm>

#include "content/markdown_name.h"
#include "content/read_input.h"

namespace milepost {
namespace {

// What no site wants to publish, and what would pass for milepost's own.
bool is_never_taken(std::string_view name) {
  return name == ".git" || name == ".DS_Store" || name.starts_with(".milepost");
}

void add_unreadable(const std::string& path, std::string cause, std::string fix, Diagnostics& diagnostics) {
  Place place;
  place.file = path;
  diagnostics.add(code::kUnreadableInput, place, "`" + path + "` cannot be read", std::move(cause), std::move(fix));
}

// What a link leads to, or nothing (and an error) where milepost does not go.
bool link_is_fine(const FileSystem& root, const std::string& path, Diagnostics& diagnostics) {
  FileResult<Entry> target = root.look(path);
  if (!target.ok()) {
    diagnostics.add(input_failure(target.error(), path));
    return false;
  }
  // Followed folders could hold themselves; a link to a file cannot.
  if (target->kind == EntryKind::kFolder)
    add_unreadable(path, "it is a link to a folder, and only links to files are followed",
                   "copy the folder to where the link stands", diagnostics);
  return target->kind == EntryKind::kFile;
}

// Sorts one folder's entries into `files` and `folders`.
void read_folder(const FileSystem& root, const std::string& folder, std::vector<std::string>& files,
                 std::vector<std::string>& folders, const DotNames& dot_names, Diagnostics& diagnostics) {
  FileResult<std::vector<Entry>> entries = root.list(folder);
  if (!entries.ok()) {
    if (entries.error().kind != FileError::kNotFound) diagnostics.add(input_failure(entries.error(), folder));
    return;
  }
  for (const Entry& entry : entries.value()) {
    std::string path = folder.empty() ? entry.name : folder + "/" + entry.name;
    const bool is_folder = entry.kind == EntryKind::kFolder;
    const bool is_refused = dot_names.leaves_out && dot_names.leaves_out(path, is_folder);
    if (is_refused || (entry.name.starts_with('.') && (!dot_names.are_taken || is_never_taken(entry.name)))) {
      if (dot_names.hidden) dot_names.hidden->push_back(path + (is_folder ? "/" : ""));
      continue;
    }
    if (entry.is_link && !link_is_fine(root, path, diagnostics)) continue;
    if (is_folder && is_markdown(entry.name)) {
      add_unreadable(path, "it is a folder, though its name is a post's", "give the folder another name", diagnostics);
    } else if (is_folder) {
      folders.push_back(path);
    } else if (entry.kind == EntryKind::kFile) {
      files.push_back(path);
    } else {
      add_unreadable(path, "it is neither a file nor a folder", "take it out of the site", diagnostics);
    }
  }
}

// Told in the order of paths, whatever the order of the folder's entries was.
void add_by_path(const Diagnostics& found, Diagnostics& diagnostics) {
  std::vector<Diagnostic> sorted = found.all();
  std::sort(sorted.begin(), sorted.end(),
            [](const Diagnostic& a, const Diagnostic& b) { return a.place.file < b.place.file; });
  for (Diagnostic& diagnostic : sorted) diagnostics.add(std::move(diagnostic));
}

}  // namespace

std::vector<std::string> walk_files(const FileSystem& root, const std::string& folder, Diagnostics& diagnostics,
                                    const DotNames& dot_names) {
  std::vector<std::string> files;
  std::vector<std::string> folders{folder};
  Diagnostics found;
  for (size_t i = 0; i < folders.size(); i++)
    read_folder(root, std::string(folders[i]), files, folders, dot_names, found);
  std::sort(files.begin(), files.end());
  add_by_path(found, diagnostics);
  return files;
}

std::vector<std::string> files_in(const FileSystem& root, const std::string& folder, Diagnostics& diagnostics) {
  std::vector<std::string> files;
  std::vector<std::string> folders;
  Diagnostics found;
  read_folder(root, folder, files, folders, {}, found);
  std::sort(files.begin(), files.end());
  add_by_path(found, diagnostics);
  return files;
}

}  // namespace milepost
