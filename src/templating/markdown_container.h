// The quote or list item that the end of a Markdown text stands in, as far as its lines show: what Liquid writes there
// in several lines must begin each of them as the container asks, or it would end it. Reads lines, knows no Markdown.
#pragma once

#include <string>
#include <string_view>

namespace milepost::templating {

struct ContainerLine {
  std::string prefix;         // how a line that goes on must begin: marks of quotes stay, those of lists are blanks
  bool is_contained = false;  // in a quote or an item; else the prefix is indentation
  std::string_view words;     // of the line behind the marks, without blanks at their end
};

// Of the line that `text` ends in. The words are a part of `text`.
ContainerLine container_line(std::string_view text);

// What stands between a line of words and a block behind them on the same line.
std::string block_break(const ContainerLine& line);

// `block` with the prefix before every line but the first.
std::string in_container(std::string_view block, std::string_view prefix);

// `lines`, which were written in the container, all with its prefix: as they are where all that hold words have it.
std::string with_prefix(std::string_view lines, std::string_view prefix);

// `text`, which goes on a line of the container: its further lines have the prefix, put there where they lack it.
std::string with_prefix_behind(std::string_view text, std::string_view prefix);

// Without empty lines at both ends, and without the line of an end tag, of which only the container's marks are left.
std::string_view without_outer_lines(std::string_view lines);

}  // namespace milepost::templating
