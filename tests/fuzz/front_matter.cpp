// Bytes -> text -> front matter: YAML, TOML, JSON or none.
#include "formats/front_matter.h"

#include "formats/encoding.h"
#include "promise.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const milepost::Result<std::string> decoded = milepost::decode_source(bytes, "post.md");
  if (!decoded) promise_told(decoded.error());
  const milepost::SourceText post("post.md", decoded ? *decoded : as_text(data, size));
  const milepost::Result<milepost::FrontMatter> found = milepost::split_front_matter(post);
  if (!found) {
    promise_told(found.error());
    return 0;
  }
  promise(found->value.is_map());
  promise(found->body_begin <= post.text().size());
  promise_spans(found->value, post.text().size());
  return 0;
}
