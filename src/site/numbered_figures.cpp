#include "site/numbered_figures.h"

#include <map>
#include <optional>

#include "markdown/block_walk.h"
#include "site/figure_files.h"
#include "site/figure_numbers.h"
#include "site/figure_references.h"
#include "site/figure_request.h"
#include "site/figure_text.h"
#include "site/post_options.h"

namespace milepost::site {
namespace {

using markdown::Document;
using markdown::Kind;
using markdown::Node;

class Placement {
 public:
  Placement(Document& document, const SourceText& source, const OptionSet* own, const SharedOptions& shared,
            const LinkScope& links, const markdown::InlineStyle& style, Diagnostics& diagnostics)
      : document_(document),
        source_(source),
        own_(own),
        shared_(shared),
        diagnostics_(diagnostics),
        links_(links),
        text_(links, style, diagnostics),
        post_options_(document, source) {}

  PostFigures run() {
    Node* root = document_.root();
    post_options_.find();
    reserve_written_numbers();
    for (Node* node = root; node; node = markdown::next_block(node, root)) {
      if (node->kind == Kind::kFigureSlot) place_slot(node);
      if (is_written(*node)) number_written_figure(node);
    }
    name_references();
    for (const auto& [id, label] : labels_) figures_.ids.push_back(id);
    return std::move(figures_);
  }

 private:
  static bool is_written(const Node& node) { return node.kind == Kind::kFigure || node.kind == Kind::kTable; }

  // Below a figure, above a table.
  static Node* caption_of(const Node* figure) {
    Node* caption = figure->kind == Kind::kTable ? figure->first_child : figure->last_child;
    return caption && caption->kind == Kind::kCaption ? caption : nullptr;
  }

  // Also numbers that come later in the text: a reader must not meet two "Figure 1".
  void reserve_written_numbers() {
    const Node* root = document_.root();
    for (const Node* node = root; node; node = markdown::next_block(node, root)) {
      const Node* caption = is_written(*node) ? caption_of(node) : nullptr;
      if (!caption) continue;
      if (std::optional<FigureLabel> label = written_label(markdown::plain_text(*caption))) numbers_.reserve(*label);
    }
  }

  // A block of another program's code that bears the name of a figure is code.
  bool is_code(Node* node) const {
    if (node->number != 1 || figures::is_figure_block(node->text, node->info)) return false;
    node->kind = Kind::kCodeBlock;
    std::swap(node->text, node->info);
    return true;
  }

  void place_slot(Node* node) {
    if (is_code(node)) return;
    std::optional<figures::FigureRequest> request = read_figure_request(*node, source_, diagnostics_);
    const bool is_block = node->number == 1;
    const Node slot = *node;
    node->kind = Kind::kHtmlBlock;
    node->text = {};
    std::optional<const OptionSet*> set;
    if (request && request->arguments.find("from")) {
      set = post_options_.set_for(*request, node, slot, diagnostics_);
    } else if (request) {
      set = find_option_set(*request, own_, shared_, source_, diagnostics_);
    }
    if (!set || (*set && (*set)->unreadable)) {
      figures_.has_gaps = true;
      return;
    }
    if (*set) figures_.hidden.add((*set)->hidden);
    const bool has_own_data = is_block && figures::holds_own_data(*request);
    if (*set && !has_own_data && has_nothing_public(**set, request->kind)) return leave_out(slot, **set);
    Diagnostics found;
    if (!draw(node, slot, *request, *set, found)) figures_.has_gaps = true;
    report(std::move(found), *set);
  }

  bool draw(Node* node, const Node& slot, const figures::FigureRequest& request, const OptionSet* set,
            Diagnostics& found) {
    const figures::InlineText inline_text =
        text_.functions(place_of_data(slot, set), places_of_texts(slot, request, source_));
    Result<figures::PreparedFigure> prepared = figures::prepare_figure(request, set, inline_text, found);
    if (!prepared.ok()) return found.add(std::move(prepared).error()), false;
    figures::FigurePlan plan = prepared->plan();
    plan.id = unique_id(plan.id);
    name_data(plan, links_);
    const std::string label = numbers_.next(plan.is_table).words();
    labels_[plan.id] = label;
    figures::FigureHtml figure = prepared->draw(plan, label);
    tell_layout(slot, plan, figure);
    figure.html = text_.for_page(figure.html);
    figure.feed_html = text_.for_feed(figure.feed_html);
    figures_.placed.push_back({node, std::move(plan), std::move(figure)});
    return true;
  }

  // Of drawings; a table has no layout of its own.
  void tell_layout(const Node& slot, const figures::FigurePlan& plan, const figures::FigureHtml& figure) {
    const drawing::LayoutReport& report = figure.report;
    std::string notes;
    for (const std::string& note : report.notes) notes += (notes.empty() ? "" : "; ") + note;
    if (figure.alone.empty()) return tell_no_drawing(slot, plan, notes);
    diagnostics_.add(
        {&code::kFigureLayout, report.is_clean() ? Severity::kNote : Severity::kWarning, place_of_node(slot, source_),
         "the drawing `" + plan.id + "` has " + report_words(report), notes,
         report.is_clean() ? "" : "take another orientation, fewer options, or a `short_name` for the longest"});
  }

