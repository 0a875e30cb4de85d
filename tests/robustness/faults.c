/* A preload library: calls of the system that change files, or that read them, are counted, and at one of them
 * something happens. It stands between the program and libc; what each word of the order does: MILEPOST_FAULT=WHAT:N
 * WHAT at the N-th changing call (from 1; 0: never; all: at each) MILEPOST_FAULT=read-WHAT:N WHAT at the N-th reading
 * call where WHAT is kill (SIGKILL before the call is made), short (a write or read of half the bytes), eintr (twice,
 * then the call), or an errno by number. MILEPOST_FAULT_PLAIN=1: the file system knows no exchange of two names. Each
 * counted call is a line "NAME PATH" on the descriptor MILEPOST_FAULT_LOG; where it happened, the line begins with "!".
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

enum { kNothing, kKill, kShort, kInterrupt, kError };
enum { kMostFiles = 1024 };

static struct {
  int what, error, reads, log, plain;
  long at;
} order;
static long counted;
enum { kAtEach = -1 };
static int interrupts;
static int passes; /* the call that was interrupted twice goes through */
enum { kForeign, kWritten, kRead };
static char opened_as[kMostFiles]; /* descriptors: those that count, and how they were opened */

__attribute__((constructor)) static void take_order(void) {
  const char* text = getenv("MILEPOST_FAULT");
  const char* log = getenv("MILEPOST_FAULT_LOG");
  const char* colon = text ? strrchr(text, ':') : NULL;
  order.log = log ? atoi(log) : -1;
  order.plain = getenv("MILEPOST_FAULT_PLAIN") != NULL;
  if (!colon) return;
  order.at = strcmp(colon + 1, "all") == 0 ? kAtEach : atol(colon + 1);
  order.reads = strncmp(text, "read-", 5) == 0;
  if (order.reads) text += 5;
  order.what = strncmp(text, "kill", 4) == 0    ? kKill
               : strncmp(text, "short", 5) == 0 ? kShort
               : strncmp(text, "eintr", 5) == 0 ? kInterrupt
                                                : kError;
  order.error = order.what == kError ? atoi(text) : EINTR;
}

static int is_opened_as(int kind, int fd) { return fd >= 0 && fd < kMostFiles && opened_as[fd] == kind; }
static void mark(int fd, int kind) {
  if (fd >= 0 && fd < kMostFiles) opened_as[fd] = (char)kind;
}

/* Counts a call; what shall happen at it. */
static int happens(int is_read, const char* name, const char* path) {
  if (is_read != order.reads) return kNothing;
  const long number = __atomic_add_fetch(&counted, 1, __ATOMIC_SEQ_CST);
  const int hit = order.at == kAtEach || number == order.at;
  if (order.log >= 0) dprintf(order.log, "%s%s %s\n", hit ? "!" : "", name, path ? path : "");
  if (!hit) return kNothing;
  if (order.what == kKill) syscall(SYS_tgkill, getpid(), gettid(), SIGKILL);
  return order.what;
}

/* Whether the call fails, with errno set. Of two interruptions the program sees both: it calls again, and again. */
static int fails(int is_read, const char* name, const char* path) {
  if (order.what == kShort) return 0; /* counts what can be short only */
  if (interrupts > 0) return interrupts--, passes = 1, errno = EINTR, 1;
  if (passes) return passes = 0;
  const int what = happens(is_read, name, path);
  if (what == kInterrupt) interrupts = 1;
  if (what == kInterrupt || what == kError) return errno = order.error, 1;
  return 0;
}

