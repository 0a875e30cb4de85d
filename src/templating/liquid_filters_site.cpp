// Jekyll's filters that need the site: its addresses, its Markdown; and `default`.
#include "ground/ascii.h"
#include "templating/liquid.h"
#include "templating/liquid_filters.h"
#include "templating/liquid_values.h"

namespace milepost::templating {
namespace liquid_filters {
namespace {

std::string site_text(const Application& call, std::string_view key) {
  const Value* site = call.host == nullptr ? nullptr : call.host->names().find("site");
  const Value* value = site == nullptr ? nullptr : site->find(key);
  return value != nullptr && value->is_text() ? value->text() : std::string();
}

bool has_scheme(std::string_view address) {
  size_t colon = address.find(':');
  if (colon == address.npos || colon == 0 || !is_ascii_letter(address[0])) return false;
  for (char c : address.substr(0, colon)) {
    if (!is_ascii_alphanumeric(c) && c != '+' && c != '-' && c != '.') return false;
  }
  return true;
}

// What an address cannot have, by its number.
std::string encoded(std::string_view address) {
  static constexpr char kHex[] = "0123456789ABCDEF";
  std::string out;
  for (char c : address) {
    unsigned char byte = static_cast<unsigned char>(c);
    bool is_fit = byte > 0x20 && byte < 0x7f && std::string_view("\"<>\\^`{|}").find(c) == std::string_view::npos;
    if (is_fit) {
      out += c;
    } else {
      out += '%';
      out += kHex[byte >> 4];
      out += kHex[byte & 15];
    }
  }
  return out;
}

std::string with_leading_slash(std::string address) {
  return address.empty() || address.starts_with('/') ? address : "/" + address;
}

std::string relative_address(const Application& call, const std::string& address) {
  if (has_scheme(address)) return address;
  std::string base = site_text(call, "baseurl");
  if (base.ends_with('/')) base.pop_back();
  return encoded(with_leading_slash(base) + with_leading_slash(address));
}

Item relative_url(const Application& call) {
  return is_nil(call.value) ? Item() : Item::text(relative_address(call, liquid_text(call.value)));
}

Item absolute_url(const Application& call) {
  if (is_nil(call.value)) return {};
  std::string address = liquid_text(call.value);
  if (has_scheme(address)) return Item::text(std::move(address));
  return Item::text(site_text(call, "url") + relative_address(call, address));
}

Item strip_index(const Application& call) {
  std::string address = liquid_text(call.value);
  for (std::string_view name : {"/index.html", "/index.htm"}) {
    if (address.ends_with(name)) return Item::text(address.substr(0, address.size() - name.size() + 1));
  }
  return call.value;
}

Item markdownify(const Application& call) {
  std::string text = liquid_text(call.value);
  return Item::text(call.host == nullptr ? text : call.host->markdown_to_html(text));
}

// Quotes and dashes are set later, with all others of the post.
Item smartify(const Application& call) { return Item::text(liquid_text(call.value)); }

Item usual(const Application& call) {
  const Item* allows_false = call.arguments.find("allow_false");
  bool takes_false = allows_false != nullptr && liquid_truth(*allows_false);
  bool is_missing = takes_false ? is_nil(call.value) : !liquid_truth(call.value);
  return is_missing || is_liquid_empty(call.value) ? call.item(0, Item::borrowed_text("")) : call.value;
}

Item sample(const Application&) { fail_value("`sample` would show another item in each build", "choose one: `first`"); }

const FilterEntry kLiquidSiteFilters[] = {
    {"relative_url", relative_url, {}}, {"absolute_url", absolute_url, {}},
    {"strip_index", strip_index, {}},   {"markdownify", markdownify, {}},
    {"smartify", smartify, {}},         {"default", usual, {"value", "allow_false"}},
    {"sample", sample, {"count"}},
};

}  // namespace
}  // namespace liquid_filters

std::span<const FilterEntry> liquid_site_filters() { return liquid_filters::kLiquidSiteFilters; }

}  // namespace milepost::templating
