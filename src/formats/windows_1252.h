// Windows-1252, the encoding that UTF-8 is most often mistaken for. Private to src/formats.
#pragma once

namespace milepost {

// The byte that stands for the character, or -1. The C1 controls, which the code page leaves
// undefined or Latin-1 has in its place, stand for themselves.
int windows_1252_byte(char32_t c);

}  // namespace milepost
