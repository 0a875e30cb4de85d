// Which of the theme's style sheets a page links: its main one always, a part only where the page has what the part
// dresses. A reader of a plain post loads no rules for figures.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace milepost::site {

// What a page has that a part of the theme dresses.
struct Dressed {
  bool asides = false, figures = false, formulas = false, scripts = false, tables = false, widths = false,
       lists = false;

  Dressed& operator|=(const Dressed& other);
};

// What a piece of a page's content has. `lists` and `scripts` are no part of a content.
Dressed dressed_in(std::string_view html);

// The theme's files that become a style sheet of their own: "asides.css", "figures.css", "formulas.css", "lists.css",
// "scripts.css", "tables.css", "widths.css".
bool is_part(std::string_view file_name);
// Those that a theme without them takes from `via`, since milepost makes what they dress.
bool is_shared_part(std::string_view file_name);

// "figures.css" of the theme "via" -> "css/via-figures.css".
std::string part_path(std::string_view theme, std::string_view file_name);
std::string main_sheet_path(std::string_view theme);

// The paths of the sheets that such a page links, in their order: what is shared, the main sheet, which may differ from
// it, and the theme's own parts. A theme may do without some of them.
std::vector<std::string> sheets_for(const Dressed& dressed, std::string_view theme);

}  // namespace milepost::site
