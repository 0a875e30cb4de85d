#include "import/zip_archive.h"

#include <zip.h>

#include <algorithm>
#include <map>

#include "ground/late_library.h"
#include "ground/normal_path.h"
#include "ground/utf8.h"

namespace milepost::import {
namespace {

constexpr unsigned kFileTypeBits = 0170000, kLink = 0120000, kFolder = 0040000, kRegular = 0100000;
constexpr uint64_t kMebibyte = uint64_t{1} << 20;

// libzip and the library of ciphers that it brings along are loaded when an archive is imported.
struct Zip {
  LateLibrary library{"libzip.so.4"};
  MILEPOST_LATE(library, zip_discard);
  MILEPOST_LATE(library, zip_error_fini);
  MILEPOST_LATE(library, zip_error_init);
  MILEPOST_LATE(library, zip_error_strerror);
  MILEPOST_LATE(library, zip_fclose);
  MILEPOST_LATE(library, zip_file_get_external_attributes);
  MILEPOST_LATE(library, zip_file_strerror);
  MILEPOST_LATE(library, zip_fopen_index);
  MILEPOST_LATE(library, zip_fread);
  MILEPOST_LATE(library, zip_get_name);
  MILEPOST_LATE(library, zip_get_num_entries);
  MILEPOST_LATE(library, zip_open_from_source);
  MILEPOST_LATE(library, zip_source_buffer_create);
  MILEPOST_LATE(library, zip_source_free);
  MILEPOST_LATE(library, zip_stat_index);
  MILEPOST_LATE(library, zip_stat_init);
  MILEPOST_LATE(library, zip_strerror);
};

const Zip& lib() {
  static const Zip loaded;
  return loaded;
}

struct CloseEntry {
  void operator()(zip_file_t* file) const { lib().zip_fclose(file); }
};

Place in_archive(const std::string& shown, const std::string& name) {
  Place place;
  place.file = name.empty() ? shown : shown + "/" + name;
  return place;
}

Diagnostic unreadable(const std::string& shown, const std::string& name, std::string why) {
  return Diagnostic{&code::kArchiveUnreadable,
                    Severity::kError,
                    in_archive(shown, name),
                    name.empty() ? "this archive cannot be read" : "this entry of the archive cannot be read",
                    std::move(why),
                    "download the export again, or unpack it and import the folder"};
}

// What kind of file the system that made the archive says an entry is; 0 where it says nothing.
unsigned file_type(zip_t* zip, zip_uint64_t index) {
  zip_uint8_t system = 0;
  zip_uint32_t attributes = 0;
  if (lib().zip_file_get_external_attributes(zip, index, 0, &system, &attributes) != 0) return 0;
  return system == ZIP_OPSYS_UNIX ? (attributes >> 16) & kFileTypeBits : 0;
}

// Why a name may not be unpacked; "" where it may.
std::string name_problem(const std::string& name) {
  if (first_invalid_utf8(name)) return "its name is not UTF-8";
  if (name.find('\\') != name.npos || (name.size() > 1 && name[1] == ':')) return "its name is a path of Windows";
  if (!normal_path(name)) return name.starts_with('/') ? "its path is absolute" : "its path leads out of the folder";
  const bool has_control = std::ranges::any_of(name, [](unsigned char c) { return c < 0x20 || c == 0x7F; });
  return has_control ? "its name holds control characters" : "";
}

std::string size_problem(const zip_stat_t& stat, const ZipLimits& limits) {
  constexpr zip_uint64_t kNeeded = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE;
  if ((stat.valid & kNeeded) != kNeeded) return "it does not say how large it is";
  if (stat.size > limits.entry_bytes) return "it unpacks to " + std::to_string(stat.size / kMebibyte) + " MiB";
  if (stat.size > kMebibyte && stat.size / std::max<uint64_t>(stat.comp_size, 1) > limits.ratio)
    return "it unpacks to more than " + std::to_string(limits.ratio) + " times its size";
  return (stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE ? "it is encrypted" : "";
}

}  // namespace

struct ZipArchive::Held {
  struct CloseZip {
    void operator()(zip_t* opened) const { lib().zip_discard(opened); }
  };
  struct Entry {
    zip_uint64_t index = 0;
    uint64_t size = 0;
  };

