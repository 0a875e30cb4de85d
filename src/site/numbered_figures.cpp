#include "site/numbered_figures.h"

#include <charconv>
#include <map>
#include <set>

#include "formats/markup.h"
#include "formats/yaml.h"
#include "ground/suggest.h"
#include "site/tag_arguments.h"

namespace milepost::site {
namespace {

using markdown::Document;
using markdown::Kind;
using markdown::Node;

// The number that a caption itself gives: "Figure 2: …" -> 2; 0 where it gives none.
int written_number(std::string_view caption) {
  for (std::string_view word : {"Figure ", "Fig. ", "Fig "}) {
    if (!caption.starts_with(word)) continue;
    std::string_view digits = caption.substr(word.size());
    int number = 0;
    auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error == std::errc() && number > 0 && number < 10000) return number;
  }
  return 0;
}

class Placement {
 public:
  Placement(Document& document, const SourceText& source, const figures::OptionSet* own, const SharedOptions& shared,
            Diagnostics& diagnostics)
      : document_(document), source_(source), own_(own), shared_(shared), diagnostics_(diagnostics) {
    inline_text_.html = [](std::string_view text) { return markdown::render_inline(text); };
    inline_text_.plain = [](std::string_view text) { return markdown::plain_inline(text); };
  }

  PostFigures run() {
    Node* root = document_.root();
    for (Node* node = root; node; node = markdown::next_in_order(node, root)) {
      if (node->kind == Kind::kFigureSlot) place_slot(node);
      if (node->kind == Kind::kFigure) number_written_figure(node);
    }
    resolve_references();
    for (const auto& [id, label] : labels_) figures_.ids.push_back(id);
    return std::move(figures_);
  }

 private:
  Place place_of(const Node& node) const {
    return node.line == 0 ? source_.whole() : source_.place_at(node.line, node.column == 0 ? 1 : node.column);
  }

  // The request that a slot makes; nothing where its arguments cannot be read.
  std::optional<figures::FigureRequest> read_request(const Node& slot) {
    figures::FigureRequest request;
    request.kind = std::string(slot.text);
    request.source = &source_;
    std::optional<uint32_t> offset = offset_of(source_, slot.info, slot.line + (slot.number == 1 ? 1u : 0u));
    request.span = {offset.value_or(0), static_cast<uint32_t>(slot.info.size())};
    Result<Value> arguments = read_arguments(slot, offset);
    if (!arguments.ok()) {
      Diagnostic diagnostic = arguments.error();
      if (!offset) diagnostic.place = place_of(slot);
      diagnostics_.add(std::move(diagnostic));
      return std::nullopt;
    }
    request.arguments = arguments->is_map() ? std::move(arguments).value() : Value(Map{});
    return request;
  }

  Result<Value> read_arguments(const Node& slot, std::optional<uint32_t> offset) const {
    if (slot.number != 1) return parse_tag_arguments(source_, slot.info, offset.value_or(0));
    if (offset) return parse_yaml(source_, Span{*offset, static_cast<uint32_t>(slot.info.size())});
    // Indented or quoted: its lines do not stand in the file in one piece.
    return parse_yaml(SourceText(source_.name(), std::string(slot.info)));
  }

  // The option set that a request means: `set="id"`, else the post's own.
  std::optional<const figures::OptionSet*> find_set(figures::FigureRequest& request) {
    const Value* id = request.arguments.find("set");
    if (!id) return own_;
    const std::string name = id->is_text() ? id->text() : "";
    auto at = shared_.find(name);
    if (at == shared_.end()) {
      std::vector<std::string_view> known;
      for (const auto& [shared_id, set] : shared_) known.push_back(shared_id);
      std::string near(nearest(name, known));
      diagnostics_.add(code::kMissingOptions, source_.place(id->span), "there is no option set `" + name + "`",
                       "`set` takes the id of a file in `content/options/`",
                       near.empty() ? "" : "did you mean `" + near + "`?");
      return std::nullopt;
    }
    request.arguments.mutable_map().erase("set");
    return at->second.get();
  }

