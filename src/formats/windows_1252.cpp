// The 27 places at which Windows-1252 differs from Latin-1. See windows_1252.h.
#include "formats/windows_1252.h"

namespace milepost {

int windows_1252_byte(char32_t c) {
  if (c < 0x100) return static_cast<int>(c);
  switch (c) {
    case U'€':
      return 0x80;
    case U'‚':
      return 0x82;
    case U'ƒ':
      return 0x83;
    case U'„':
      return 0x84;
    case U'…':
      return 0x85;
    case U'†':
      return 0x86;
    case U'‡':
      return 0x87;
    case U'ˆ':
      return 0x88;
    case U'‰':
      return 0x89;
    case U'Š':
      return 0x8A;
    case U'‹':
      return 0x8B;
    case U'Œ':
      return 0x8C;
    case U'Ž':
      return 0x8E;
    case U'‘':
      return 0x91;
    case U'’':
      return 0x92;
    case U'“':
      return 0x93;
    case U'”':
      return 0x94;
    case U'•':
      return 0x95;
    case U'–':
      return 0x96;
    case U'—':
      return 0x97;
    case U'˜':
      return 0x98;
    case U'™':
      return 0x99;
    case U'š':
      return 0x9A;
    case U'›':
      return 0x9B;
    case U'œ':
      return 0x9C;
    case U'ž':
      return 0x9E;
    case U'Ÿ':
      return 0x9F;
    default:
      return -1;
  }
}

}  // namespace milepost
