// Checks over all templates. Only names written as literals are known here; a circle through a name
// that is computed, or below an `if` or `for`, is left to the evaluator's bound on depth.
#include "templating/checker.h"

#include <algorithm>

#include "ground/suggest.h"

namespace milepost::templating {
namespace {

// One mention of another template.
struct Link {
  const Template* from = nullptr;
  const Template* to = nullptr;
  const Statement* statement = nullptr;
  bool is_certain = false;  // whoever renders `from` goes there
};

bool links_elsewhere(const Statement& s) {
  return s.kind == StatementKind::kInclude || s.kind == StatementKind::kExtends || s.kind == StatementKind::kImport ||
         s.kind == StatementKind::kFromImport;
}

// The names that a link may mean, where all are literals; nothing otherwise.
std::vector<const Expression*> literal_names(const Expression& e) {
  if (e.kind == ExpressionKind::kConstant && e.constant.is_text()) return {&e};
  std::vector<const Expression*> names;
  if (e.kind != ExpressionKind::kList && e.kind != ExpressionKind::kTuple) return names;
  for (const Expression* part : e.parts) {
    if (part->kind != ExpressionKind::kConstant || !part->constant.is_text()) return {};
    names.push_back(part);
  }
  return names;
}

class Checker {
 public:
  Checker(const Program& program, Diagnostics& diagnostics) : program_(program), diagnostics_(diagnostics) {}

  void run() {
    for (const auto& one : program_.templates) {
      if (one->is_valid) collect(*one, one->body, true);
    }
    for (const auto& one : program_.templates) check_circle(*one);
    for (const auto& one : program_.templates) check_blocks(*one);
  }

 private:
  // Statements nest at most kMaxStatementDepth deep.
  void collect(const Template& from, const Body& body, bool is_certain) {
    for (const Statement* s : body) {
      if (links_elsewhere(*s)) add_link(from, *s, is_certain);
      for (const Branch& branch : s->branches) collect(from, branch.body, false);
      bool runs_always = s->kind == StatementKind::kBlock || s->kind == StatementKind::kWith ||
                         s->kind == StatementKind::kAutoescape || s->kind == StatementKind::kSetBlock ||
                         s->kind == StatementKind::kFilterBlock;
      collect(from, s->body, is_certain && runs_always);
      collect(from, s->otherwise, false);
    }
  }

  void add_link(const Template& from, const Statement& s, bool is_certain) {
    std::vector<const Expression*> names = literal_names(*s.expression);
    if (names.empty()) return;
    for (const Expression* name : names) {
      const Template* to = program_.find(name->constant.text());
      if (to == nullptr) continue;
      links_.push_back({&from, to, &s, is_certain});
      return;
    }
    if (s.ignore_missing) return;
    std::string first(names[0]->constant.text());
    diagnostics_.add(code::kTemplateMissing, from.source.place(names[0]->span), "there is no template `" + first + "`",
                     {}, fix_for_missing(first));
  }

  std::string fix_for_missing(const std::string& name) const {
    std::string suggestion = program_.suggestion_for(name);
    return suggestion.empty() ? "add the file `templates/" + name + "`" : suggestion;
  }

  // A circle is told once, at the link out of its first template by name.
  void check_circle(const Template& start) {
    std::vector<const Link*> path;
    std::vector<const Template*> seen;
    if (!find_way(start, start, path, seen)) return;
    bool is_first = std::all_of(path.begin(), path.end(),
                                [&](const Link* link) { return start.source.name() <= link->to->source.name(); });
    if (!is_first) return;
    std::string way = "`" + start.source.name() + "`";
    for (const Link* link : path) way += " → `" + link->to->source.name() + "`";
    diagnostics_.add(code::kTemplateCircle, start.source.place(path[0]->statement->expression->span),
                     "templates extend or include each other in a circle", way, "take one of these links out");
  }

  // The certain links from `at` to `goal`, depth first without recursion.
  bool find_way(const Template& at, const Template& goal, std::vector<const Link*>& path,
                std::vector<const Template*>& seen) const {
    std::vector<std::pair<const Template*, size_t>> open = {{&at, 0}};
    while (!open.empty()) {
      auto& [here, next] = open.back();
      while (next < links_.size() && (links_[next].from != here || !links_[next].is_certain)) ++next;
      if (next == links_.size()) {
        open.pop_back();
        if (!path.empty()) path.pop_back();
        continue;
      }
      const Link& link = links_[next++];
      if (link.to == &goal) {
        path.push_back(&link);
        return true;
      }
      if (std::find(seen.begin(), seen.end(), link.to) != seen.end()) continue;
      seen.push_back(link.to);
      path.push_back(&link);
      open.emplace_back(link.to, 0);
    }
    return false;
  }

  const Template* parent_of(const Template& child, bool& is_known) const {
    is_known = true;
    for (const Statement* s : child.body) {
      if (s->kind != StatementKind::kExtends) continue;
      std::vector<const Expression*> names = literal_names(*s->expression);
      const Template* parent = names.empty() ? nullptr : program_.find(names[0]->constant.text());
      is_known = parent != nullptr && parent->is_valid;
      return parent;
    }
    return nullptr;
  }

  void check_blocks(const Template& child) {
    std::vector<const Template*> parents;
    bool is_known = true;
    for (const Template* at = parent_of(child, is_known); at != nullptr && is_known; at = parent_of(*at, is_known)) {
      if (std::find(parents.begin(), parents.end(), at) != parents.end()) return;  // a circle
      parents.push_back(at);
    }
    if (!is_known || parents.empty()) return;
    for (const Statement* block : child.outer_blocks) check_block(child, *block, parents);
  }

  void check_block(const Template& child, const Statement& block, const std::vector<const Template*>& parents) {
    std::vector<std::string_view> known;
    for (const Template* parent : parents) {
      if (parent->block(block.name) != nullptr) return;
      for (const Statement* one : parent->blocks) known.push_back(one->text);
    }
    std::string_view near = nearest(block.text, known);
    std::string parent_name = parents[0]->source.name();
    diagnostics_.add(code::kTemplateBlockUnused, child.source.place(block.span),
                     "no parent has a block `" + std::string(block.text) + "`",
                     "what it holds appears nowhere: `" + parent_name + "` has no such place",
                     near.empty() ? "take it out, or add the block to `" + parent_name + "`"
                                  : "did you mean `" + std::string(near) + "`?");
  }

  const Program& program_;
  Diagnostics& diagnostics_;
  std::vector<Link> links_;
};

}  // namespace

void check_links(const Program& program, Diagnostics& diagnostics) { Checker(program, diagnostics).run(); }

}  // namespace milepost::templating
