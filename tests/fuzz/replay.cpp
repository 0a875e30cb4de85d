// The fuzz targets as tests: one target's promises over the inputs of its corpora, one after the other, in a program
// that any compiler makes. It looks for nothing new: that is libFuzzer's, of the preset `fuzz`.
#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#define MILEPOST_TARGET(name) extern "C" int milepost_fuzz_##name(const uint8_t* data, size_t size);
#include "targets.inc"
#undef MILEPOST_TARGET

namespace {

struct Target {
  std::string_view name;
  int (*run)(const uint8_t* data, size_t size);
};
constexpr Target kTargets[] = {
#define MILEPOST_TARGET(name) {#name, milepost_fuzz_##name},
#include "targets.inc"
#undef MILEPOST_TARGET
};

std::vector<std::filesystem::path> files_of(const std::filesystem::path& corpus) {
  std::vector<std::filesystem::path> files;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(corpus, error))
    if (entry.is_regular_file()) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

void run_on(const Target& target, const std::filesystem::path& file) {
  std::cout << file.filename().string() << std::endl;  // the last one is where a promise was broken
  std::ifstream stream(file, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
  target.run(reinterpret_cast<const uint8_t*>(bytes.data()), bytes.size());
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 3) return std::cerr << "usage: milepost_fuzz_replay TARGET CORPUS...\n", 2;
  const auto target = std::find_if(std::begin(kTargets), std::end(kTargets),
                                   [&](const Target& one) { return one.name == arguments[1]; });
  if (target == std::end(kTargets)) return std::cerr << "there is no target `" << arguments[1] << "`\n", 2;
  for (const std::string_view corpus : std::vector<std::string_view>(arguments + 2, arguments + count)) {
    const std::vector<std::filesystem::path> files = files_of(corpus);
    if (files.empty()) return std::cerr << "there is no input in " << corpus << "\n", 2;
    for (const std::filesystem::path& file : files) run_on(*target, file);
  }
  return 0;
}
