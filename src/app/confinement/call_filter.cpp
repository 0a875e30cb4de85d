// A list of what is refused, closed at its end: calls newer than those known here do not exist for the program
// (ENOSYS), so that libraries take their older way, and what a later kernel learns is not let in unseen. Why not a list
// of what is allowed: docs/security.md. The headers of seccomp and BPF are seen in this file only.
#include "app/confinement/call_filter.h"

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/sched.h>
#include <linux/seccomp.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "app/confinement/refused_calls.h"

namespace milepost::app {
namespace {

#if defined(__x86_64__)
constexpr uint32_t kArchitecture = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr uint32_t kArchitecture = AUDIT_ARCH_AARCH64;
#elif defined(__riscv) && __riscv_xlen == 64
constexpr uint32_t kArchitecture = AUDIT_ARCH_RISCV64;
#else
constexpr uint32_t kArchitecture = 0;
#endif
static_assert(kArchitecture == 0 || __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__, "where the low half of a value stands");

// The last call of Linux 6.1. Numbers from 424 on are the same on all processors; those of x32 lie far beyond.
constexpr uint32_t kNewestKnown = 450;

constexpr uint32_t kAllow = SECCOMP_RET_ALLOW;
constexpr uint32_t kRefuse = SECCOMP_RET_ERRNO | EPERM;
constexpr uint32_t kUnknown = SECCOMP_RET_ERRNO | ENOSYS;

// A program of the kernel's own little machine, which looks at the number of a call and at what is handed to it.
class Filter {
 public:
  Filter() {
    load(offsetof(seccomp_data, arch));
    add(BPF_JMP | BPF_JEQ | BPF_K, kArchitecture, 1, 0);
    end(kRefuse);
    load(offsetof(seccomp_data, nr));
    add(BPF_JMP | BPF_JGT | BPF_K, kNewestKnown, 0, 1);
    end(kUnknown);
  }

  void answer(long call, uint32_t answer) {
    add(BPF_JMP | BPF_JEQ | BPF_K, static_cast<uint32_t>(call), 0, 1);
    end(answer);
  }
  // In blocks that a call beyond them skips: the kernel tries the program on every call there is when it is installed.
  void refuse_all(std::vector<long> calls) {
    constexpr size_t kBlock = 12;
    std::ranges::sort(calls);
    for (size_t begin = 0; begin < calls.size(); begin += kBlock) {
      const size_t end = std::min(begin + kBlock, calls.size());
      add(BPF_JMP | BPF_JGT | BPF_K, static_cast<uint32_t>(calls[end - 1]), static_cast<uint8_t>(2 * (end - begin)), 0);
      for (size_t i = begin; i < end; ++i) answer(calls[i], kRefuse);
    }
  }
  // Refused unless what is handed to it at `place` (its low half; the kernel takes no more) is `value`.
  void only_with(long call, size_t place, uint32_t value) {
    add(BPF_JMP | BPF_JEQ | BPF_K, static_cast<uint32_t>(call), 0, 4);
    load_argument(place, 0);
    add(BPF_JMP | BPF_JEQ | BPF_K, value, 0, 1);
    end(kAllow);
    end(kRefuse);
  }
  // Refused where it is `value`.
  void not_with(long call, size_t place, uint32_t value) {
    add(BPF_JMP | BPF_JEQ | BPF_K, static_cast<uint32_t>(call), 0, 4);
    load_argument(place, 0);
    add(BPF_JMP | BPF_JEQ | BPF_K, value, 0, 1);
    end(kRefuse);
    load(offsetof(seccomp_data, nr));
  }
  // Refused unless all `bits` are set.
  void only_with_bits(long call, size_t place, uint32_t bits) {
    add(BPF_JMP | BPF_JEQ | BPF_K, static_cast<uint32_t>(call), 0, 5);
    load_argument(place, 0);
    add(BPF_ALU | BPF_AND | BPF_K, bits);
    add(BPF_JMP | BPF_JEQ | BPF_K, bits, 0, 1);
    end(kAllow);
    end(kRefuse);
  }
  // Refused unless the pointer is null.
  void only_with_null(long call, size_t place) {
    add(BPF_JMP | BPF_JEQ | BPF_K, static_cast<uint32_t>(call), 0, 6);
    load_argument(place, 0);
    add(BPF_JMP | BPF_JEQ | BPF_K, 0, 0, 3);
    load_argument(place, 4);
    add(BPF_JMP | BPF_JEQ | BPF_K, 0, 0, 1);
    end(kAllow);
    end(kRefuse);
  }
  void end(uint32_t answer) { add(BPF_RET | BPF_K, answer); }

  // False where the kernel refuses it.
  bool install() {
    const sock_fprog program{static_cast<unsigned short>(steps_.size()), steps_.data()};
    // Without this flag, kernels before 5.16 slow down the whole process; here no foreign code runs whose guesses could
    // leak.
    if (::syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_SPEC_ALLOW, &program) == 0) return true;
    return ::syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &program) == 0;
  }

 private:
  void add(uint32_t code, uint32_t value, uint8_t if_true = 0, uint8_t if_false = 0) {
    steps_.push_back({static_cast<uint16_t>(code), if_true, if_false, value});
  }
  void load(size_t offset) { add(BPF_LD | BPF_W | BPF_ABS, static_cast<uint32_t>(offset)); }
  void load_argument(size_t place, size_t byte) { load(offsetof(seccomp_data, args) + 8 * place + byte); }

  std::vector<sock_filter> steps_;
};

// Threads of one's own and signals to them, yes; other processes, no.
void refuse_processes(Filter& filter) {
  filter.answer(SYS_clone3, kUnknown);  // its flags lie in memory, where a filter cannot look: libc takes clone
  filter.only_with_bits(SYS_clone, 0, CLONE_THREAD);
  filter.only_with(SYS_tgkill, 0, static_cast<uint32_t>(::getpid()));
}

// Files by name are Landlock's, but for what it leaves open: their times. Those of an open file may be set.
void refuse_the_rest(Filter& filter) {
  filter.only_with_null(SYS_utimensat, 1);
  filter.not_with(SYS_ioctl, 1, TIOCSTI);  // would type words into the writer's terminal
}

}  // namespace

bool confine_calls(bool network) {
  if (kArchitecture == 0) return false;
  Filter filter;
  refuse_processes(filter);
  refuse_the_rest(filter);
  std::vector<long> refused(std::begin(kRefusedCalls), std::end(kRefusedCalls));
  if (!network) refused.insert(refused.end(), std::begin(kNetworkCalls), std::end(kNetworkCalls));
  filter.refuse_all(std::move(refused));
  filter.end(kAllow);
  return filter.install();
}

}  // namespace milepost::app
