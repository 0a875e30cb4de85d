// Links that are nobody else's business: to hosts of the writer's own machine or network, and with a password in them.
#include "check/finders.h"
#include "check/links_beside_text.h"
#include "check/probe_address.h"

namespace milepost::check {
namespace {

void look_at(const OuterLink& link, Diagnostics& found) {
  const std::optional<WebAddress> address = parse_web_address(link.url);
  if (!address) return;
  const std::string what = link.is_image ? "the image" : "the link";
  if (address->has_credentials)
    found.add(code::kLinkWithPassword, link.place, what + " has a user name or a password in its address",
              "everybody who reads the page can read them", "take out what stands before the `@`");
  if (is_local_host(address->host))
    found.add(code::kLinkToLocalHost, link.place, what + " leads to `" + address->host + "`",
              "that is a host of one's own machine or network, which readers elsewhere do not reach",
              "write it as `code` where readers shall type it, else link to a public address");
}

}  // namespace

void find_private_links(const SurveyedSite& survey, const FileSystem&, Diagnostics& found) {
  for (const OuterLink& link : all_outer_links(survey)) look_at(link, found);
}

}  // namespace milepost::check
