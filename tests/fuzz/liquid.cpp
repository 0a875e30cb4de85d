// Any text as a post with Liquid, and as the file that it includes: a run ends, with a text or with told problems, and
// every part of the text knows a place of the source.
#include "templating/liquid.h"

#include "promise.h"

namespace {

using namespace milepost;

class FuzzHost final : public templating::LiquidHost {
 public:
  FuzzHost(SourceText file, const templating::LiquidLibrary* library) : file_(std::move(file)), library_(library) {
    Map page, names;
    page.set("title", Value("Two offers & a spring"));
    page.set("tags", Value(List{Value("search"), Value(2), Value(0.5)}));
    names.set("page", Value(std::move(page)));
    names.set("n", Value(3));
    names_ = Value(std::move(names));
  }
  const Value& names() const override { return names_; }
  bool is_figure(std::string_view tag) const override { return tag == "comparison"; }
  std::string address_of(std::string_view, std::string_view argument) const override {
    return argument == "a" ? "/a/" : "";
  }
  const SourceText* included(std::string_view name, bool) const override {
    if (name != "a.html") return nullptr;
    return library_ != nullptr ? library_->find(file_.name()) : &file_;
  }
  const templating::LiquidLibrary* library() const override { return library_; }

 private:
  SourceText file_;
  const templating::LiquidLibrary* library_;
  Value names_;
};

void run(const SourceText& post, const templating::LiquidHost& host, bool keeps_unknown) {
  templating::LiquidOptions options;
  options.keeps_unknown = keeps_unknown;
  Diagnostics diagnostics;
  const templating::LiquidPage page = templating::run_liquid(post, 0, options, host, diagnostics);
  for (const Diagnostic& one : diagnostics.all()) promise_told(one);
  promise(!first_invalid_utf8(page.text).has_value() || first_invalid_utf8(post.text()).has_value());
  promise(templating::may_hold_liquid(post.text()) || page.text == post.text());
  for (size_t at = 0; at < page.text.size(); at += 1 + page.text.size() / 16)
    promise(templating::origin_of(page.marks, at).source_offset <= post.text().size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const SourceText post("post.md", as_text(data, size));
  const SourceText file("_includes/a.html", as_text(data, size / 2));
  const FuzzHost alone(file, nullptr);
  run(post, alone, true);
  const templating::LiquidLibrary library({file}, {}, alone);
  run(post, FuzzHost(file, &library), false);
  return 0;
}
