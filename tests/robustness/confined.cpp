// A program that confines itself as a build does, and then tries what somebody would try who had taken it over. What is
// refused afterwards must have gone before; what a build needs must go on.
//   milepost_confined READ WRITE OUTSIDE   three folders; READ has a file `post.md` and a link `hole` to /etc/passwd
#include <fcntl.h>
#include <linux/sched.h>
#include <netinet/in.h>
#include <spawn.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <functional>
#include <string>
#include <thread>
#include <vector>

#include "app/confinement/confinement.h"

namespace {

constexpr int kSkipped = 77;

struct Attempt {
  std::string name;
  std::function<long()> act;  // below 0: errno says why it failed
  std::vector<int> refusals;  // each is right
};

class Score {
 public:
  void check(bool fact, const std::string& name, const std::string& detail = "") {
    if (fact) return void(++passed_);
    ++failed_;
    std::printf("FAILED %s%s%s\n", name.c_str(), detail.empty() ? "" : ": ", detail.c_str());
  }
  int end() const {
    std::printf("%d passed, %d failed\n", passed_, failed_);
    return failed_ > 0 || passed_ == 0 ? 1 : 0;
  }

 private:
  int passed_ = 0, failed_ = 0;
};

long close_opened(int fd) {
  if (fd >= 0) ::close(fd);
  return fd;
}

long opened(const std::string& path, int flags) { return close_opened(::open(path.c_str(), flags | O_CLOEXEC, 0666)); }

// A child that ends at once.
long ended(long child) {
  if (child == 0) ::_exit(0);
  if (child > 0) ::waitpid(static_cast<pid_t>(child), nullptr, 0);
  return child;
}

long spawned() {
  char program[] = "/bin/true";
  char* const words[] = {program, nullptr};
  pid_t child = -1;
  const int problem = ::posix_spawn(&child, program, nullptr, nullptr, words, nullptr);
  if (problem != 0) return errno = problem, -1;
  return ended(child);
}

// Its success would be the end of this program: only its refusal can be seen, and that there is something to execute.
long executed() {
  char program[] = "/bin/true";
  char* const words[] = {program, nullptr};
  return ::execv(program, words);
}

long socket_of(int family) { return close_opened(::socket(family, SOCK_STREAM | SOCK_CLOEXEC, 0)); }

// Attempts that go well before the confinement, and not after it.
std::vector<Attempt> attempts(const std::string& read, const std::string& write, const std::string& outside) {
  const std::vector<int> no_right = {EACCES}, refused = {EPERM}, either = {EACCES, EXDEV};
  const std::string kept = outside + "/kept", linked = write + "/linked", away = outside + "/away";
  return {
      {"read /etc/passwd", [] { return opened("/etc/passwd", O_RDONLY); }, no_right},
      {"read through a link out of the site", [=] { return opened(read + "/hole", O_RDONLY); }, no_right},
      {"read /proc/self/environ", [] { return opened("/proc/self/environ", O_RDONLY); }, no_right},
      {"list a folder outside", [] { return opened("/etc", O_RDONLY | O_DIRECTORY); }, no_right},
      {"make a file outside", [=] { return opened(outside + "/made", O_WRONLY | O_CREAT); }, no_right},
      {"change a file outside", [=] { return opened(kept, O_WRONLY); }, no_right},
      {"empty a file outside", [=] { return static_cast<long>(::truncate(kept.c_str(), 0)); }, {EACCES, EPERM}},
      {"change a source", [=] { return opened(read + "/post.md", O_WRONLY); }, no_right},
      {"make a file among the sources", [=] { return opened(read + "/made.md", O_WRONLY | O_CREAT); }, no_right},
      {"make a folder outside", [=] { return static_cast<long>(::mkdir((outside + "/f").c_str(), 0777)); }, no_right},
      {"remove a folder outside", [=] { return static_cast<long>(::rmdir((outside + "/empty").c_str())); }, no_right},
      {"take a file in by a second name", [=] { return static_cast<long>(::link(kept.c_str(), linked.c_str())); },
       either},
      {"move a file out", [=] { return static_cast<long>(::rename((write + "/mine").c_str(), away.c_str())); }, either},
      {"make a link", [=] { return static_cast<long>(::symlink("/etc", (write + "/etc").c_str())); }, no_right},
      {"change rights by name", [=] { return static_cast<long>(::chmod(kept.c_str(), 0600)); }, refused},
      {"change an owner", [=] { return static_cast<long>(::chown(kept.c_str(), ::getuid(), ::getgid())); }, refused},
      {"change times by name", [=] { return static_cast<long>(::utimensat(AT_FDCWD, kept.c_str(), nullptr, 0)); },
       refused},
      {"a socket to the internet", [] { return socket_of(AF_INET); }, refused},
      {"a socket to the internet, version 6", [] { return socket_of(AF_INET6); }, {EPERM}},
      {"a socket on this machine", [] { return socket_of(AF_UNIX); }, refused},
      {"fork", [] { return ended(::fork()); }, refused},
      {"a process by clone", [] { return ended(::syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0)); }, refused},
      {"start a program", [] { return spawned(); }, refused},
      {"a signal to the parent", [] { return static_cast<long>(::kill(::getppid(), 0)); }, refused},
      {"a signal to one of its threads", [] { return ::syscall(SYS_tgkill, ::getppid(), ::getppid(), 0); }, refused},
      {"a handle of the parent",
       [] { return close_opened(static_cast<int>(::syscall(SYS_pidfd_open, ::getppid(), 0))); }, refused},
  };
}

