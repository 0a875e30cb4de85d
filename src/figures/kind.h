// What a kind of figure is. Each kind is a folder of src/figures, with one function that returns its FigureKind, and a
// row of kinds.cpp.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "figures/arguments.h"
#include "figures/figure.h"
#include "figures/inline_text.h"
#include "options/option_set.h"

namespace milepost::figures {

// What a figure is made from. All of it outlives the figure.
struct FigureInput {
  const FigureRequest& request;
  const Arguments& arguments;
  const OptionSet& set;  // the post's, or made from the request's own data
  bool has_own_data = false;
  const InlineText& inline_text;
};

// A request that has been understood: the figure is ready to be drawn.
class KindFigure {
 public:
  virtual ~KindFigure() = default;
  // What it is called where the writer gives it no id: "fig-research-applied".
  virtual std::string id() const = 0;
  // `label` is "Figure 2" or "Table 1"; empty: no number.
  virtual FigureHtml draw(const FigurePlan& plan, std::string_view label) const = 0;
};

using MadeFigure = Result<std::unique_ptr<KindFigure>>;

struct FigureKind {
  std::string_view name;  // as in its tag
  bool is_table = false;  // counts as "Table N" rather than "Figure N"
  std::span<const ArgumentSpec> arguments;
  // The data that stands in the request itself, as the value tree of an option set with the spans of what was
  // written; a null value where the request has none. An error where nothing can be made of it; mistakes that leave
  // the rest readable are added. Null: the kind takes no data of its own.
  Result<Value> (*own_data)(const FigureRequest&, const Arguments&, Diagnostics&) = nullptr;
  std::string_view own_data_keys = {};  // "`low`, `high` and `options`", for messages
  // Missing data, an unknown axis or column is an error with its place.
  MadeFigure (*make)(const FigureInput&, Diagnostics&) = nullptr;
  bool takes_flow_lines = false;  // its block may hold lines of SankeyMATIC instead of YAML
  // Whether a block of the kind's name is another program's code, and stays code. Null: none is.
  bool (*is_foreign)(std::string_view block) = nullptr;
  // Whether the set has something that the kind shows without any option. Null: it shows options only.
  bool (*shows_without_options)(const OptionSet&) = nullptr;
};

}  // namespace milepost::figures