  // Why the entry is refused; "" where it is taken or is a folder.
  std::string add(zip_uint64_t index, const std::string& name) {
    const unsigned type = file_type(zip.get(), index);
    if (std::string problem = name_problem(name); !problem.empty()) return problem;
    if (type == kLink) return "it is a symbolic link";
    if (name.ends_with('/') || type == kFolder) return "";
    if (type != 0 && type != kRegular) return "it is no file";
    zip_stat_t stat;
    lib().zip_stat_init(&stat);
    if (lib().zip_stat_index(zip.get(), index, 0, &stat) != 0) return "its size cannot be read";
    if (std::string problem = size_problem(stat, limits); !problem.empty()) return problem;
    total += stat.size;
    if (total > limits.total_bytes) return "the archive unpacks to more than can be imported";
    const std::string path = *normal_path(name);
    return entries.emplace(path, Entry{index, stat.size}).second ? "" : "another entry has the same name";
  }

  void add_all(Diagnostics& diagnostics) {
    const auto count = static_cast<zip_uint64_t>(std::max<zip_int64_t>(lib().zip_get_num_entries(zip.get(), 0), 0));
    for (zip_uint64_t i = 0; i < count; ++i) {
      const char* raw = lib().zip_get_name(zip.get(), i, ZIP_FL_ENC_GUESS);
      const std::string name = raw ? raw : "";
      if (std::string problem = add(i, name); !problem.empty())
        diagnostics.add(code::kArchiveEntryRefused, in_archive(shown, replace_invalid_utf8(name)),
                        "this entry of the archive is refused", std::move(problem),
                        "unpack the archive yourself, look at what is in it, and import the folder");
    }
    for (const auto& [name, entry] : entries) names.push_back(name);
  }

  std::string bytes;  // libzip reads from it as long as it is open
  std::string shown;
  ZipLimits limits;
  std::unique_ptr<zip_t, CloseZip> zip;
  std::map<std::string, Entry> entries;
  std::vector<std::string> names;
  uint64_t total = 0;
};

ZipArchive::ZipArchive(std::unique_ptr<Held> held) : held_(std::move(held)) {}
ZipArchive::ZipArchive(ZipArchive&&) noexcept = default;
ZipArchive& ZipArchive::operator=(ZipArchive&&) noexcept = default;
ZipArchive::~ZipArchive() = default;

Result<ZipArchive> ZipArchive::open(std::string bytes, const std::string& shown, const ZipLimits& limits,
                                    Diagnostics& diagnostics) {
  if (bytes.size() > limits.archive_bytes) return unreadable(shown, "", "it is larger than 1 GiB");
  if (bytes.empty()) return unreadable(shown, "", "it is empty");
  if (!lib().library.problem().empty()) return unreadable(shown, "", lib().library.problem());
  auto held = std::make_unique<Held>();
  held->bytes = std::move(bytes);
  held->shown = shown;
  held->limits = limits;
  zip_error_t error;
  lib().zip_error_init(&error);
  zip_source_t* source = lib().zip_source_buffer_create(held->bytes.data(), held->bytes.size(), 0, &error);
  if (source) held->zip.reset(lib().zip_open_from_source(source, ZIP_RDONLY, &error));
  const std::string why = held->zip ? "" : lib().zip_error_strerror(&error);
  if (source && !held->zip) lib().zip_source_free(source);
  lib().zip_error_fini(&error);
  if (!held->zip) return unreadable(shown, "", why);
  if (lib().zip_get_num_entries(held->zip.get(), 0) > static_cast<zip_int64_t>(limits.entries))
    return unreadable(shown, "", "it has more than " + std::to_string(limits.entries) + " entries");
  held->add_all(diagnostics);
  return ZipArchive(std::move(held));
}

const std::vector<std::string>& ZipArchive::names() const { return held_->names; }

Result<std::string> ZipArchive::read(const std::string& name) const {
  const Held::Entry& entry = held_->entries.at(name);
  const std::unique_ptr<zip_file_t, CloseEntry> file(lib().zip_fopen_index(held_->zip.get(), entry.index, 0));
  if (!file) return unreadable(held_->shown, name, lib().zip_strerror(held_->zip.get()));
  std::string bytes(entry.size, '\0');
  uint64_t filled = 0;
  while (filled < entry.size) {
    const zip_int64_t got = lib().zip_fread(file.get(), bytes.data() + filled, entry.size - filled);
    if (got < 0) return unreadable(held_->shown, name, lib().zip_file_strerror(file.get()));
    if (got == 0) return unreadable(held_->shown, name, "it is shorter than it says");
    filled += static_cast<uint64_t>(got);
  }
  char more = 0;
  if (const zip_int64_t got = lib().zip_fread(file.get(), &more, 1); got != 0)
    return unreadable(held_->shown, name, got > 0 ? "it is longer than it says" : lib().zip_file_strerror(file.get()));
  return bytes;
}

}  // namespace milepost::import
