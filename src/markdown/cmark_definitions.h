// What milepost does between cmark's two phases, when the blocks stand and no inline is parsed yet: it looks
// at definitions of links and footnotes. Only cmark_door.cpp includes this.
#pragma once

#include <cmark-gfm.h>

namespace milepost::markdown {

// Takes `[label]: {{ site.url }}/x "Title"` for a definition, which the blanks in the target hide from cmark.
void define_liquid_references(cmark_parser* parser);

// cmark drops a footnote that nothing refers to, and the second one of two with the same label. The returned
// paragraph at the document's end refers to each, so that all of them come out, in order; the caller takes it
// out when cmark has finished. A second definition of a label gets a blank and a number behind its label, where
// a written label has no blank. nullptr where there is no footnote.
cmark_node* refer_to_every_footnote(cmark_parser* parser);

}  // namespace milepost::markdown
