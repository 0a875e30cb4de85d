// Changes of raw HTML that are made when a walk over the tree is done. Private to html_balance.cpp.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "markdown/tree.h"

namespace milepost::markdown {

class HtmlEdits {
 public:
  // Puts `text` in the place of the bytes [begin, end) of the node's HTML. Those of one node do not overlap.
  void replace(Node* node, size_t begin, size_t end, std::string text);
  // Puts an end tag behind all that `parent` holds, for the tag in `opening`.
  void close_in(Node* parent, const Node* opening, std::string tag);
  // Makes the changes. What has no HTML left goes, and so does a paragraph that held nothing else.
  void apply(Document& document);

 private:
  struct Edit {
    size_t begin, end;
    std::string text;
  };
  struct Closing {
    Node* parent;
    const Node* opening;
    std::string tag;
  };

  static std::string edited(std::string_view html, std::vector<Edit>& edits);
  static void append(Document& document, const Closing& closing);

  std::unordered_map<Node*, std::vector<Edit>> edits_;
  std::vector<Closing> closings_;
};

}  // namespace milepost::markdown
