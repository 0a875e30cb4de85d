#include "site/numbered_figures.h"

#include <map>
#include <optional>
#include <set>

#include "formats/controls.h"
#include "formats/yaml.h"
#include "ground/suggest.h"
#include "site/figure_numbers.h"
#include "site/figure_text.h"
#include "site/tag_arguments.h"

namespace milepost::site {
namespace {

using markdown::Document;
using markdown::Kind;
using markdown::Node;

Place place_in(const SourceText& source, const Node& node) {
  return node.line == 0 ? source.whole() : source.place_at(node.line, node.column == 0 ? 1 : node.column);
}

bool may_refer(const Node& node) {
  return node.kind == Kind::kLink && (node.url.starts_with("#fig-") || node.url.starts_with("#tbl-"));
}

class Placement {
 public:
  Placement(Document& document, const SourceText& source, const figures::OptionSet* own, const SharedOptions& shared,
            const LinkScope& links, Diagnostics& diagnostics)
      : document_(document),
        source_(source),
        own_(own),
        shared_(shared),
        diagnostics_(diagnostics),
        text_(links, diagnostics) {}

  PostFigures run() {
    Node* root = document_.root();
    reserve_written_numbers();
    for (Node* node = root; node; node = markdown::next_in_order(node, root)) {
      if (node->kind == Kind::kFigureSlot) place_slot(node);
      if (node->kind == Kind::kFigure) number_written_figure(node);
    }
    name_references();
    for (const auto& [id, label] : labels_) figures_.ids.push_back(id);
    return std::move(figures_);
  }

 private:
  Place place_of(const Node& node) const { return place_in(source_, node); }

  static const Node* caption_of(const Node* figure) {
    const Node* caption = figure->last_child;
    return caption && caption->kind == Kind::kCaption ? caption : nullptr;
  }

  // Also numbers that come later in the text: a reader must not meet two "Figure 1".
  void reserve_written_numbers() {
    const Node* root = document_.root();
    for (const Node* node = root; node; node = markdown::next_in_order(node, root)) {
      const Node* caption = node->kind == Kind::kFigure ? caption_of(node) : nullptr;
      if (!caption) continue;
      if (std::optional<FigureLabel> label = written_label(markdown::plain_text(*caption))) numbers_.reserve(*label);
    }
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
    replace_controls(*arguments, source_, diagnostics_);
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
    if (!set || (*set && (*set)->unreadable)) return;
    Result<figures::FigurePlan> plan = figures::plan_figure(*request, *set, diagnostics_);
    if (!plan.ok()) return diagnostics_.add(std::move(plan).error());
    plan->id = unique_id(plan->id);
    std::string label = numbers_.next(plan->is_table).words();
    labels_[plan->id] = label;
    Result<figures::FigureHtml> figure =
        figures::draw_figure(*request, *set, *plan, label,
                             text_.functions(place_of_data(*node, *set), places_in(*node, *request)), diagnostics_);
    if (!figure.ok()) return diagnostics_.add(std::move(figure).error());
    figure->html = text_.for_page(figure->html);
    figure->feed_html = text_.for_feed(figure->feed_html);
    figures_.placed.push_back({node, std::move(plan).value(), std::move(figure).value()});
  }

  // Where the texts of an option set are told to stand: its file, or the figure that shows the post's own.
  Place place_of_data(const Node& slot, const figures::OptionSet* set) const {
    if (!set || set->source.empty() || set->source == source_.name()) return place_of(slot);
    Place place;
    place.file = set->source;
    return place;
  }

  // The texts of the request itself, such as its caption.
  std::map<std::string, Place, std::less<>> places_in(const Node& slot, const figures::FigureRequest& request) const {
    const bool in_one_piece = request.span.begin > 0;
    std::map<std::string, Place, std::less<>> places;
    for (const Member& member : request.arguments.map())
      if (member.value.is_text())
        places.emplace(member.value.text(), in_one_piece ? source_.place(member.value.span) : place_of(slot));
    return places;
  }

  std::string unique_id(const std::string& id) {
    std::string unique = id;
    for (int i = 2; labels_.count(unique); i++) unique = id + "-" + std::to_string(i);
    return unique;
  }

  // A figure of the text: one whose caption has a number keeps its words and sets the count; one that can
  // be referred to gets the next number; others have none.
  void number_written_figure(Node* figure) {
    if (!caption_of(figure)) return;
    Node* caption = figure->last_child;
    if (std::optional<FigureLabel> label = written_label(markdown::plain_text(*caption)))
      return keep_written_number(figure, *label);
    std::string id(id_of(figure));
    bool is_table = id.starts_with("tbl-");
    if ((!is_table && !id.starts_with("fig-")) || labels_.count(id)) return;
    labels_[id] = numbers_.next(is_table).words();
    Node* words = document_.make(Kind::kHtmlInline);
    words->text = document_.keep("<span class=\"mp-label\">" + labels_[id] + "</span>: ");
    if (caption->first_child) {
      markdown::insert_before(caption->first_child, words);
    } else {
      markdown::append_child(caption, words);
    }
  }

