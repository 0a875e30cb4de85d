// See foreign_markup.h.
#include "content/foreign_markup.h"

#include <algorithm>
#include <iterator>

#include "content/address.h"
#include "ground/ascii.h"

namespace milepost {
namespace {

constexpr std::string_view kFromDocbook = "`asciidoctor -b docbook` and `pandoc -f docbook -t gfm`";

constexpr ForeignMarkup kMarkups[] = {
    {".textile", "Textile", "`pandoc -f textile -t gfm`"},
    {".org", "Org", "`pandoc -f org -t gfm`"},
    {".rst", "reStructuredText", "`pandoc -f rst -t gfm`"},
    {".asciidoc", "AsciiDoc", kFromDocbook},
    {".adoc", "AsciiDoc", kFromDocbook},
    {".asc", "AsciiDoc", kFromDocbook},
    {".creole", "Creole", "`pandoc -f creole -t gfm`"},
    {".mediawiki", "MediaWiki's markup", "`pandoc -f mediawiki -t gfm`"},
};

}  // namespace

const ForeignMarkup* foreign_markup(std::string_view path) {
  const std::string name = ascii_lower(path);
  const auto* found = std::find_if(std::begin(kMarkups), std::end(kMarkups),
                                   [&](const ForeignMarkup& markup) { return name.ends_with(markup.extension); });
  return found == std::end(kMarkups) ? nullptr : found;
}

std::string foreign_markup_reason(const ForeignMarkup& markup) {
  return "it is written in " + std::string(markup.name) + ", and only Markdown and HTML are read";
}

void tell_foreign_markup(const std::string& path, const ForeignMarkup& markup, Diagnostics& diagnostics) {
  Place whole;
  whole.file = path;
  const std::string_view name = name_of(path);
  const std::string stem(name.substr(0, name.size() - markup.extension.size()));
  diagnostics.add(code::kForeignMarkup, whole, "this text is passed over", foreign_markup_reason(markup),
                  "convert what stands below its front matter with " + std::string(markup.converter) +
                      ", and name the file `" + stem + ".md`");
}

}  // namespace milepost
