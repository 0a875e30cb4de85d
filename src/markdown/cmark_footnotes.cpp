// Footnotes that cmark would drop, kept: see cmark_definitions.h.
#include <string>
#include <unordered_set>
#include <vector>

#include "markdown/cmark_definitions.h"
#include "markdown/syntax.h"

namespace milepost::markdown {
namespace {

std::vector<cmark_node*> find_definitions(cmark_node* root) {
  std::vector<cmark_node*> found;
  cmark_iter* walk = cmark_iter_new(root);
  for (cmark_event_type event = cmark_iter_next(walk); event != CMARK_EVENT_DONE; event = cmark_iter_next(walk)) {
    cmark_node* node = cmark_iter_get_node(walk);
    if (event == CMARK_EVENT_ENTER && node->type == CMARK_NODE_FOOTNOTE_DEFINITION) found.push_back(node);
  }
  cmark_iter_free(walk);
  return found;
}

// As cmark compares labels: without regard to case. Empty where cmark knows no such label.
std::string normal_label(cmark_mem* memory, std::string_view label) {
  cmark_chunk chunk{reinterpret_cast<unsigned char*>(const_cast<char*>(label.data())),
                    static_cast<bufsize_t>(label.size()), 0};
  unsigned char* normal = normalize_map_label(memory, &chunk);
  if (!normal) return {};
  std::string copy(reinterpret_cast<char*>(normal));
  memory->free(normal);
  return copy;
}

void set_label(cmark_mem* memory, cmark_node* definition, const std::string& label) {
  cmark_chunk_free(memory, &definition->as.literal);
  cmark_strbuf buffer;
  cmark_strbuf_init(memory, &buffer, 0);
  cmark_strbuf_put(&buffer, reinterpret_cast<const unsigned char*>(label.data()), static_cast<bufsize_t>(label.size()));
  definition->as.literal = cmark_chunk_buf_detach(&buffer);
}

// Gives a label of its own to each definition that cmark would not find by its own.
void make_labels_unique(cmark_mem* memory, const std::vector<cmark_node*>& definitions) {
  std::unordered_set<std::string> labels;
  size_t count = 1;
  for (cmark_node* definition : definitions) {
    std::string label(view(definition->as.literal));
    bool too_long = label.size() > MAX_LINK_LABEL_LENGTH;
    if (!too_long && labels.insert(normal_label(memory, label)).second) continue;
    std::string stem = too_long ? "\xE2\x80\xA6" : label + ' ';
    do {
      label = stem + std::to_string(++count);
    } while (!labels.insert(label).second);
    set_label(memory, definition, label);
  }
}

}  // namespace

cmark_node* refer_to_every_footnote(cmark_parser* parser) {
  std::vector<cmark_node*> definitions = find_definitions(parser->root);
  if (definitions.empty()) return nullptr;
  make_labels_unique(parser->mem, definitions);
  cmark_node* paragraph = cmark_node_new_with_mem(CMARK_NODE_PARAGRAPH, parser->mem);
  for (const cmark_node* definition : definitions) {
    cmark_node* reference = cmark_node_new_with_mem(CMARK_NODE_FOOTNOTE_REFERENCE, parser->mem);
    // The label stays the definition's, which lives longer.
    reference->as.literal = {definition->as.literal.data, definition->as.literal.len, 0};
    cmark_node_append_child(paragraph, reference);
  }
  cmark_node_append_child(parser->root, paragraph);
  return paragraph;
}

}  // namespace milepost::markdown
