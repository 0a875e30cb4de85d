#include "site/loaded_site.h"

#include <algorithm>
#include <atomic>
#include <set>

#include "content/lenient.h"
#include "content/load_post.h"
#include "content/overridden.h"
#include "content/read_input.h"
#include "ground/parallel.h"

namespace milepost::site {
namespace {

// Of posts' texts: more than most sites have. The rest is read again when its page is made.
constexpr size_t kMostKeptBytes = size_t{8} << 20;

struct LoadedDocument {
  std::optional<SourceText> text;
  PostMeta meta;
  std::string reason;  // why it is withheld
  Diagnostics diagnostics;
};

LoadedDocument load_document(const FileSystem& root, const DocumentInput& input, size_t number, const Config& config,
                             const Selection& selection) {
  LoadedDocument document;
  document.meta.source = input.path;
  if (selection.broken.count(input.path)) {
    document.meta.is_post = input.among_posts;
    document.reason = "it has an error";
    return document;
  }
  Diagnostics found;
  document.text = read_source(root, input.path, found);
  // Jekyll passes over files that it cannot read.
  if (config.conventions.is_foreign()) {
    merge_as_warnings(found, document.diagnostics);
  } else {
    document.diagnostics.merge(std::move(found));
  }
  if (!document.text) {
    document.reason = "it cannot be read";
    return document;
  }
  document.meta = load_post(*document.text, input, config, document.diagnostics);
  document.meta.input = number;
  document.reason = reason_to_withhold(document.meta, config, selection);
  return document;
}

std::vector<LoadedDocument> load_documents(const FileSystem& root, const Inputs& inputs, const Config& config,
                                           const Selection& selection, unsigned jobs) {
  std::vector<LoadedDocument> documents(inputs.documents.size());
  std::atomic<size_t> kept = 0;
  parallel_for(documents.size(), jobs, [&](size_t i) {
    documents[i] = load_document(root, inputs.documents[i], i, config, selection);
    if (documents[i].text && kept.fetch_add(documents[i].text->text().size()) > kMostKeptBytes)
      documents[i].text.reset();
  });
  return documents;
}

std::string iso_date(const PostMeta& meta) { return meta.date ? to_iso(*meta.date) : ""; }

// Over all documents: what a draft names as its options must not be published either.
void mark_option_sets(const std::vector<LoadedDocument>& documents, Inputs& inputs) {
  for (const LoadedDocument& document : documents) {
    if (!document.meta.front_matter.is_map()) continue;  // it could not be read
    if (std::string path = named_option_file(document.meta); !path.empty()) inputs.option_sets.insert(path);
  }
}

// A withheld bundle is invisible as a whole.
void leave_out(const LoadedDocument& document, const DocumentInput& input, std::vector<LeftOutInput>& left_out) {
  const PostMeta& meta = document.meta;
  left_out.push_back({input.path, meta.is_post ? "post" : "page", document.reason, meta.title, iso_date(meta)});
  for (const std::vector<std::string>* files : {&input.bundle_files, &input.bundle_options})
    for (const std::string& file : *files)
      left_out.push_back({file, "file", "`" + input.path + "` is left out: " + document.reason, "", ""});
}

// What another generator writes over is not shown; its files stay beside the page that is.
void drop_overridden(std::vector<PostMeta>& metas, LoadedSite& site, const Config& config, Diagnostics& diagnostics) {
  const std::vector<Overridden> list = find_overridden(metas, site.inputs, config, diagnostics);
  for (auto dropped = list.rbegin(); dropped != list.rend(); ++dropped) {
    const PostMeta& meta = metas[dropped->meta];
    site.left_out.push_back({meta.source, meta.is_post ? "post" : "page",
                             "`" + dropped->winner + "` has the same address", meta.title, iso_date(meta)});
    metas.erase(metas.begin() + static_cast<std::ptrdiff_t>(dropped->meta));
    site.texts.erase(site.texts.begin() + static_cast<std::ptrdiff_t>(dropped->meta));
  }
}

std::optional<std::chrono::sys_seconds> first_change(const std::vector<LoadedDocument>& documents, const Config& config,
                                                     std::chrono::sys_seconds now) {
  std::optional<std::chrono::sys_seconds> first;
  for (const LoadedDocument& document : documents) {
    const auto next = next_change(document.meta, config, now);
    if (next && (!first || *next < *first)) first = next;
  }
  return first;
}

// Jekyll's `limit_posts`: only the newest are published.
void keep_newest(std::vector<LoadedDocument>& documents, const Config& config) {
  if (config.conventions.kind != Convention::kJekyll) return;
  const Value* limit = config.raw.find("limit_posts");
  const size_t most = limit && limit->is_integer() && limit->integer() > 0 ? static_cast<size_t>(limit->integer()) : 0;
  std::vector<LoadedDocument*> posts;
  for (LoadedDocument& document : documents)
    if (document.reason.empty() && document.meta.is_post) posts.push_back(&document);
  if (most == 0 || posts.size() <= most) return;
  std::sort(posts.begin(), posts.end(), [](const LoadedDocument* a, const LoadedDocument* b) {
    return a->meta.moment != b->meta.moment ? a->meta.moment > b->meta.moment : a->meta.source > b->meta.source;
  });
  for (size_t i = most; i < posts.size(); i++) posts[i]->reason = "limit_posts: " + std::to_string(most);
}

void list_option_sets(const Inputs& inputs, std::vector<LeftOutInput>& left_out) {
  std::set<std::string> listed;
  for (const LeftOutInput& input : left_out) listed.insert(input.source);
  const auto add = [&](const std::string& path) {
    if (inputs.option_sets.count(path) && listed.insert(path).second)
      left_out.push_back({path, "file", "an option set", "", ""});
  };
  for (const std::string& path : inputs.shared_options) add(path);
  for (const FileInput& file : inputs.files) add(file.source);
  for (const DocumentInput& document : inputs.documents) {
    for (const std::string& path : document.bundle_options) add(path);
    for (const std::string& path : document.bundle_files) add(path);
  }
}

void list_published(LoadedSite& site) {
  const SiteIndex& index = site.index;
  for (size_t i = 0; i < index.metas.size(); i++) {
    const PostMeta& meta = index.metas[i];
    site.published.push_back(
        {meta.source, index.addresses[i], meta.is_post ? "post" : "page", meta.title, iso_date(meta)});
  }
  for (const Copy& copy : index.copies) site.published.push_back({copy.source, copy.output_path, "file", "", ""});
  auto by_source = [](const auto& a, const auto& b) { return a.source < b.source; };
  std::stable_sort(site.published.begin(), site.published.end(), by_source);
  std::stable_sort(site.left_out.begin(), site.left_out.end(), by_source);
}

}  // namespace

LoadedSite load_site(const FileSystem& root, const Config& config, const Selection& selection, unsigned jobs,
                     Diagnostics& diagnostics) {
  LoadedSite site;
  site.inputs = discover(root, config, diagnostics);
  site.left_out = site.inputs.left_out;
  if (site.inputs.documents.empty()) {
    Place place;
    place.file = "content";
    diagnostics.add(code::kNoPosts, place, "there is no post and no page", "no Markdown file was found",
                    config.conventions.kind == Convention::kJekyll
                        ? "write your first post as `_posts/2024-05-02-two-offers.md`"
                        : "write your first post as `content/posts/2024-05-02-two-offers.md`");
  }
  site.shared = load_shared_options(root, site.inputs, jobs, diagnostics);
  std::vector<LoadedDocument> documents = load_documents(root, site.inputs, config, selection, jobs);
  mark_option_sets(documents, site.inputs);
  keep_newest(documents, config);
  site.changes_at = first_change(documents, config, selection.now);
  std::vector<PostMeta> metas;
  for (size_t i = 0; i < documents.size(); i++) {
    diagnostics.merge(std::move(documents[i].diagnostics));
    if (!documents[i].reason.empty()) {
      leave_out(documents[i], site.inputs.documents[i], site.left_out);
      continue;
    }
    metas.push_back(std::move(documents[i].meta));
    site.texts.push_back(std::move(documents[i].text));
  }
  if (config.conventions.is_foreign()) drop_overridden(metas, site, config, diagnostics);
  list_option_sets(site.inputs, site.left_out);
  site.index = index_site(std::move(metas), site.inputs, config, diagnostics);
  for (size_t i = 0; i < documents.size(); i++)
    if (!documents[i].reason.empty())
      site.index.withhold(documents[i].meta, site.inputs.documents[i], documents[i].reason, config);
  site.lists = plan_lists(site.index, diagnostics);
  list_published(site);
  return site;
}

const SourceText* text_of(const LoadedSite& site, size_t meta, const FileSystem& root, std::optional<SourceText>& again,
                          Diagnostics& diagnostics) {
  if (site.texts[meta]) return &*site.texts[meta];
  again = read_source(root, site.index.metas[meta].source, diagnostics);
  return again ? &*again : nullptr;
}

}  // namespace milepost::site
