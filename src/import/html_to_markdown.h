// The door of the HTML converter: a cleaned tree (clean_html.h) to Markdown whose words are the tree's.
#pragma once

#include <functional>
#include <set>
#include <string>

#include "ground/diagnostic.h"
#include "ground/source_text.h"
#include "import/html_tree.h"

namespace milepost::import {

struct ConversionContext {
  const SourceText& source;
  Diagnostics& diagnostics;
  // The address under which an image or linked file will stand in the post; asked once for each.
  std::function<std::string(std::string_view url, const HtmlNode&)> address = {};
  std::set<std::string, std::less<>> wanted_ids = {};  // ids that links of the text lead to

  Place place(const HtmlNode& node) const { return source.place(node.offset); }
  std::string address_of(std::string_view url, const HtmlNode& node) const {
    return address ? address(url, node) : std::string(url);
  }
};

// Ends with a line end; "" where the tree says nothing.
std::string html_to_markdown(const HtmlNode& body, ConversionContext& context);

}  // namespace milepost::import
