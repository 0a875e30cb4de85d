// Texts in other markups than Markdown, which plugins of other generators read and milepost does not: told by the
// file's name, and named to the writer with a way out.
#pragma once

#include <string>
#include <string_view>

#include "ground/diagnostic.h"

namespace milepost {

struct ForeignMarkup {
  std::string_view extension, name, converter;
};

// Of a path such as "_posts/2012-03-04-first-offer.textile"; null for all others.
const ForeignMarkup* foreign_markup(std::string_view path);

// Why such a file is left out: "it is written in Textile; …".
std::string foreign_markup_reason(const ForeignMarkup& markup);

// Warns that the text is passed over, and says how it becomes Markdown.
void tell_foreign_markup(const std::string& path, const ForeignMarkup& markup, Diagnostics& diagnostics);

}  // namespace milepost
