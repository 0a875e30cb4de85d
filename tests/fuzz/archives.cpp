// Any bytes as an export's zip archive: names stay below the folder, and nothing unpacks to more than it may.
#include "import/zip_archive.h"
#include "promise.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace milepost;
  import::ZipLimits limits;
  limits.entries = 100;
  limits.entry_bytes = 1 << 20;
  limits.total_bytes = 4 << 20;
  Diagnostics diagnostics;
  Result<import::ZipArchive> archive = import::ZipArchive::open(std::string(reinterpret_cast<const char*>(data), size),
                                                                "export.zip", limits, diagnostics);
  for (const Diagnostic& problem : diagnostics.all()) promise_told(problem);
  if (!archive) return promise_told(archive.error()), 0;
  for (const std::string& name : archive->names()) {
    promise(!name.starts_with('/') && ("/" + name + "/").find("/../") == std::string::npos);
    Result<std::string> bytes = archive->read(name);
    promise(bytes ? bytes->size() <= limits.entry_bytes : !bytes.error().message.empty());
  }
  return 0;
}
