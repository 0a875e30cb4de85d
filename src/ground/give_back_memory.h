// Memory that was freed in small pieces goes back to the system, where the C library can: before a large piece is
// asked for, which would stand beside it. Takes some milliseconds after tens of thousands of pieces.
#pragma once

namespace milepost {

void give_back_memory();

}  // namespace milepost
