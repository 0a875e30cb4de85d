// Form: raw HTML that is not balanced: what is open is closed, what would swallow the page is text, and the writer is
// told where. Runs when all other forms have made their HTML. Spec: tests/conformance/open_html.md.
#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "markdown/characters.h"
#include "markdown/html_balance.h"
#include "markdown/html_tokens.h"
#include "markdown/passes.h"

namespace milepost::markdown {
namespace {

using std::string_view;

class OpenHtmlForm {
 public:
  OpenHtmlForm(Document& document, FormContext& context)
      : document_(document),
        context_(context),
        stray_(shows_stray_tags(context.dialect()) ? StrayTags::kShow : StrayTags::kLeaveOut) {}

  void run() {
    for (const HtmlFault& fault : balance_html(document_, stray_)) collect(fault);
    find_in_texts();
    for (const auto& [key, told] : told_) tell(key.first, told);
  }

 private:
  struct Told {
    HtmlFault fault;
    int count = 0;
  };

  // One message for each kind of mistake and element.
  void collect(const HtmlFault& fault) {
    Told& told = told_[{fault.kind, fault.name}];
    if (told.count == 0) told.fault = fault;
    told.count += fault.count;
  }

  // A comment or an instruction without its end is text already: see raw_html_ends.h. Typography knows the dashes.
  void find_in_texts() {
    const Node* root = document_.root();
    for (Node* node = document_.root(); node; node = next_in_order(node, root)) {
      if (node->kind == Kind::kText && node->text.find('<') != string_view::npos) {
        find_comment(node);
        find_instruction(*node);
      }
      if (node->kind == Kind::kHtmlBlock) find_nested_comment(*node);
    }
  }

  void find_comment(Node* node) {
    for (const string_view mark : {"<!--", "<!\xE2\x80\x93", "<!\xE2\x80\x94"}) {
      const size_t at = node->text.find(mark);
      if (at == string_view::npos || !is_written(*node, "<!--")) continue;
      if (mark != "<!--") {
        const std::string dashes = mark.ends_with('\x94') ? "---" : "--";
        node->text = document_.keep(std::string(node->text.substr(0, at + 2)) + dashes +
                                    std::string(node->text.substr(at + mark.size())));
      }
      return collect({HtmlFault::kShownAsText, "!--", "<!--", node->line, context_.column_of(*node, "<!--")});
    }
  }

  void find_instruction(const Node& node) {
    const size_t at = node.text.find("<?");
    if (at == string_view::npos || at + 2 >= node.text.size()) return;
    const size_t end = std::min(node.text.find_first_of(" \t=", at + 2), node.text.size());
    const string_view words = node.text.substr(at, end - at);
    if ((words != "<?php" && words != "<?xml" && words != "<?") || !is_written(node, words)) return;
    collect({HtmlFault::kShownAsText, "?", std::string(words), node.line, context_.column_of(node, words)});
  }

  // Two comments of which the first has no end: all between them is hidden.
  void find_nested_comment(const Node& node) {
    if (!node.text.starts_with("<!--") || node.line == 0) return;
    const size_t end = node.text.find("-->"), inner = node.text.find("<!--", 4);
    if (inner == string_view::npos || inner > end || end == string_view::npos) return;
    if (trim(node.text.substr(4, inner - 4)).empty()) return;
    const Place place = context_.source().place_at(node.line, node.column, 4);
    context_.diagnostics().add(
        code::kHtmlUnclosed, place, "the comment that begins here holds the beginning of another",
        "a comment ends with the first `-->`; all up to there is hidden", "write `-->` where this one ends");
  }

  // As these characters, not as an escape, an entity or the like.
  bool is_written(const Node& node, string_view words) const {
    const string_view line = context_.line(node.line);
    const size_t at = context_.column_of(node, words) - 1;
    return line.substr(std::min(at, line.size())).starts_with(words) && (at == 0 || line[at - 1] != '\\');
  }

