#include "check/repair.h"

#include <utility>
#include <vector>

#include "check/edits.h"
#include "content/load_post.h"
#include "content/parse_options.h"
#include "formats/encoding.h"
#include "ground/source_text.h"
#include "markdown/markdown.h"

namespace milepost::check {
namespace {

using markdown::Kind;
using markdown::Node;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr int kMostRounds = 20;  // a repair may show another one: text that was decoded wrongly three times

// Of a text, what no repair may change: everything that is no word, and what front matter says.
struct Kept {
  std::vector<std::pair<Kind, std::string>> parts;
  size_t images = 0, tables = 0, notes = 0;
  Value front_matter;
  std::string title, slug;  // where the text gives them, they make the address

  bool operator==(const Kept&) const = default;
};

bool is_kept(Kind kind) {
  switch (kind) {
    case Kind::kCode:
    case Kind::kCodeBlock:
    case Kind::kHtmlBlock:
    case Kind::kHtmlInline:
    case Kind::kMathBlock:
    case Kind::kMathInline:
    case Kind::kLiquidOutput:
    case Kind::kLiquidTag:
    case Kind::kFigureSlot:
      return true;
    default:
      return false;
  }
}

Kept kept_of(const markdown::Document& document, const PostMeta& meta) {
  Kept kept;
  const Node* root = document.root();
  for (const Node* node = root; node; node = markdown::next_in_order(node, root)) {
    if (is_kept(node->kind)) kept.parts.emplace_back(node->kind, std::string(node->text));
    kept.images += node->kind == Kind::kImage;
    kept.tables += node->kind == Kind::kTable;
    kept.notes += node->kind == Kind::kFootnoteReference;
  }
  kept.front_matter = meta.kept_front_matter.value();
  kept.title = meta.title;
  kept.slug = meta.slug;
  return kept;
}

class Repairing {
 public:
  Repairing(const DocumentInput& input, const Config& config) : input_(input), config_(config) {}

  RepairedText run(std::string text) {
    RepairedText result{std::move(text), 0};
    for (int round = 0; round < kMostRounds; round++) {
      const size_t before = result.repairs;
      mend(result);
      if (result.repairs == before) break;
    }
    return result;
  }

 private:
  struct Read {
    PostMeta meta;
    markdown::Document document;
  };

  Read read(const SourceText& source) const {
    Diagnostics of_build;
    Read read{load_post(source, input_, config_, of_build), markdown::Document()};
    markdown::ParseOptions options = parse_options(read.meta, config_);
    options.typography = options.repair_encoding = false;
    read.document = markdown::parse(source, read.meta.body_begin, options, of_build);
    return read;
  }

  void mend(RepairedText& result) const {
    const SourceText source(input_.path, result.bytes);
    const Read before = read(source);
    if (before.meta.is_html) return;
    const std::vector<Edit> edits = find_edits(source, before.meta, before.document, config_);
    if (edits.empty()) return;
    const Kept kept = kept_of(before.document, before.meta);
    const std::vector<Edit> good = good_ones(source.text(), edits, kept);
    result = {with_edits(source.text(), good), result.repairs + good.size()};
  }

  struct Range {
    size_t begin, end;
  };

  // All edits where that keeps what must be kept; else those of halves, of quarters, … that do.
  std::vector<Edit> good_ones(std::string_view text, const std::vector<Edit>& edits, const Kept& kept) const {
    std::vector<Edit> good;
    std::vector<Range> open{{0, edits.size()}};
    while (!open.empty()) {
      const auto [begin, end] = open.back();
      open.pop_back();
      const size_t before = good.size();
      good.insert(good.end(), edits.begin() + static_cast<std::ptrdiff_t>(begin),
                  edits.begin() + static_cast<std::ptrdiff_t>(end));
      if (keeps(text, good, kept)) continue;
      good.resize(before);
      if (end - begin == 1) continue;
      const size_t middle = begin + (end - begin) / 2;
      open.push_back({middle, end});
      open.push_back({begin, middle});
    }
    return good;
  }

  bool keeps(std::string_view text, const std::vector<Edit>& edits, const Kept& kept) const {
    const SourceText source(input_.path, with_edits(text, edits));
    const Read after = read(source);
    return kept_of(after.document, after.meta) == kept;
  }

  const DocumentInput& input_;
  const Config& config_;
};

bool has_lone_returns(std::string_view text) {
  for (size_t at = text.find('\r'); at != text.npos; at = text.find('\r', at + 1))
    if (at + 1 >= text.size() || text[at + 1] != '\n') return true;
  return false;
}

}  // namespace

RepairedText repair_source(std::string_view bytes, const DocumentInput& input, const Config& config) {
  const bool has_mark = bytes.starts_with(kByteOrderMark);
  const std::string_view text = bytes.substr(has_mark ? kByteOrderMark.size() : 0);
  const Result<std::string> decoded = decode_source(std::string(bytes), input.path);
  const bool is_plain = decoded.ok() && *decoded == text && !has_lone_returns(text);
  if (!is_plain || input.is_html) return {std::string(bytes), 0};
  RepairedText result = Repairing(input, config).run(std::string(text));
  result.repairs += has_mark;
  return result;
}

}  // namespace milepost::check
