// The door of src/templating: Jinja2's language (the subset in docs/templates.md), compiled once,
// rendered from a read-only context. Output is escaped unless a value is markup.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "formats/value.h"
#include "ground/diagnostic.h"
#include "ground/result.h"
#include "ground/source_text.h"

namespace milepost::templating {

// All templates of a site, compiled. Immutable after compile(): any number of threads may render.
class Environment {
 public:
  Environment(Environment&&) noexcept;
  Environment& operator=(Environment&&) noexcept;
  ~Environment();

  // Compiles every source (its name() is the template's name, as in {% include "name" %}).
  // Everything that can be found without data is found here and added to `diagnostics`: syntax,
  // unknown filters and tests, missing templates, circular extends/include, blocks that no parent has.
  static Environment compile(std::vector<SourceText> sources, Diagnostics& diagnostics);

  bool has(std::string_view name) const;

  // Renders template `name` with the members of `context` as its variables. An undefined variable
  // prints nothing; a member of an undefined one, a wrong type or endless recursion is an error
  // with the template's file:line:column. The text may be large: it is moved out.
  Result<std::string> render(std::string_view name, const Value& context) const;

 private:
  Environment();
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace milepost::templating
