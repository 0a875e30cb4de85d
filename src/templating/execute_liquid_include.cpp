// include and include_relative.
#include <algorithm>
#include <iterator>

#include "ground/ascii.h"
#include "ground/suggest.h"
#include "templating/evaluator.h"
#include "templating/liquid_foreign_tags.h"
#include "templating/liquid_state.h"
#include "templating/liquid_values.h"
#include "templating/markdown_container.h"

namespace milepost::templating {
namespace {

constexpr int kMaxIncludeDepth = 50;

constexpr std::string_view kBlocks[] = {"aside", "blockquote", "details", "div",   "figure",
                                        "ol",    "pre",        "section", "table", "ul"};

// Whether `written` begins with such an element and has lines: behind words the further ones would be no part of it.
bool is_block(std::string_view written) {
  written = trim(written);
  if (!written.starts_with('<') || written.find('\n') == written.npos) return false;
  const std::string_view name = written.substr(1, written.find_first_of(" \t\n>") - 1);
  return std::find(std::begin(kBlocks), std::end(kBlocks), name) != std::end(kBlocks);
}

}  // namespace

void Evaluator::execute_include_file(const Statement& s) {
  std::string name = liquid_text(evaluate(*s.expression));
  const SourceText* file = liquid_->host.included(name, s.with_context);
  const Template* included = file == nullptr ? nullptr : program_.find(file->name());
  if (included == nullptr) return miss_include(s, name);
  if (liquid_->told.insert(included).second) {
    for (const Diagnostic& problem : included->problems.all()) liquid_->diagnostics.add(problem);
  }
  if (!included->is_valid) return;
  if (liquid_->met_circle) return;
  if (liquid_->include_depth >= kMaxIncludeDepth) {
    liquid_->met_circle = true;
    report(code::kLiquidIncludeCircle, s.span,
           "`" + name + "` is included more than " + std::to_string(kMaxIncludeDepth) +
               " deep; no file is included from here on",
           "it includes itself, or a file that includes it", "take one of these tags out, or put it below an `if`");
    return;
  }
  ++liquid_->include_depth;
  const ContainerLine line = container_line(*at_.out);
  const std::string gap = block_break(line);
  const size_t start = at_.out->size();
  run_included(*included, s);
  if (line.is_contained) {
    const std::string written = at_.out->substr(start);
    at_.out->replace(start, std::string::npos,
                     (is_block(written) ? gap : "") + with_prefix_behind(written, line.prefix));
  }
  --liquid_->include_depth;
}

Item Evaluator::include_values(const Statement& s) {
  Dictionary values;
  for (const Parameter& parameter : s.parameters)
    values.set(Item::borrowed_text(parameter.text), evaluate(*parameter.usual));
  return Item::map(std::move(values));
}

void Evaluator::run_included(const Template& included, const Statement& s) {
  Item values = s.parameters.empty() ? Item() : include_values(s);
  Call call(*this, "`" + included.source.name() + "`");
  Inner inner(*this);
  if (!s.parameters.empty()) inner.scope().set(s.name, std::move(values));
  at_.current = &included;
  execute(included.body);
}

void Evaluator::miss_include(const Statement& s, const std::string& name) {
  std::vector<std::string_view> known = liquid_->host.include_names();
  std::string_view near = nearest(name, known);
  report(code::kLiquidMissingInclude, s.span,
         "there is no file `" + name + "` to include; what can be read of the tag stays",
         s.with_context ? "`include_relative` looks beside the post's own file"
                        : "the folder `_includes` has no such file",
         near.empty() ? "add the file, or write in Markdown or HTML what it would show"
                      : "did you mean `" + std::string(near) + "`?");
  std::vector<std::pair<std::string, std::string>> values;
  for (const Parameter& parameter : s.parameters) {
    values.emplace_back(parameter.text, liquid_text(evaluate(*parameter.usual)));
  }
  *at_.out += readable_values(values);
}

}  // namespace milepost::templating