  void tell_no_drawing(const Node& slot, const figures::FigurePlan& plan, const std::string& notes) {
    if (!notes.empty())
      diagnostics_.add({&code::kFigureLayout, Severity::kNote, place_of_node(slot, source_),
                        "the figure `" + plan.id + "` has no drawing", notes, ""});
  }

  static bool has_nothing_public(const OptionSet& set, std::string_view kind) {
    if (set.is_private) return true;
    return set.options.empty() && !set.hidden.empty() && !figures::shows_without_options(kind, set);
  }

  void leave_out(const Node& slot, const OptionSet& set) {
    figures_.has_private_gaps = true;
    diagnostics_.add({&code::kFigureDataMissing, Severity::kWarning, place_of_node(slot, source_),
                      "the figure is left out: everything in its option set is private",
                      set.is_private ? "the set says `visibility: private`" : "each option says `visibility: private`",
                      "take the figure out of the post too, or make the set or some options public"});
  }

  // What a set with mistakes of its own lacks, and so cannot be drawn, has been told there.
  void report(Diagnostics&& found, const OptionSet* set) {
    for (const Diagnostic& diagnostic : found.all())
      if (!set || !set->has_errors || diagnostic.code != &code::kFigureDataMissing) diagnostics_.add(diagnostic);
  }

  // Where the texts of an option set are told to stand: its file, or the figure that shows the post's own.
  Place place_of_data(const Node& slot, const OptionSet* set) const {
    if (!set || set->source.empty() || set->source == source_.name()) return place_of_node(slot, source_);
    Place place;
    place.file = set->source;
    return place;
  }

  std::string unique_id(const std::string& id) {
    std::string unique = id;
    for (int i = 2; labels_.count(unique); i++) unique = id + "-" + std::to_string(i);
    return unique;
  }

  // A figure or table of the text: one whose caption has a number keeps its words and sets the count; one that can
  // be referred to gets the next number; others have none.
  void number_written_figure(Node* figure) {
    const bool in_table = figure->kind == Kind::kTable;
    Node* caption = caption_of(figure);
    if (!caption && !in_table) return;
    if (std::optional<FigureLabel> label = caption ? written_label(markdown::plain_text(*caption)) : std::nullopt)
      return keep_written_number(figure, *label);
    std::string id(id_of(figure));
    const bool is_table = id.starts_with("tbl-");
    if ((!is_table && (in_table || !id.starts_with("fig-"))) || labels_.count(id)) return;
    labels_[id] = numbers_.next(is_table).words();
    if (!caption) caption = make_caption(figure);
    Node* words = document_.make(Kind::kHtmlInline);
    words->text =
        document_.keep("<span class=\"mp-label\">" + labels_[id] + "</span>" + (caption->first_child ? ": " : ""));
    if (caption->first_child) {
      markdown::insert_before(caption->first_child, words);
    } else {
      markdown::append_child(caption, words);
    }
  }

  // A number wants a place, also where the table has no words for it.
  Node* make_caption(Node* table) {
    Node* caption = document_.make(Kind::kCaption);
    caption->line = table->line;
    caption->column = table->column;
    if (table->first_child) {
      markdown::insert_before(table->first_child, caption);
    } else {
      markdown::append_child(table, caption);
    }
    return caption;
  }

  void keep_written_number(Node* figure, const FigureLabel& label) {
    numbers_.pass(label);
    std::string prefix = label.is_table ? "tbl-" : "fig-";
    if (id_of(figure).empty()) figure->id = document_.keep(unique_id(prefix + std::to_string(label.number)));
    labels_[std::string(id_of(figure))] = label.words();
  }

  // The id on the figure itself, or on the image in it.
  static std::string_view id_of(const Node* figure) {
    if (!figure->id.empty() || figure->kind == Kind::kTable) return figure->id;
    for (const Node* node = figure; node; node = markdown::next_in_order(node, figure))
      if (node->kind == Kind::kImage && !node->id.empty()) return node->id;
    return {};
  }

  // An empty link says what it leads to: "Figure 2".
  void name_references() {
    Node* root = document_.root();
    for (Node* node = root; node; node = markdown::next_in_order(node, root)) {
      if (!refers_to_figure(*node) || node->first_child) continue;
      std::string id(node->url.substr(1));
      auto at = labels_.find(id);
      markdown::append_child(node, document_.make_text(at == labels_.end() ? id : at->second));
    }
  }

  Document& document_;
  const SourceText& source_;
  const OptionSet* own_;
  const SharedOptions& shared_;
  Diagnostics& diagnostics_;
  const LinkScope& links_;
  FigureText text_;
  PostOptions post_options_;
  FigureNumbers numbers_;
  PostFigures figures_;
  std::map<std::string, std::string> labels_;  // id -> "Figure 2"
};

}  // namespace

PostFigures place_figures(Document& document, const SourceText& source, const OptionSet* own,
                          const SharedOptions& shared, const LinkScope& links, const markdown::InlineStyle& style,
                          Diagnostics& diagnostics) {
  return Placement(document, source, own, shared, links, style, diagnostics).run();
}

void show_figures(PostFigures& figures, FigureForm form) {
  for (PlacedFigure& placed : figures.placed) {
    placed.node->text = form == FigureForm::kPage   ? std::string_view(placed.figure.html)
                        : form == FigureForm::kFeed ? std::string_view(placed.figure.feed_html)
                                                    : std::string_view();
  }
}

}  // namespace milepost::site
