// The tables of filters and tests. A filter is one function; its group's table names it with its
// parameters, and the parser finds it here. To add one: write it in its group's file, add its line.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "templating/item.h"
#include "templating/object.h"

namespace milepost::templating {

class LiquidHost;

// One application of a filter or test: its value and arguments, bound to the parameters.
struct Application {
  const Item& value;
  const std::vector<const Item*>& bound;  // one per parameter; nullptr where it was not given
  const Arguments& arguments;             // all, for the entries that take any
  bool autoescape;
  Workspace& workspace;
  const LiquidHost* host = nullptr;  // in Liquid

  const Item* argument(size_t index) const { return bound[index]; }
  bool has(size_t index) const { return bound[index] != nullptr; }
  // Each with the value that stands for a missing argument; a wrong kind fails.
  bool flag(size_t index, bool usual = false) const;
  int64_t whole(size_t index, int64_t usual) const;
  Item item(size_t index, Item usual = {}) const { return has(index) ? *bound[index] : usual; }
};

struct FilterEntry {
  std::string_view name;
  Item (*apply)(const Application& call);
  std::vector<std::string_view> parameters;
  size_t required = 0;     // so many of them must be given
  bool takes_any = false;  // the function reads `arguments` itself
};

struct TestEntry {
  std::string_view name;
  bool (*apply)(const Application& call);
  std::vector<std::string_view> parameters;
  size_t required = 0;
};

const FilterEntry* find_filter(std::string_view name);  // nullptr where there is none
const TestEntry* find_test(std::string_view name);
std::string_view nearest_filter(std::string_view name);
std::string_view nearest_test(std::string_view name);

Item apply_filter(const FilterEntry& filter, const Item& value, const Arguments& arguments, bool autoescape,
                  Workspace& workspace, const LiquidHost* host = nullptr);
bool apply_test(const TestEntry& test, const Item& value, const Arguments& arguments, bool autoescape,
                Workspace& workspace);

// The groups, each in its file.
std::span<const FilterEntry> text_filters();    // filters_text.cpp: upper, trim, replace, …
std::span<const FilterEntry> layout_filters();  // filters_layout.cpp: truncate, wordwrap, indent, center, …
std::span<const FilterEntry> markup_filters();  // filters_markup.cpp: escape, safe, striptags, urlencode, …
std::span<const FilterEntry> number_filters();  // filters_number.cpp: abs, round, int, …
std::span<const FilterEntry> list_filters();    // filters_list.cpp: first, join, batch, …
std::span<const FilterEntry> order_filters();   // filters_order.cpp: sort, groupby, unique, min, …
std::span<const FilterEntry> choice_filters();  // filters_choice.cpp: map, select, reject, …
std::span<const TestEntry> tests();             // tests.cpp

}  // namespace milepost::templating