  void keep_written_number(Node* figure, const FigureLabel& label) {
    numbers_.pass(label);
    std::string prefix = label.is_table ? "tbl-" : "fig-";
    if (id_of(figure).empty()) figure->id = document_.keep(unique_id(prefix + std::to_string(label.number)));
    labels_[std::string(id_of(figure))] = label.words();
  }

  // The id on the figure itself, or on the image in it.
  static std::string_view id_of(const Node* figure) {
    if (!figure->id.empty()) return figure->id;
    for (const Node* node = figure; node; node = markdown::next_in_order(node, figure))
      if (node->kind == Kind::kImage && !node->id.empty()) return node->id;
    return {};
  }

  // An empty link says what it leads to: "Figure 2".
  void name_references() {
    Node* root = document_.root();
    for (Node* node = root; node; node = markdown::next_in_order(node, root)) {
      if (!may_refer(*node) || node->first_child) continue;
      std::string id(node->url.substr(1));
      auto at = labels_.find(id);
      markdown::append_child(node, document_.make_text(at == labels_.end() ? id : at->second));
    }
  }

  Document& document_;
  const SourceText& source_;
  const figures::OptionSet* own_;
  const SharedOptions& shared_;
  Diagnostics& diagnostics_;
  FigureText text_;
  FigureNumbers numbers_;
  PostFigures figures_;
  std::map<std::string, std::string> labels_;  // id -> "Figure 2"
};

// The values of id attributes in raw HTML.
void add_raw_ids(std::string_view html, std::set<std::string, std::less<>>& ids) {
  for (size_t at = html.find("id="); at != html.npos; at = html.find("id=", at + 3)) {
    std::string_view value = html.substr(at + 3);
    bool is_quoted = value.starts_with('"') || value.starts_with('\'');
    size_t end = is_quoted ? value.find(value[0], 1) : value.find_first_of(" \t\r\n>");
    if (end != value.npos) ids.emplace(value.substr(is_quoted, end - is_quoted));
  }
}

// Everything in the post that a link can name.
std::set<std::string, std::less<>> ids_of(const Document& document, const PostFigures& figures) {
  std::set<std::string, std::less<>> ids(figures.ids.begin(), figures.ids.end());
  for (const Node* node = document.root(); node; node = markdown::next_in_order(node, document.root())) {
    if (!node->id.empty()) ids.emplace(node->id);
    if (node->kind == Kind::kHtmlBlock || node->kind == Kind::kHtmlInline) add_raw_ids(node->text, ids);
  }
  for (const PlacedFigure& placed : figures.placed) add_raw_ids(placed.figure.html, ids);  // rows
  return ids;
}

void report_unknown(const Node& link, const SourceText& source, const PostFigures& figures, Diagnostics& diagnostics) {
  std::string id(link.url.substr(1));
  std::vector<std::string_view> known(figures.ids.begin(), figures.ids.end());
  std::string near(nearest(id, known));
  diagnostics.add(code::kUnknownReference, place_in(source, link), "there is no figure or table `" + id + "`", "",
                  near.empty() ? "give the figure that id: `id=\"" + id + "\"`" : "did you mean `#" + near + "`?");
}

}  // namespace

PostFigures place_figures(Document& document, const SourceText& source, const figures::OptionSet* own,
                          const SharedOptions& shared, const LinkScope& links, Diagnostics& diagnostics) {
  return Placement(document, source, own, shared, links, diagnostics).run();
}

void check_references(const Document& document, const SourceText& source, const PostFigures& figures,
                      Diagnostics& diagnostics) {
  std::optional<std::set<std::string, std::less<>>> ids;  // made for the first reference
  for (const Node* node = document.root(); node; node = markdown::next_in_order(node, document.root())) {
    if (!may_refer(*node)) continue;
    if (!ids) ids = ids_of(document, figures);
    if (!ids->count(node->url.substr(1))) report_unknown(*node, source, figures, diagnostics);
  }
}

void show_figures(PostFigures& figures, FigureForm form) {
  for (PlacedFigure& placed : figures.placed) {
    placed.node->text = form == FigureForm::kPage   ? std::string_view(placed.figure.html)
                        : form == FigureForm::kFeed ? std::string_view(placed.figure.feed_html)
                                                    : std::string_view();
  }
}

}  // namespace milepost::site
