// cmark-gfm keeps the set of characters that end a run of plain text in a process-wide table, filled at
// the start of each parse and emptied at its end: one thread's end would take the characters away
// from another thread's parse. The linker puts this function in the place of the one that empties
// (-Wl,--wrap), so that the set only grows; the one that fills is in cmark_rules.cpp. A character of an
// extension that a parse has not attached only splits a text run, which is joined again.
extern "C" void __wrap_cmark_inlines_remove_special_character(unsigned char, bool);
extern "C" void __wrap_cmark_inlines_remove_special_character(unsigned char, bool) {}