#define CHANGING(result, name, parameters, arguments, path) \
  result name parameters {                                  \
    if (fails(0, #name, path)) return -1;                   \
    return REAL(name) arguments;                            \
  }

CHANGING(int, mkdir, (const char* path, mode_t mode), (path, mode), path)
CHANGING(int, mkdirat, (int at, const char* path, mode_t mode), (at, path, mode), path)
CHANGING(int, rename, (const char* from, const char* to), (from, to), from)
CHANGING(int, renameat, (int at, const char* from, int to_at, const char* to), (at, from, to_at, to), from)
CHANGING(int, link, (const char* from, const char* to), (from, to), from)
CHANGING(int, linkat, (int at, const char* from, int to_at, const char* to, int flags), (at, from, to_at, to, flags),
         from)
CHANGING(int, symlink, (const char* target, const char* path), (target, path), path)
CHANGING(int, symlinkat, (const char* target, int at, const char* path), (target, at, path), path)
CHANGING(int, unlink, (const char* path), (path), path)
CHANGING(int, unlinkat, (int at, const char* path, int flags), (at, path, flags), path)
CHANGING(int, rmdir, (const char* path), (path), path)
CHANGING(int, truncate, (const char* path, off_t size), (path, size), path)
CHANGING(int, ftruncate, (int fd, off_t size), (fd, size), "")
CHANGING(int, fsync, (int fd), (fd), "")
CHANGING(int, fdatasync, (int fd), (fd), "")
CHANGING(int, syncfs, (int fd), (fd), "")
CHANGING(int, fchmod, (int fd, mode_t mode), (fd, mode), "")
CHANGING(int, futimens, (int fd, const struct timespec times[2]), (fd, times), "")
CHANGING(int, utimensat, (int at, const char* path, const struct timespec times[2], int flags),
         (at, path, times, flags), path)
CHANGING(int, flock, (int fd, int how), (fd, how), "")
CHANGING(ssize_t, copy_file_range, (int in, off64_t* in_at, int out, off64_t* out_at, size_t size, unsigned flags),
         (in, in_at, out, out_at, size, flags), "")

int renameat2(int at, const char* from, int to_at, const char* to, unsigned flags) {
  if (fails(0, "renameat2", from)) return -1;
  if (order.plain && flags != 0) return errno = EINVAL, -1;
  return REAL(renameat2)(at, from, to_at, to, flags);
}

static int creates(int flags) { return (flags & (O_CREAT | O_TRUNC)) != 0; }
static int reads(int flags) { return (flags & (O_PATH | O_DIRECTORY | O_ACCMODE)) == O_RDONLY; }

static long opened(long fd, int kind) {
  if (fd >= 0) mark((int)fd, kind);
  return fd;
}

/* By these functions, libraries read what is theirs (fonts, time zones): only what is made counts. */
#define OPENING(name, parameters, arguments, path)                      \
  int name parameters {                                                 \
    va_list more;                                                       \
    va_start(more, flags);                                              \
    const mode_t mode = creates(flags) ? (mode_t)va_arg(more, int) : 0; \
    va_end(more);                                                       \
    if (creates(flags) && fails(0, #name, path)) return -1;             \
    return (int)opened(REAL(name) arguments, creates(flags));           \
  }

OPENING(open, (const char* path, int flags, ...), (path, flags, mode), path)
OPENING(open64, (const char* path, int flags, ...), (path, flags, mode), path)
OPENING(openat, (int at, const char* path, int flags, ...), (at, path, flags, mode), path)
OPENING(openat64, (int at, const char* path, int flags, ...), (at, path, flags, mode), path)

/* openat2 has no function of its own in libc. All that is read of a site comes through it. */
long syscall(long number, ...) {
  long a[6];
  va_list more;
  va_start(more, number);
  for (int i = 0; i < 6; ++i) a[i] = va_arg(more, long);
  va_end(more);
  const int flags = number == SYS_openat2 ? (int)((const struct open_how*)a[2])->flags : O_PATH;
  const int kind = creates(flags) ? kWritten : reads(flags) ? kRead : kForeign;
  if (kind != kForeign && fails(kind == kRead, "openat2", (const char*)a[1])) return -1;
  const long result = REAL(syscall)(number, a[0], a[1], a[2], a[3], a[4], a[5]);
  return number == SYS_openat2 ? opened(result, kind) : result;
}

int close(int fd) {
  const int counts = is_opened_as(kWritten, fd);
  mark(fd, kForeign);
  if (!counts || !fails(0, "close", "")) return REAL(close)(fd);
  const int error = errno;
  interrupts = 0;
  REAL(close)(fd); /* Linux gives the descriptor back, whatever it says */
  return errno = error, -1;
}

ssize_t write(int fd, const void* bytes, size_t size) {
  if (!is_opened_as(kWritten, fd)) return REAL(write)(fd, bytes, size);
  if (fails(0, "write", "")) return -1;
  if (order.what == kShort && happens(0, "write", "") == kShort && size > 1) size /= 2;
  return REAL(write)(fd, bytes, size);
}

ssize_t read(int fd, void* bytes, size_t size) {
  if (!is_opened_as(kRead, fd)) return REAL(read)(fd, bytes, size);
  if (fails(1, "read", "")) return -1;
  if (order.what == kShort && happens(1, "read", "") == kShort && size > 7) size = 7;
  return REAL(read)(fd, bytes, size);
}
