#include "import/block_markdown.h"

#include <algorithm>

#include "ground/ascii.h"
#include "ground/one_of.h"
#include "import/clean_html.h"
#include "import/inline_markdown.h"
#include "markdown/markdown_escape.h"

namespace milepost::import {
namespace {

using markdown::code_fence;

constexpr int kMostNesting = 30;  // of quotes and lists, in Markdown

int heading_level(const HtmlNode& node) {
  const bool is_heading = node.name.size() == 2 && node.name[0] == 'h' && node.name[1] >= '1' && node.name[1] <= '6';
  return is_heading ? node.name[1] - '0' : 0;
}

void append_code(std::string& out, const HtmlNode& node) {
  if (node.is_text()) out += node.text;
  if (node.is("br")) out += '\n';
  for (const HtmlNode& child : node.children) append_code(out, child);
}

// "language-python", "lang-py", "highlight-source-c" of the element, what is around it or in it.
std::string language_of(const HtmlNode& pre) {
  const HtmlNode* code = find_element(pre, [](const HtmlNode& n) { return n.is("code"); });
  std::string classes = std::string(pre.value("class")) + " " + (code ? std::string(code->value("class")) : "");
  for (std::string_view mark : {"language-", "lang-", "highlight-source-"}) {
    const size_t at = classes.find(mark);
    if (at == classes.npos) continue;
    const std::string language = classes.substr(at + mark.size());
    return language.substr(0, language.find_first_of(" `{"));
  }
  return std::string(pre.value("data-code-block-lang"));
}

std::string code_block(const HtmlNode& pre) {
  std::string code;
  append_code(code, pre);
  while (code.ends_with('\n')) code.pop_back();
  const std::string fence = code_fence(code);
  return fence + language_of(pre) + "\n" + code + (code.empty() ? "" : "\n") + fence;
}

class BlockWalk {
 public:
  BlockWalk(Nesting nesting, ConversionContext& context) : nesting_(nesting), context_(context) {}

  void walk(const HtmlNode& container) {
    for (const HtmlNode& child : container.children) {
      if (!is_block_element(child) && !holds_block(child)) {
        run_.push_back(&child);
      } else {
        end_run();
        take(child);
      }
    }
    end_run();
  }

  std::vector<MarkdownBlock> blocks;

 private:
  void add(std::string text) {
    if (!text.empty()) blocks.push_back({std::move(text), 0});
  }

  // The inline nodes that have been met so far are paragraphs.
  void end_run() {
    for (std::string& paragraph : inline_paragraphs(run_, InlinePlace::kParagraph, context_)) add(std::move(paragraph));
    run_.clear();
  }

  void take(const HtmlNode& node) {
    if (const int level = heading_level(node); level > 0) return take_heading(node, level);
    if (is_one_of(node.name, {"ul", "ol", "menu"})) return take_list(node);
    if (node.is("blockquote") || node.has_class("pullquote")) return take_quote(node);
    if (node.is("pre")) return add(code_block(node));
    if (node.is("hr")) return add(nesting_.quotes_and_lists > 0 ? "___" : "---");
    if (node.is("table")) return add(table_markdown(node, context_));
    if (node.is("figure")) return append(figure_blocks(node, nesting_, context_));
    if (node.is("dt") || node.is("summary")) return take_term(node);
    if (node.is(kFootnoteText)) return take_footnote(node);
    if (node.is(kMathBlock)) return add("$$\n" + std::string(trim(node.text)) + "\n$$");
    if (node.is(kExcerptEnd)) return add("<!--more-->");
    if (node.is("a")) note_lost_link(node);
    walk(node);
  }

  void append(std::vector<MarkdownBlock> more) {
    for (MarkdownBlock& block : more) blocks.push_back(std::move(block));
  }

  std::string line_of(const HtmlNode& node, InlinePlace place) {
    std::vector<const HtmlNode*> nodes;
    for (const HtmlNode& child : node.children) nodes.push_back(&child);
    return inline_line(nodes, place, context_);
  }

  void take_heading(const HtmlNode& node, int level) {
    std::string line = line_of(node, InlinePlace::kHeading);
    if (line.empty()) return;
    if (line.ends_with('#')) line.insert(line.size() - 1, "\\");
    const std::string id(node.value("id"));
    if (context_.wanted_ids.count(id) > 0 && !id.empty()) line += " {#" + id + "}";
    add(std::string(static_cast<size_t>(level), '#') + " " + line);
  }