  void place_slot(Node* node) {
    std::optional<figures::FigureRequest> request = read_request(*node);
    node->kind = Kind::kHtmlBlock;
    node->text = {};
    if (!request) return;
    std::optional<const figures::OptionSet*> set = find_set(*request);
    if (!set) return;
    Result<figures::FigurePlan> plan = figures::plan_figure(*request, *set, diagnostics_);
    if (!plan.ok()) return diagnostics_.add(std::move(plan).error());
    plan->id = unique_id(plan->id);
    std::string label = plan->is_table ? "Table " + std::to_string(++tables_) : "Figure " + std::to_string(++pictures_);
    labels_[plan->id] = label;
    Result<figures::FigureHtml> figure = figures::draw_figure(*request, *set, *plan, label, inline_text_, diagnostics_);
    if (!figure.ok()) return diagnostics_.add(std::move(figure).error());
    figures_.placed.push_back({node, std::move(plan).value(), std::move(figure).value()});
  }

  std::string unique_id(const std::string& id) {
    std::string unique = id;
    for (int i = 2; labels_.count(unique); i++) unique = id + "-" + std::to_string(i);
    return unique;
  }

  // A figure of the text: one whose caption has a number keeps its words and sets the count; one that can
  // be referred to gets the next number; others have none.
  void number_written_figure(Node* figure) {
    Node* caption = figure->last_child;
    if (!caption || caption->kind != Kind::kCaption) return;
    if (int number = written_number(markdown::plain_text(*caption))) {
      pictures_ = number;
      if (id_of(figure).empty()) figure->id = document_.keep(unique_id("fig-" + std::to_string(number)));
      labels_[std::string(id_of(figure))] = "Figure " + std::to_string(number);
      return;
    }
    std::string id(id_of(figure));
    if (!id.starts_with("fig-") || labels_.count(id)) return;
    std::string label = "Figure " + std::to_string(++pictures_);
    labels_[id] = label;
    Node* words = document_.make(Kind::kHtmlInline);
    words->text = document_.keep("<span class=\"mp-label\">" + label + "</span>: ");
    if (caption->first_child) {
      markdown::insert_before(caption->first_child, words);
    } else {
      markdown::append_child(caption, words);
    }
  }

  // The id on the figure itself, or on the image in it.
  static std::string_view id_of(const Node* figure) {
    if (!figure->id.empty()) return figure->id;
    for (const Node* node = figure; node; node = markdown::next_in_order(node, figure))
      if (node->kind == Kind::kImage && !node->id.empty()) return node->id;
    return {};
  }

  void resolve_references() {
    Node* root = document_.root();
    for (Node* node = root; node; node = markdown::next_in_order(node, root)) {
      bool may_refer = node->kind == Kind::kLink && (node->url.starts_with("#fig-") || node->url.starts_with("#tbl-"));
      if (may_refer) resolve_reference(node);
    }
  }

  void resolve_reference(Node* link) {
    std::string id(link->url.substr(1));
    auto at = labels_.find(id);
    if (at == labels_.end()) report_unknown(*link, id);
    if (!link->first_child) markdown::append_child(link, document_.make_text(at == labels_.end() ? id : at->second));
  }

  void report_unknown(const Node& link, const std::string& id) {
    // A heading or an element of the writer's own may have such an id.
    if (source_.text().find("#" + id + "}") != std::string::npos ||
        source_.text().find("id=\"" + id + "\"") != std::string::npos)
      return;
    std::vector<std::string_view> known;
    for (const auto& [label_id, label] : labels_) known.push_back(label_id);
    std::string near(nearest(id, known));
    diagnostics_.add(code::kUnknownReference, place_of(link), "there is no figure or table `" + id + "`", "",
                     near.empty() ? "give the figure that id: `id=\"" + id + "\"`" : "did you mean `#" + near + "`?");
  }

  Document& document_;
  const SourceText& source_;
  const figures::OptionSet* own_;
  const SharedOptions& shared_;
  Diagnostics& diagnostics_;
  figures::InlineText inline_text_;
  PostFigures figures_;
  std::map<std::string, std::string> labels_;  // id -> "Figure 2"
  int pictures_ = 0, tables_ = 0;
};

}  // namespace

PostFigures place_figures(Document& document, const SourceText& source, const figures::OptionSet* own,
                          const SharedOptions& shared, Diagnostics& diagnostics) {
  return Placement(document, source, own, shared, diagnostics).run();
}

void show_figures(PostFigures& figures, FigureForm form) {
  for (PlacedFigure& placed : figures.placed) {
    placed.node->text = form == FigureForm::kPage   ? std::string_view(placed.figure.html)
                        : form == FigureForm::kFeed ? std::string_view(placed.figure.feed_html)
                                                    : std::string_view();
  }
}

}  // namespace milepost::site
