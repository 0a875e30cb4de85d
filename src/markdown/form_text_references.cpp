// Form: references that other generators read in plain text: citations [@key], figures @fig-x, and wiki links
// [[page]]. Runs where texts are whole. Spec: tests/conformance/text_references.md.
#include <string>
#include <unordered_set>
#include <vector>

#include "markdown/blocks.h"
#include "markdown/characters.h"
#include "markdown/graft.h"
#include "markdown/passes.h"

namespace milepost::markdown {
namespace {

using std::string_view;

bool is_reference_character(char c) {
  return is_ascii_alphanumeric(c) || c == '_' || c == '-' || c == ':' || c == '.' || c == '/' || c == '+';
}

bool is_figure_key(string_view key) {
  for (string_view prefix : {"fig-", "tbl-", "sec-", "eq-", "lst-"}) {
    if (key.starts_with(prefix) && key.size() > prefix.size()) return true;
  }
  return false;
}

struct ToldKey {
  Place where;
  int count = 0;
};

// The part of `words` that typography leaves as it is written.
string_view ascii_start(string_view words) {
  size_t length = 0;
  while (length < words.size() && static_cast<unsigned char>(words[length]) < 0x80) ++length;
  return words.substr(0, length);
}

class ReferencesForm {
 public:
  ReferencesForm(Document& document, FormContext& context) : document_(document), context_(context) {}

  void run() {
    Node* root = document_.root();
    std::vector<Node*> texts;
    for (Node* node = root; node; node = next_in_order(node, root)) {
      if (!node->id.empty()) ids_.insert(node->id);
      if (node->kind != Kind::kText) continue;
      if (node->text.find('@') != kNowhere || node->text.find("[[") != kNowhere) texts.push_back(node);
    }
    for (Node* text : texts) read(text);
    report();
  }

 private:
  // Splits the text at its references; what is none stays.
  void read(Node* text) {
    const string_view words = text->text;
    size_t kept = 0;
    behind_ = 0;
    for (size_t at = words.find_first_of("@["); at != kNowhere; at = words.find_first_of("@[", at)) {
      size_t end = 0;
      Node* made = nullptr;
      if (words.substr(at).starts_with("[[")) made = wiki_link(*text, words, at, end);
      if (!made && words[at] == '[') made = citation(*text, words, at, end);
      if (!made && words[at] == '@') made = figure_reference(*text, words, at, end);
      if (!made) {
        ++at;
        continue;
      }
      if (at > kept) insert_before(text, document_.make_text(words.substr(kept, at - kept)));
      insert_before(text, made);
      kept = at = end;
    }
    text->text = words.substr(kept);
    if (text->text.empty()) unlink(text);
  }

  // [@smith2020, p. 3; -@doe99]: without a bibliography the keys are the words.
  Node* citation(const Node& text, string_view words, size_t at, size_t& end) {
    if (!reads_citations(context_.dialect())) return nullptr;
    const size_t close = words.find_first_of("[]", at + 1);
    if (close == kNowhere || words[close] == '[') return nullptr;
    const string_view inside = words.substr(at + 1, close - at - 1);
    const bool is_citation = inside.starts_with('@') || inside.starts_with("-@") || inside.find(" @") != kNowhere;
    if (!is_citation || !has_key(inside)) return nullptr;
    std::string shown = "[";
    for (size_t i = 0; i < inside.size(); ++i) {
      const bool hides_author = inside.substr(i).starts_with("-@") && (i == 0 || is_blank(inside[i - 1]));
      if (!hides_author && inside[i] != '@') shown += inside[i];
    }
    end = close + 1;
    note(citations_, text, words.substr(at, end - at));
    return document_.make_text(shown + "]");
  }

  // An `@` with a key behind it; `[@]` and `[@ home]` have none.
  static bool has_key(string_view inside) {
    const size_t at = inside.find('@');
    return at + 1 < inside.size() && (is_ascii_alphanumeric(inside[at + 1]) || inside[at + 1] == '_');
  }

