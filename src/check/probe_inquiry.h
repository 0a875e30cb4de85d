// One link to its verdict: HEAD first, GET where HEAD is refused, redirects followed. The rules of what is broken and
// what cannot be told are here.
#pragma once

#include "check/probe_address.h"
#include "check/probe_hosts.h"
#include "check/probe_result.h"

namespace milepost::check {

inline constexpr int kMostRedirects = 10;

// Why an address is not asked at all; "" where it is. `asks_local`: hosts of this machine and its network too.
std::string reason_not_to_ask(const WebAddress& address, bool asks_local);

// Requires that there is no such reason for `address`. May be called from several threads.
ProbeResult inquire(const WebAddress& address, bool asks_local, HostQueue& hosts);

}  // namespace milepost::check
