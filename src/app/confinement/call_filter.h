// A seccomp filter: which calls of the system this thread may make. Private to confinement.cpp.
#pragma once

namespace milepost::app {

// From now on no program can be started and no other process be touched, nothing of the machine be set, and, unless
// `network`, no socket be made. Refused calls fail with EPERM. False, and nothing is changed, where the kernel has no
// such filters or the processor is none whose calls are known here.
bool confine_calls(bool network);

}  // namespace milepost::app
