// A tool of the build, not of the program: compiles JavaScript files, one after the other as one script, to
// Duktape's own form.
//   milepost_compile_script OUT FILE...
// That form fits one version of Duktape only; the library's soname holds the program to it.
#include <duktape.h>

#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

namespace {

bool append_file(const char* path, std::string& source) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return false;
  source.append(std::istreambuf_iterator<char>(file), {});
  source += '\n';
  return true;
}

int compile(duk_context* context, const std::string& source, const char* out) {
  duk_push_string(context, "formula.js");
  if (duk_pcompile_lstring_filename(context, 0, source.data(), source.size()) != 0) {
    std::cerr << duk_safe_to_string(context, -1) << '\n';
    return 1;
  }
  duk_dump_function(context);
  duk_size_t size = 0;
  const char* bytes = static_cast<const char*>(duk_get_buffer(context, -1, &size));
  std::ofstream file(out, std::ios::binary);
  file.write(bytes, static_cast<std::streamsize>(size));
  return file.flush() ? 0 : 1;
}

}  // namespace

int main(int count, char** arguments) {
  std::string source;
  for (int i = 2; i < count; ++i) {
    if (append_file(arguments[i], source)) continue;
    std::cerr << "cannot read " << arguments[i] << '\n';
    return 1;
  }
  if (count < 3) return 2;
  duk_context* context = duk_create_heap_default();
  const int result = context ? compile(context, source, arguments[1]) : 1;
  duk_destroy_heap(context);
  return result;
}
