#include "check/probe_cache.h"

#include "formats/json.h"

namespace milepost::check {
namespace {

constexpr int64_t kVersion = 1;  // of the form; another one is not read
constexpr std::string_view kReaches[] = {"ok", "broken", "unknown"};

std::optional<Reach> reach_named(std::string_view name) {
  for (size_t i = 0; i < std::size(kReaches); ++i)
    if (kReaches[i] == name) return static_cast<Reach>(i);
  return std::nullopt;
}

std::string text_at(const Value& map, std::string_view key) {
  const Value* value = map.find(key);
  return value && value->is_text() ? value->text() : "";
}

}  // namespace

std::chrono::seconds lifetime_of(Reach reach) {
  switch (reach) {
    case Reach::kOk:
      return std::chrono::days(7);
    case Reach::kBroken:
      return std::chrono::days(1);
    default:
      return std::chrono::hours(1);
  }
}

// A verdict of the future was written under another clock.
bool ProbeCache::Entry::is_fresh(std::chrono::sys_seconds now) const {
  return asked <= now && now - asked < lifetime_of(result.reach);
}

ProbeCache ProbeCache::read(std::string text) {
  ProbeCache cache;
  const Result<Value> document = parse_json(SourceText(std::string(kProbeCacheFile), std::move(text)));
  if (!document) return cache;
  const Value* version = document->find("version");
  const Value* links = document->find("links");
  if (!version || !version->is_integer() || version->integer() != kVersion || !links || !links->is_map()) return cache;
  for (const Member& link : links->map()) {
    const std::optional<Reach> reach = reach_named(text_at(link.value, "reach"));
    const Value* asked = link.value.find("asked");
    if (!reach || !asked || !asked->is_integer()) continue;
    const ProbeResult result{*reach, text_at(link.value, "reason"), text_at(link.value, "moved_to")};
    cache.entries_[link.key] = {result, std::chrono::sys_seconds(std::chrono::seconds(asked->integer()))};
  }
  return cache;
}

std::string ProbeCache::write(std::chrono::sys_seconds now) const {
  Map links;
  for (const auto& [url, entry] : entries_) {
    if (!entry.is_fresh(now)) continue;
    Map link;
    link.set("reach", Value(kReaches[static_cast<size_t>(entry.result.reach)]));
    link.set("reason", Value(entry.result.reason));
    link.set("moved_to", Value(entry.result.moved_to));
    link.set("asked", Value(static_cast<int64_t>(entry.asked.time_since_epoch().count())));
    links.append({url, {}, Value(std::move(link))});
  }
  Map document;
  document.set("version", Value(kVersion));
  document.set("links", Value(std::move(links)));
  return to_json(Value(std::move(document)), 1) + "\n";
}

std::optional<ProbeResult> ProbeCache::find(const std::string& url, std::chrono::sys_seconds now) const {
  const auto at = entries_.find(url);
  if (at == entries_.end() || !at->second.is_fresh(now)) return std::nullopt;
  ProbeResult result = at->second.result;
  result.is_remembered = true;
  return result;
}

void ProbeCache::store(const std::string& url, ProbeResult result, std::chrono::sys_seconds now) {
  entries_[url] = {std::move(result), now};
}

}  // namespace milepost::check
