// Form: what an export caught instead of a video: the player's own error page. The video is linked. Spec:
// tests/conformance/lost_embeds.md.
#include <string>
#include <vector>

#include "markdown/blocks.h"
#include "markdown/graft.h"
#include "markdown/passes.h"

namespace milepost::markdown {
namespace {

constexpr std::string_view kErrorPage = "player-unavailable";

// The address that the error page offers, or what the name of the embed around it says.
std::string embedded_address(const Node& page) {
  for (const Node* node = &page; node; node = next_in_order(node, &page)) {
    if (node->kind == Kind::kLink && node->url.find("://") != std::string_view::npos) return std::string(node->url);
  }
  constexpr std::string_view kVideo = "youtube2-";
  for (const Node* up = page.parent; up; up = up->parent) {
    if (up->id.starts_with(kVideo))
      return "https://www.youtube.com/watch?v=" + std::string(up->id.substr(kVideo.size()));
  }
  return {};
}

void replace(Document& document, FormContext& context, Node* page) {
  const std::string address = embedded_address(*page);
  context.diagnostics().add(code::kEmbedLost, context.place(*page),
                            address.empty() ? "an embed is lost: the export kept its error page instead"
                                            : "an embed is lost: the export kept its error page; the video is linked",
                            "the page was saved without its programs",
                            "write the video's address in its place: `[What it shows](https://…)`");
  if (address.empty()) return;
  Node* paragraph = make_at(document, Kind::kParagraph, *page);
  Node* link = make_at(document, Kind::kLink, *page);
  link->url = document.keep(address);
  append_child(link, document.make_text("Video"));
  append_child(paragraph, link);
  insert_before(page, paragraph);
  unlink(page);
}

}  // namespace

void form_lost_embeds(Document& document, FormContext& context) {
  if (!context.had(Kind::kDivFence) || context.body().find(kErrorPage) == std::string_view::npos) return;
  std::vector<Node*> pages;
  Node* root = document.root();
  for (Node* node = root; node; node = next_in_order(node, root)) {
    if (node->kind == Kind::kDiv && has_class(*node, kErrorPage)) pages.push_back(node);
  }
  for (Node* page : pages) replace(document, context, page);
}

}  // namespace milepost::markdown
