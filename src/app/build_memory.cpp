#include "app/build_memory.h"

#include <algorithm>
#include <filesystem>

#include "app/kept_outcome.h"
#include "app/program_version.h"
#include "ground/stamp.h"
#include "site/build_record.h"
#include "site/output_tree.h"

namespace milepost::app {
namespace {

constexpr const char* kFresh = "-new";  // of a file on its way to its name

// The program by its version and its file: two builds of one version may differ.
std::string program_key() {
  std::error_code error;
  const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", error);
  const Stamp stamp = DiskStamps(program.parent_path().string()).stamp(program.filename().string());
  return std::string(kProgramVersion) + '\t' + std::to_string(stamp.inode) + '\t' + std::to_string(stamp.size_bytes) +
         '\t' + std::to_string(stamp.modified_ns);
}

// All that decides what a build makes and says, but for the site's files and the time.
std::string key_of(const Invocation& invocation, const OpenedSite& site, const OpenedOutput& output) {
  std::string key = program_key();
  for (const std::string& text : {site.path, invocation.config, invocation.base_url, output.shown}) key += '\t' + text;
  for (const bool flag : {invocation.drafts, invocation.future, invocation.strict, invocation.keep_going,
                          invocation.format == Format::kJson})
    key += flag ? "\t1" : "\t0";
  return key;
}

}  // namespace

BuildMemory::BuildMemory(const Invocation& invocation, const OpenedSite& site, const OpenedOutput& output,
                         std::chrono::sys_seconds now, std::chrono::system_clock::time_point begun)
    : invocation_(invocation),
      site_(site),
      output_(output),
      now_(now),
      begun_(begun),
      key_(key_of(invocation, site, output)),
      names_before_(site::names_around(*site.root, output.place())) {}

std::optional<Outcome> BuildMemory::recall() {
  if (invocation_.no_cache) return std::nullopt;
  const OutputPlace place = output_.place();
  if (site::has_leftovers(place)) return std::nullopt;
  const FileResult<std::string> bytes = place.files.read(site::record_path(place));
  if (!bytes.ok()) return std::nullopt;
  std::optional<site::BuildRecord> record = site::parse_record(*bytes);
  if (!record) return std::nullopt;
  const DiskStamps inputs(site_.path), outputs(output_.root);
  auto changed = site::changed_since(*record, key_, now_, place, {*site_.root, inputs, outputs, invocation_.jobs});
  if (!changed) return std::nullopt;
  if (!changed->empty()) {
    site::ReuseOffer offer{{}, site::written_in(*record, place), std::move(*changed)};
    return make_offer(std::move(*record), *bytes, std::move(offer)), std::nullopt;
  }
  std::optional<Outcome> outcome = outcome_kept_in(record->result);
  if (!outcome) return std::nullopt;
  outcome->text = "nothing has changed since milepost " + outcome->text;
  if (invocation_.format == Format::kJson) outcome->document.set("unchanged", Value(true));
  return outcome;
}

void BuildMemory::make_offer(site::BuildRecord record, std::string_view record_text, site::ReuseOffer offer) {
  const OutputPlace place = output_.place();
  const FileResult<std::string> bytes = place.files.read(site::pages_path(place));
  if (!bytes.ok()) return;
  std::optional<site::KeptPages> pages = site::parse_kept_pages(*bytes, record_text);
  if (!pages) return;
  offer.pages = std::move(*pages);
  if (!offer.has_all_changes()) return;
  offer_ = std::move(offer);
  offered_ = std::move(record);
}

void BuildMemory::keep_piece(const std::string& piece) {
  const std::string fresh = site::pages_path(output_.place()) + kFresh;
  const FileResult<Done> kept = pieces_ == 0 ? output_.files->write(fresh, piece) : output_.files->append(fresh, piece);
  pieces_are_kept_ = kept.ok() && (pieces_ == 0 || pieces_are_kept_);
  ++pieces_;
}

void BuildMemory::keep(const site::BuildReport& report, const Outcome& outcome) {
  if (!keep_record(report, outcome)) drop(site::pages_path(output_.place()) + kFresh);
}

// False where the pieces belong to nothing.
bool BuildMemory::keep_record(const site::BuildReport& report, const Outcome& outcome) {
  if (invocation_.no_cache || !report.exchanged || outcome.exit_code != kFine || !site_.noted->is_steady())
    return false;
  const OutputPlace place = output_.place();
  const DiskStamps inputs(site_.path), outputs(output_.root);
  std::optional<site::BuildRecord> record = site::make_record(asked_for(), report.written, place, begun_, names_before_,
                                                              {*site_.root, inputs, outputs, invocation_.jobs});
  if (!record) return false;
  record->key = key_;
  record->now = now_;
  record->until = report.changes_at;
  record->result = kept_outcome(outcome);
  const std::string text = site::record_text(*record);
  // Pages that belong to another record are none, so that it does not matter which of the two is there first.
  const bool has_pages = keep_pages(report, text);
  if (!has_pages) drop(site::pages_path(place));
  const std::string path = site::record_path(place), fresh = path + kFresh;
  if (!place.files.write(fresh, text).ok() || !place.files.rename(fresh, path).ok()) drop(fresh);
  return has_pages;
}

bool BuildMemory::keep_pages(const site::BuildReport& report, std::string_view record_text) {
  if (!report.kept_pieces) return false;
  keep_piece(site::last_piece(*report.kept_pieces, record_text));
  const std::string path = site::pages_path(output_.place());
  return pieces_are_kept_ && output_.files->rename(path + kFresh, path).ok();
}

void BuildMemory::drop(const std::string& path) const { static_cast<void>(output_.files->remove_file(path)); }

// What was not made and not read again rests on what was asked for when it was.
site::Asked BuildMemory::asked_for() const {
  site::Asked asked;
  for (const auto& [path, was_there] : site_.noted->asked()) asked.paths.emplace_back(path, was_there);
  for (const auto& [folder, entries] : site_.noted->listed())
    asked.folders.emplace(folder, site::sum_of_names(entries));
  if (!offer_) return asked;
  const size_t now = asked.paths.size();
  for (size_t i = 0; i < offered_.inputs.size(); ++i)
    if (!site_.noted->asked().contains(offered_.inputs.path(i)))
      asked.paths.emplace_back(offered_.inputs.path(i), offered_.inputs.stamp(i).is_there());
  std::inplace_merge(asked.paths.begin(), asked.paths.begin() + static_cast<std::ptrdiff_t>(now), asked.paths.end());
  asked.folders.insert(offered_.folders.begin(), offered_.folders.end());
  return asked;
}

}  // namespace milepost::app
