// cmark-gfm keeps the set of characters that end a run of plain text in a process-wide table, filled at
// the start of each parse and emptied at its end: one thread's end would take the characters away
// from another thread's parse. The linker puts these functions in the place of those that fill and empty it
// (-Wl,--wrap), so that the set only grows, and each character is written once: the first parse fills the table
// before any second thread can parse (warm_up in cmark_door.cpp). A character of an extension that a parse has
// not attached only splits a text run, which is joined again.
#include <array>
#include <atomic>

extern "C" void __wrap_cmark_inlines_remove_special_character(unsigned char, bool);
extern "C" void __wrap_cmark_inlines_remove_special_character(unsigned char, bool) {}

extern "C" void __real_cmark_inlines_add_special_character(unsigned char, bool);
extern "C" void __wrap_cmark_inlines_add_special_character(unsigned char, bool);
extern "C" void __wrap_cmark_inlines_add_special_character(unsigned char character, bool for_emphasis) {
  static std::array<std::atomic<bool>, 512> written;
  std::atomic<bool>& is_written = written[character + (for_emphasis ? 256U : 0U)];
  if (is_written.load(std::memory_order_acquire)) return;
  __real_cmark_inlines_add_special_character(character, for_emphasis);
  is_written.store(true, std::memory_order_release);
}