  void take_list(const HtmlNode& node) {
    if (nesting_.quotes_and_lists >= kMostNesting) return walk_flat(node);
    const MarkdownBlock* before = blocks.empty() ? nullptr : &blocks.back();
    MarkdownBlock list = list_block(node, before, {nesting_.quotes_and_lists + 1}, context_);
    if (!list.text.empty()) blocks.push_back(std::move(list));
  }

  void take_quote(const HtmlNode& node) {
    if (nesting_.quotes_and_lists >= kMostNesting) return walk_flat(node);
    std::string text;
    for (const MarkdownBlock& block : blocks_of(node, {nesting_.quotes_and_lists + 1}, context_))
      text += (text.empty() ? "" : "\n\n") + block.text;
    if (text.empty()) return;
    std::string quoted = "> ";
    for (size_t i = 0; i < text.size(); ++i) {
      quoted += text[i];
      if (text[i] == '\n') quoted += i + 1 < text.size() && text[i + 1] == '\n' ? ">" : "> ";
    }
    add(std::move(quoted));
  }

  void walk_flat(const HtmlNode& node) {
    context_.diagnostics.add(code::kMarkupChanged, context_.place(node), "a list or quote became plain paragraphs",
                             "it is nested more than " + std::to_string(kMostNesting) + " deep");
    walk(node);
  }

  void take_term(const HtmlNode& node) {
    context_.diagnostics.add(code::kMarkupChanged, context_.place(node),
                             "`<" + node.name + ">` became a bold paragraph", "Markdown has no form for it");
    HtmlNode strong;
    strong.name = "strong";
    strong.offset = node.offset;
    strong.children = node.children;
    run_.push_back(&strong);
    end_run();
  }

  void take_footnote(const HtmlNode& node) {
    std::string text;
    for (const MarkdownBlock& block : blocks_of(node, nesting_, context_))
      text += (text.empty() ? "" : "\n\n") + block.text;
    add("[^" + std::string(node.value("label")) + "]: " + std::string(trim(indented(text, "    "))));
  }

  void note_lost_link(const HtmlNode& node) {
    if (!node.value("href").empty())
      context_.diagnostics.add(code::kMarkupChanged, context_.place(node),
                               "the link to `" + std::string(node.value("href")) + "` around whole blocks was dropped",
                               "Markdown has no form for it", "link from words within");
  }

  Nesting nesting_;
  ConversionContext& context_;
  std::vector<const HtmlNode*> run_;
};

void collect_fragments(const HtmlNode& node, std::set<std::string, std::less<>>& ids) {
  if (node.is("a") && node.value("href").starts_with('#')) ids.emplace(node.value("href").substr(1));
  for (const HtmlNode& child : node.children) collect_fragments(child, ids);
}

}  // namespace

bool is_block_element(const HtmlNode& node) {
  if (node.kind != HtmlNode::Kind::kElement) return false;
  return heading_level(node) > 0 || node.is(kFootnoteText) || node.is(kMathBlock) || node.is(kExcerptEnd) ||
         is_one_of(node.name,
                   {"address", "article", "aside",    "blockquote", "body",   "center", "dd",     "details", "div",
                    "dl",      "dt",      "fieldset", "figcaption", "figure", "footer", "header", "hgroup",  "hr",
                    "li",      "main",    "menu",     "nav",        "ol",     "p",      "pre",    "section", "summary",
                    "table",   "tbody",   "td",       "tfoot",      "th",     "thead",  "tr",     "ul"});
}

bool holds_block(const HtmlNode& node) {
  return std::ranges::any_of(node.children, [](const HtmlNode& n) { return is_block_element(n) || holds_block(n); });
}

std::vector<MarkdownBlock> blocks_of(const HtmlNode& container, Nesting nesting, ConversionContext& context) {
  BlockWalk walk(nesting, context);
  walk.walk(container);
  return std::move(walk.blocks);
}

std::string indented(const std::string& text, const std::string& prefix) {
  std::string out;
  for (size_t begin = 0; begin <= text.size();) {
    const size_t end = std::min(text.find('\n', begin), text.size());
    if (end > begin) out += prefix + text.substr(begin, end - begin);
    if (end == text.size()) break;
    out += '\n';
    begin = end + 1;
  }
  return out;
}

std::string html_to_markdown(const HtmlNode& body, ConversionContext& context) {
  collect_fragments(body, context.wanted_ids);
  std::string text;
  for (const MarkdownBlock& block : blocks_of(body, {}, context)) text += (text.empty() ? "" : "\n\n") + block.text;
  return text.empty() ? "" : text + "\n";
}

}  // namespace milepost::import