  Node* figure_reference(const Node& text, string_view words, size_t at, size_t& end) {
    if (at > 0 && (is_ascii_alphanumeric(words[at - 1]) || words[at - 1] == '\\')) return nullptr;
    size_t last = at + 1;
    while (last < words.size() && is_reference_character(words[last])) ++last;
    while (last > at + 1 && !is_ascii_alphanumeric(words[last - 1])) --last;
    const string_view key = words.substr(at + 1, last - at - 1);
    if (!is_figure_key(key)) return nullptr;
    end = last;
    if (!ids_.count(key)) {
      missing_.push_back({place_of(text, words.substr(at, end - at)), std::string(key)});
      return document_.make_text(key);
    }
    Node* link = make_at(document_, Kind::kLink, text);
    link->url = document_.keep("#" + std::string(key));
    // The site names figures and tables that it numbers, where a link to them has no words.
    if (!is_numbered(key)) append_child(link, document_.make_text(name_of(key)));
    return link;
  }

  const Node* named(string_view key) const {
    const Node* root = document_.root();
    const Node* node = root;
    while (node && node->id != key) node = next_in_order(node, root);
    return node;
  }

  // A figure with a caption, or what is shown in it.
  bool is_numbered(string_view key) const {
    if (!key.starts_with("fig-") && !key.starts_with("tbl-")) return false;
    const Node* node = named(key);
    while (node && node->kind != Kind::kFigure) node = node->parent;
    return node && node->last_child && node->last_child->kind == Kind::kCaption;
  }

  std::string name_of(string_view key) const {
    const Node* node = named(key);
    if (node && node->kind == Kind::kHeading) return plain_text(*node);
    static constexpr std::pair<string_view, const char*> kWords[] = {
        {"fig-", "the figure"}, {"tbl-", "the table"}, {"eq-", "the equation"}, {"lst-", "the listing"}};
    for (const auto& [prefix, words] : kWords) {
      if (key.starts_with(prefix)) return words;
    }
    return "the section";
  }

  // [[page]], [[page|words]], ![[picture.png]]; `[[ -f x ]]` and `[[1]]` are something else.
  Node* wiki_link(const Node& text, string_view words, size_t at, size_t& end) {
    const size_t close = words.find_first_of("[]", at + 2);
    if (close == kNowhere || !words.substr(close).starts_with("]]")) return nullptr;
    const string_view inside = words.substr(at + 2, close - at - 2);
    if (inside.empty() || !(is_ascii_letter(inside[0]) || static_cast<unsigned char>(inside[0]) >= 0x80))
      return nullptr;
    if (inside.find_first_of("\"=;()$") != kNowhere || is_blank(inside.back())) return nullptr;
    const size_t bar = inside.find('|');
    const string_view label = bar == kNowhere ? inside : trim(inside.substr(bar + 1));
    end = close + 2;
    note(wiki_links_, text, words.substr(at, end - at));
    return document_.make_text(label.empty() ? inside : label);
  }

  // Where a reference stands; those of one text are asked for in order.
  Place place_of(const Node& text, string_view reference) {
    behind_ = context_.column_of(text, ascii_start(reference), behind_);
    return context_.source().place_at(text.line, behind_, reference.size());
  }

  void note(ToldKey& told, const Node& text, string_view reference) {
    Place place = place_of(text, reference);
    if (told.count++ == 0) told.where = std::move(place);
  }

  void report() {
    if (citations_.count > 0) {
      context_.diagnostics().add(
          code::kCitation, citations_.where, "a citation is shown by its key" + others(citations_),
          "milepost has no bibliography to look it up in", "write what is cited, with a link or a footnote");
    }
    if (wiki_links_.count > 0) {
      context_.diagnostics().add(
          code::kWikiLink, wiki_links_.where, "a wiki link keeps its words and leads nowhere" + others(wiki_links_),
          "milepost knows posts by their addresses, not by their titles", "write it as `[words](address)`");
    }
    for (const auto& [where, key] : missing_) {
      context_.diagnostics().add(code::kReferenceMissing, where, "nothing in this post is called `" + key + "`",
                                 "a reference needs an id to lead to",
                                 "give what is meant the attribute `{#" + key + "}`");
    }
  }

  static std::string others(const ToldKey& told) {
    return told.count > 1 ? ", and " + std::to_string(told.count - 1) + " more" : std::string();
  }

  Document& document_;
  FormContext& context_;
  std::unordered_set<string_view> ids_;
  ToldKey citations_, wiki_links_;
  std::vector<std::pair<Place, std::string>> missing_;
  uint32_t behind_ = 0;  // the column of the latest reference of the text being read
};

}  // namespace

void form_text_references(Document& document, FormContext& context) {
  if (!reads_text_references(context.dialect())) return;
  const string_view body = context.body();
  if (body.find('@') == kNowhere && body.find("[[") == kNowhere) return;
  ReferencesForm(document, context).run();
}

}  // namespace milepost::markdown
