// What a writer hides: private and aliased options, the choice that is withheld. Applied by the
// reader before anybody else sees the set; nothing printable is made before it.
#pragma once

#include "formats/value.h"
#include "ground/diagnostic.h"
#include "options/option_set.h"

namespace milepost {

class Privacy {
 public:
  // Looks at `visibility` and `alias` of every option of the value tree.
  explicit Privacy(const Value& set);

  // Drops private options with their parts, puts aliases in place of names, ids and addresses, and
  // removes what would tell the choice where it is withheld. `set.options` must be in the tree's order.
  void hide(OptionSet& set) const;
  // A copy of a part that stays a value tree, without entries that refer to hidden options.
  Value scrubbed(const Value& part) const;
  // Warns of public texts that hold a hidden name.
  void warn(const Value& set, const SourceText& source, Diagnostics& diagnostics) const;
  // The names of hidden options and organizations, but for those that a public option bears too.
  const HiddenNames& hidden_names() const { return hidden_names_; }
  // Of a set that is private as a whole: the names of all its options.
  static HiddenNames all_names(const Value& set);

 private:
  struct Hidden {
    std::string id, name;
    std::string alias, alias_id;     // empty: private
    std::vector<std::string> names;  // never to be seen: name, short name, organization, addresses
  };
  const Hidden* find(std::string_view id) const;
  bool mentions(std::string_view text) const;
  bool mentions_anywhere(const Value& value) const;
  void put_alias(Option& option, const Hidden& hidden) const;
  void warn_texts(const Value& value, bool below_alias, const SourceText& source, Diagnostics& diagnostics) const;

  std::vector<Hidden> hidden_;
  HiddenNames hidden_names_;
};

}  // namespace milepost