  Place place_of(const HtmlFault& fault) const {
    if (fault.line == 0) return context_.source().whole();
    const string_view line = context_.line(fault.line);
    size_t at = line.find(fault.words, std::min<size_t>(fault.column - 1, line.size()));
    if (at == string_view::npos) at = line.find(fault.words);
    if (at == string_view::npos) at = fault.column - 1;
    return context_.source().place_at(fault.line, static_cast<uint32_t>(at) + 1, fault.words.size());
  }

  void tell(HtmlFault::Kind kind, const Told& told) {
    const std::string more = told.count > 1 ? ", and " + std::to_string(told.count - 1) + " more" : std::string();
    const std::string tag = "`<" + told.fault.name + ">`", end = "`</" + told.fault.name + ">`";
    switch (kind) {
      case HtmlFault::kUnclosed:
        return add(code::kHtmlUnclosed, told, tag + " is never closed; it ends with the block that holds it" + more,
                   "the rest of the page would be a part of it", "write " + end + " where it ends");
      case HtmlFault::kUnopened:
        return tell_unopened(told, more);
      case HtmlFault::kQuotes:
        return add(code::kHtmlQuotes, told, "the quotation marks in " + tag + " do not pair" + more,
                   "a value ends at the next mark like its first, and a blank stands behind it",
                   "write a mark within a value as `&quot;`");
      case HtmlFault::kNoTag:
        return add(code::kHtmlQuotes, told, "`" + told.fault.words + "` is no tag and is shown as text" + more,
                   "a quotation mark stands in a value that does not begin with one",
                   "put each value between a pair of quotation marks");
      case HtmlFault::kInParagraph:
        return add(code::kHtmlUnopened, told, end + " stands in a `<p>` that is left open, and is shown as text" + more,
                   "in kramdown an element ends when all in it have ended", "write `</p>` where that paragraph ends");
      case HtmlFault::kShownAsText:
        return tell_text(told, more);
    }
  }

  void tell_unopened(const Told& told, const std::string& more) {
    const std::string tag = "`<" + told.fault.name + ">`", end = "`</" + told.fault.name + ">`";
    const char* what = stray_ == StrayTags::kShow ? "shown as text" : "left out";
    const bool is_void = is_void_element(told.fault.name);
    add(code::kHtmlUnopened, told, end + " closes nothing and is " + what + more,
        is_void ? tag + " has nothing in it that could end"
                : "no " + tag + " is open here; a block of Markdown around one ends it",
        is_void ? "take it out, or write " + tag : "take it out, or open its element before it");
  }

  void tell_text(const Told& told, const std::string& more) {
    const std::string& name = told.fault.name;
    if (name == "?" && stray_ == StrayTags::kShow) {
      return add(code::kHtmlUnclosed, told,
                 "`" + told.fault.words + "` is shown as text, with all up to its end" + more,
                 "kramdown reads no instructions, only elements and comments",
                 "take it out, or put it between backticks where it is meant to be seen");
    }
    const std::string what = name == "!--" ? "a comment" : "`" + told.fault.words + "`";
    const std::string end = name == "!--" ? "-->" : name == "?" ? "?>" : "</" + name + ">";
    const bool is_cut = told.fault.words.find('>') == std::string::npos && name != "!--" && name != "?";
    add(code::kHtmlUnclosed, told, what + " is never closed; it is shown as text" + more,
        "a browser would hide all that follows, or take it for something else",
        is_cut ? "write the `>` that ends the tag, and pair its quotation marks"
               : "write `" + end + "` where it ends, or put it between backticks where it is meant to be seen");
  }

  void add(const Code& code, const Told& told, std::string message, std::string cause, std::string fix) {
    context_.diagnostics().add(code, place_of(told.fault), std::move(message), std::move(cause), std::move(fix));
  }

  Document& document_;
  FormContext& context_;
  StrayTags stray_;
  std::map<std::pair<HtmlFault::Kind, std::string>, Told> told_;
};

}  // namespace

void form_open_html(Document& document, FormContext& context) {
  if (context.body().find('<') != string_view::npos) OpenHtmlForm(document, context).run();
}

}  // namespace milepost::markdown
