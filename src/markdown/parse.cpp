// parse(): bounds, cmark, forms.
#include <algorithm>
#include <string>

#include "markdown/cmark_door.h"
#include "markdown/form_census.h"
#include "markdown/gfm_tagfilter.h"
#include "markdown/markdown.h"
#include "markdown/passes.h"

namespace milepost::markdown {
namespace {

constexpr size_t kMaxLineBytes = size_t{8} << 20;

CmarkSetup setup_of(const ParseOptions& options) {
  CmarkSetup setup;
  setup.dialect = options.dialect;
  if (!has_forms(options.dialect)) {
    setup.forms = setup.mathematics = setup.inline_notes = setup.smart_punctuation = setup.footnotes = false;
    setup.single_tilde = true;
  } else {
    setup.smart_punctuation = options.typography;
    setup.quotes = &marks_of(options);
    setup.markdown_in_elements = options.kramdown.markdown_in_elements;
    setup.inline_notes = reads_inline_notes(options.dialect);
    setup.components = reads_components(options.dialect);
    setup.double_backslash_mathematics = reads_double_backslash(options.dialect);
    setup.single_backslash_mathematics = reads_single_backslash(options.dialect);
  }
  return setup;
}

// The offset of the first line past the bound, or npos.
size_t find_long_line(std::string_view text) {
  if (text.size() <= kMaxLineBytes) return std::string_view::npos;
  size_t begin = 0;
  while (begin < text.size()) {
    size_t end = std::min(text.find('\n', begin), text.size());
    if (end - begin > kMaxLineBytes) return begin;
    begin = end + 1;
  }
  return std::string_view::npos;
}

void complain_about_long_line(const SourceText& source, size_t offset, Diagnostics& diagnostics) {
  diagnostics.add(code::kLineTooLong, source.place(offset), "a line of more than 8 MiB is not read",
                  "the file may hold data rather than words, such as an image written as text",
                  "put the data into a file of its own and link to it");
}

void complain_about_nesting(const SourceText& source, const CmarkTree& tree, Diagnostics& diagnostics) {
  diagnostics.add(code::kNestingTooDeep, source.place_at(tree.too_deep_line, tree.too_deep_column),
                  "quotes, lists or emphasis are nested more than " + std::to_string(kMaxNesting) + " deep",
                  "perhaps a row of `>`, `-`, `[` or `*` was meant as such",
                  "put a backslash before the first of them, or put the lines into a code block");
}

// Where a formula that is not read opens.
Place place_of(const SourceText& source, const UnreadMathematics& unread) {
  const std::string_view line = source.line(unread.line);
  size_t end = line.find(unread.words);
  end = end == std::string_view::npos ? line.find(unread.words.substr(unread.words.size() - 2)) + 2
                                      : end + unread.words.size();
  return source.place_at(unread.line, static_cast<uint32_t>(end) - 1, 2);
}

void complain_about_mathematics(const SourceText& source, const CmarkTree& tree, Diagnostics& diagnostics) {
  for (const UnreadMathematics& unread : tree.unread_mathematics) {
    diagnostics.add(code::kMathematicsNotRead, place_of(source, unread),
                    "a formula stands between `\\(` and `\\)`, or `\\[` and `\\]`, and is not read as one",
                    "in Markdown a backslash makes a bracket an ordinary bracket",
                    "write it between dollar signs, as `$x$`, or `$$x$$` on lines of its own");
  }
}

// `census`: null where nobody counts.
Document parse_text(const SourceText& source, size_t body_begin, const ParseOptions& options, Diagnostics& diagnostics,
                    FormCensus* census) {
  std::string_view text = source.text();
  std::string_view body = text.substr(std::min(body_begin, text.size()));
  if (size_t offset = find_long_line(body); offset != std::string_view::npos) {
    complain_about_long_line(source, body_begin + offset, diagnostics);
    return Document();
  }
  auto lines_before =
      std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(text.size() - body.size()), '\n');
  CmarkTree tree = read_blocks(body, static_cast<uint32_t>(lines_before) + 1, setup_of(options));
  if (tree.too_deep_line) complain_about_nesting(source, tree, diagnostics);
  if (census) census->see_parsed(tree.document);
  if (!has_forms(options.dialect)) {
    tree.document.root()->info = "gfm";
    filter_tags(tree.document);
    return std::move(tree.document);
  }
  complain_about_mathematics(source, tree, diagnostics);
  FormContext context(source, body_begin, options, tree.kinds, diagnostics);
  run_forms(tree.document, context, census);
  return std::move(tree.document);
}

}  // namespace

Document parse(const SourceText& source, size_t body_begin, const ParseOptions& options, Diagnostics& diagnostics) {
  return parse_text(source, body_begin, options, diagnostics, nullptr);
}

Document parse_counted(const SourceText& source, size_t body_begin, const ParseOptions& options,
                       Diagnostics& diagnostics, FormCensus& census) {
  return parse_text(source, body_begin, options, diagnostics, &census);
}

}  // namespace milepost::markdown