// What may be refused before too, by who runs the test: afterwards it is, and with this word.
std::vector<Attempt> attempts_of_the_mighty() {
  const std::vector<int> refused = {EPERM};
  return {
    {"execute", [] { return executed(); }, refused},
        {"trace", [] { return ::ptrace(PTRACE_ATTACH, ::getppid(), nullptr, nullptr); }, refused},
        {"read another's memory",
         [] { return ::syscall(SYS_process_vm_readv, ::getppid(), nullptr, 0, nullptr, 0, 0); }, refused},
        {"mount", [] { return static_cast<long>(::mount("none", "/nowhere", "tmpfs", 0, nullptr)); }, refused},
        {"unshare", [] { return ::syscall(SYS_unshare, 0); }, refused},
        {"io_uring", [] { return ::syscall(SYS_io_uring_setup, 0, nullptr); }, refused},
        {"type into the terminal", [] { return static_cast<long>(::ioctl(-1, TIOCSTI, "x")); }, refused},
        {"a call that nobody knows", [] { return ::syscall(1000); }, {ENOSYS}},
        {"clone3", [] { return ::syscall(SYS_clone3, nullptr, 0); }, {ENOSYS}},
#if defined(__x86_64__)
        {"a call of x32", [] { return ::syscall(0x40000000 + SYS_getpid); }, {ENOSYS}},
#endif
  };
}

void check_refused(const Attempt& attempt, Score& score) {
  errno = 0;
  const long result = attempt.act();
  const int problem = errno;
  bool is_right = false;
  for (const int refusal : attempt.refusals) is_right = is_right || problem == refusal;
  score.check(result < 0 && is_right, attempt.name + " is refused",
              result < 0 ? std::strerror(problem) : "it went well");
}

bool writes_bytes(const std::string& path) {
  const int fd = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  const timespec times[] = {{1, 0}, {1, 0}};
  const bool is_fine = fd >= 0 && ::write(fd, "x", 1) == 1 && ::futimens(fd, times) == 0 && ::fchmod(fd, 0644) == 0;
  return ::close(fd) == 0 && is_fine;
}

bool reads_anonymous_file() {
  const int fd = ::memfd_create("font", MFD_CLOEXEC);
  const bool is_fine = ::write(fd, "x", 1) == 1 && opened("/proc/self/fd/" + std::to_string(fd), O_RDONLY) >= 0;
  ::close(fd);
  return is_fine;
}

// What a build does, all of it.
void check_allowed(const std::string& read, const std::string& write, Score& score) {
  const std::string staged = write + "/staged", shown = write + "/shown";
  score.check(opened(read + "/post.md", O_RDONLY) >= 0, "a source is read");
  score.check(opened(read, O_RDONLY | O_DIRECTORY) >= 0, "the site is listed");
  score.check(::mkdir(staged.c_str(), 0777) == 0 && ::mkdir(shown.c_str(), 0777) == 0, "folders are made");
  score.check(writes_bytes(staged + "/page"), "a file is written");
  score.check(::syscall(SYS_renameat2, AT_FDCWD, staged.c_str(), AT_FDCWD, shown.c_str(), 2) == 0,
              "trees change places");
  score.check(opened(shown + "/page", O_RDONLY) >= 0, "and the new one is there");
  score.check(::unlink((shown + "/page").c_str()) == 0 && ::rmdir(shown.c_str()) == 0, "a tree is removed");
  score.check(reads_anonymous_file(), "a font in memory is read");
  score.check(opened("/usr/share/zoneinfo/UTC", O_RDONLY) >= 0 || errno == ENOENT, "time zones are read");
  score.check(::pthread_kill(::pthread_self(), 0) == 0, "a thread may be signalled");
  bool is_refused = false;
  std::thread([&] { is_refused = opened("/etc/passwd", O_RDONLY) < 0 && errno == EACCES; }).join();
  score.check(is_refused, "a thread that is begun later is confined too");
}

// Leaves the three folders as they were found, so that an attempt can be made again.
void tidy(const std::string& read, const std::string& write, const std::string& outside) {
  for (const std::string& path : {outside + "/made", read + "/made.md", write + "/linked", write + "/etc"})
    ::unlink(path.c_str());
  ::rmdir((outside + "/f").c_str());
  ::mkdir((outside + "/empty").c_str(), 0777);
  ::rename((outside + "/away").c_str(), (write + "/mine").c_str());
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) return 2;
  const std::string read = argv[1], write = argv[2], outside = argv[3];
  writes_bytes(outside + "/kept");
  writes_bytes(write + "/mine");
  tidy(read, write, outside);
  Score score;
  for (const Attempt& attempt : attempts(read, write, outside)) {
    const bool went = attempt.act() >= 0;
    const std::string problem = std::strerror(errno);
    // A machine may have no such network at all.
    if (attempt.name.find("version 6") == std::string::npos) score.check(went, attempt.name + " goes before", problem);
  }
  tidy(read, write, outside);

  const auto begun = std::chrono::steady_clock::now();
  const milepost::app::Confinement confinement = milepost::app::confine({{read}, {write}, false});
  const std::chrono::duration<double, std::micro> taken = std::chrono::steady_clock::now() - begun;
  if (milepost::app::confinement_name(confinement) != "full") {
    std::printf("SKIP: %s\n", confinement.reason.c_str());
    return kSkipped;
  }
  std::printf("confined in %.0f microseconds\n", taken.count());
  for (const Attempt& attempt : attempts(read, write, outside)) check_refused(attempt, score);
  for (const Attempt& attempt : attempts_of_the_mighty()) check_refused(attempt, score);
  check_allowed(read, write, score);
  return score.end();
}
