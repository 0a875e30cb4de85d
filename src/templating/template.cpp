// The door: compiling all templates, and one render at a time. Failures become diagnostics here.
#include "templating/template.h"

#include <algorithm>

#include "ground/utf8.h"
#include "templating/checker.h"
#include "templating/evaluator.h"
#include "templating/parser.h"
#include "templating/program.h"

namespace milepost::templating {
namespace {

// Line ends become "\n", so that offsets are the same for the lexer and for places.
std::string with_plain_line_ends(const std::string& text) {
  std::string out;
  out.reserve(text.size());
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r') {
      out += text[i];
      continue;
    }
    out += '\n';
    if (i + 1 < text.size() && text[i + 1] == '\n') ++i;
  }
  return out;
}

Diagnostic to_template_diagnostic(const Failure& failure, const SourceText& source, Span span) {
  Diagnostic diagnostic;
  diagnostic.code = failure.code;
  diagnostic.severity = failure.code->severity;
  diagnostic.place = source.place(failure.span.value_or(span));
  diagnostic.message = failure.message;
  diagnostic.cause = failure.cause;
  diagnostic.fix = failure.fix;
  return diagnostic;
}

bool is_readable(const SourceText& source, Diagnostics& diagnostics) {
  std::optional<size_t> invalid = first_invalid_utf8(source.text());
  if (!invalid) return true;
  diagnostics.add(code::kInvalidUtf8, source.whole(), "the template is not UTF-8 at byte " + std::to_string(*invalid),
                  {}, "save the file as UTF-8");
  return false;
}

void compile_one(Template& target, Names& names, Diagnostics& diagnostics) {
  if (!is_readable(target.source, diagnostics)) return;
  try {
    Parser(target, names).parse();
  } catch (const Failure& failure) {
    diagnostics.add(to_template_diagnostic(failure, target.source, {}));
  }
}

}  // namespace

struct Environment::Impl {
  Program program;
};

Environment::Environment() : impl_(std::make_unique<Impl>()) {}
Environment::Environment(Environment&&) noexcept = default;
Environment& Environment::operator=(Environment&&) noexcept = default;
Environment::~Environment() = default;

Environment Environment::compile(std::vector<SourceText> sources, Diagnostics& diagnostics) {
  Environment environment;
  Program& program = environment.impl_->program;
  for (SourceText& source : sources) {
    bool is_plain = source.text().find('\r') == std::string::npos;
    SourceText plain = is_plain ? std::move(source) : SourceText(source.name(), with_plain_line_ends(source.text()));
    program.templates.push_back(std::make_unique<Template>(std::move(plain)));
  }
  std::stable_sort(program.templates.begin(), program.templates.end(),
                   [](const auto& a, const auto& b) { return a->source.name() < b->source.name(); });
  for (auto& one : program.templates) compile_one(*one, program.names, diagnostics);
  check_links(program, diagnostics);
  return environment;
}

bool Environment::has(std::string_view name) const { return impl_->program.find(name) != nullptr; }

Result<std::string> Environment::render(std::string_view name, const Value& context) const {
  const Template* start = impl_->program.find(name);
  if (start == nullptr) {
    return Diagnostic{&code::kTemplateMissing,
                      Severity::kError,
                      {},
                      "there is no template `" + std::string(name) + "`",
                      {},
                      impl_->program.suggestion_for(name)};
  }
  Evaluator evaluator(impl_->program, context);
  try {
    return evaluator.render(*start);
  } catch (const Failure& failure) {
    return to_template_diagnostic(failure, evaluator.failed_template()->source, evaluator.failed_span());
  }
}

}  // namespace milepost::templating
