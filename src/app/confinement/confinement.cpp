#include "app/confinement/confinement.h"

#include <sys/prctl.h>

#include "app/confinement/call_filter.h"
#include "app/confinement/landlock.h"

namespace milepost::app {
namespace {

#if defined(__has_feature)
#define MILEPOST_HAS(feature) __has_feature(feature)
#else
#define MILEPOST_HAS(feature) 0
#endif
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__) || MILEPOST_HAS(address_sanitizer) || \
    MILEPOST_HAS(thread_sanitizer) || MILEPOST_HAS(memory_sanitizer)
// A sanitizer looks for leaks from a process of its own, by ptrace, and starts a program for its report.
constexpr bool kIsSanitized = true;
#else
constexpr bool kIsSanitized = false;
#endif
#undef MILEPOST_HAS

// What the libraries below a build ask for: time zones; how many processors there are; whether memory is overcommitted;
// and where those libraries stand that are loaded when they are needed first.
constexpr const char* kOfTheSystem[] = {"/usr/share/zoneinfo",
                                        "/etc/localtime",
                                        "/usr/share/locale",
                                        "/sys/devices/system/cpu",
                                        "/proc/sys/vm/overcommit_memory",
                                        "/lib",
                                        "/lib64",
                                        "/usr/lib",
                                        "/usr/lib64",
                                        "/usr/local/lib",
                                        "/nix/store",
                                        "/gnu/store",
                                        "/etc/ld.so.cache"};

// Finding a host and proving that it is the one: resolver, its plug-ins, certificates.
constexpr const char* kOfTheNetwork[] = {"/etc", "/usr", "/run/systemd/resolve", "/var/lib/ca-certificates"};

std::vector<std::string> all_reads(const Reach& reach) {
  std::vector<std::string> reads = reach.reads;
  reads.insert(reads.end(), std::begin(kOfTheSystem), std::end(kOfTheSystem));
  if (reach.network) reads.insert(reads.end(), std::begin(kOfTheNetwork), std::end(kOfTheNetwork));
  return reads;
}

std::string reason_for(const Confinement& confinement) {
  if (confinement.files && confinement.calls) return "";
  if (confinement.calls) return "this kernel has no Landlock, or may not use it";
  return confinement.files ? "this kernel has no seccomp filters, or may not use them"
                           : "this kernel has neither Landlock nor seccomp filters, or may not use them";
}

}  // namespace

std::string_view confinement_name(const Confinement& confinement) {
  if (confinement.files) return confinement.calls ? "full" : "files";
  return confinement.calls ? "calls" : "none";
}

Confinement confine(const Reach& reach) {
  Confinement confinement;
  if (kIsSanitized) {
    confinement.reason = "this build of milepost is watched by a sanitizer";
    return confinement;
  }
  // Without it the kernel gives either of the two to nobody but root.
  if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0) {
    confinement.files = confine_files(all_reads(reach), reach.writes);
    confinement.calls = confine_calls(reach.network);  // the last: it forbids what confines
  }
  confinement.reason = reason_for(confinement);
  return confinement;
}

}  // namespace milepost::app
