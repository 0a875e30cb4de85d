#include "check/surveyed_site.h"

#include <algorithm>
#include <memory>
#include <mutex>

#include "check/finders.h"
#include "content/address.h"
#include "ground/memory_file_system.h"

namespace milepost::check {
namespace {

// Keeps what finders ask of each page; pages come from several threads.
class Surveyor final : public site::BuildVisitor {
 public:
  explicit Surveyor(SurveyedSite& survey) : survey_(survey) {}

  void see_page(const site::MadePage& page) override {
    const PageSource source(page.source, page.post.document, page.post.liquid.get());
    PageDigest digest = digest_page(page, source, survey_.config);
    Diagnostics found;
    for (const PageFinder& finder : page_finders()) finder.find({page, source, survey_.config}, found);
    const std::lock_guard lock(mutex_);
    digests_[page.number] = std::move(digest);
    found_[page.number] = std::move(found);
  }

  void see_list(const std::string& output_path, std::string_view text) override {
    if (output_path.ends_with(".css")) {
      survey_.style_sheets.append(text) += '\n';
    } else {
      survey_.lists[output_path] = {ids_of(text), paths_named(text, output_path, survey_.config)};
    }
  }

  void take_site(site::LoadedSite site) override {
    survey_.site = std::move(site);
    survey_.pages.resize(survey_.site.index.metas.size());
    for (auto& [number, digest] : digests_) survey_.pages[number] = std::move(digest);
    for (auto& [number, found] : found_) survey_.of_pages.merge(std::move(found));
  }

 private:
  SurveyedSite& survey_;
  std::mutex mutex_;
  std::map<size_t, PageDigest> digests_;
  std::map<size_t, Diagnostics> found_;
};

}  // namespace

Place SurveyedSite::title_place(size_t meta) const {
  const std::optional<SourceText>& text = site.texts[meta];
  if (!text) return Place{site.index.metas[meta].source, 1, 1, 1, {}, 0};
  const Value front_matter = site.index.metas[meta].kept_front_matter.value();
  const Value* title = front_matter.find("title");
  return title && title->span.length > 0 ? text->place(title->span) : text->place_at(1, 1);
}

SurveyedSite survey_site(const SurveyRequest& request) {
  SurveyedSite survey{request.config, {}, {}, {}, {}, {}, {}, false};
  Surveyor surveyor(survey);
  MemoryFileSystem nowhere;  // a visited build writes nothing
  const OutputPlace output{nowhere, "public", std::nullopt};
  site::BuildRequest build{request.root,    request.config, output, request.selection, request.strict, request.jobs,
                           request.version, request.stop,   {}};
  build.visitor = &surveyor;
  site::BuildReport report = site::build(build);
  survey.of_build = std::move(report.diagnostics);
  survey.interrupted = report.interrupted;
  return survey;
}

}  // namespace milepost::check
