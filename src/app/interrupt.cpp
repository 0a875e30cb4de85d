// The watcher waits in sigwait; the end of the watch is told to it by SIGTERM of our own.
#include "app/interrupt.h"

#include <pthread.h>
#include <unistd.h>

#include "app/exit_code.h"

namespace milepost::app {

InterruptWatch::InterruptWatch() {
  sigemptyset(&awaited_);
  sigaddset(&awaited_, SIGINT);
  sigaddset(&awaited_, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &awaited_, &before_);
  watcher_ = std::thread([this] { watch(); });
}

InterruptWatch::~InterruptWatch() {
  over_ = true;
  pthread_kill(watcher_.native_handle(), SIGTERM);
  watcher_.join();
  pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

void InterruptWatch::watch() {
  for (;;) {
    int signal = 0;
    if (sigwait(&awaited_, &signal) != 0) continue;
    if (over_) return;
    if (stop_.exchange(true)) _exit(kInterrupted);
  }
}

}  // namespace milepost::app
