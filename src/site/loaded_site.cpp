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

// What is known of all documents, by their number in Inputs::documents. Metas stand by themselves, since those of what
// is published stay, and nothing else does.
struct LoadedDocuments {
  explicit LoadedDocuments(size_t count) : metas(count), texts(count), reasons(count), found(count) {}

  std::vector<PostMeta> metas;
  std::vector<std::optional<SourceText>> texts;
  std::vector<std::string> reasons;  // why it is withheld
  std::vector<Diagnostics> found;
};

void load_document(const FileSystem& root, const DocumentInput& input, size_t number, const Config& config,
                   const Selection& selection, const KnownMetas& known, LoadedDocuments& documents) {
  PostMeta& meta = documents.metas[number];
  std::string& reason = documents.reasons[number];
  Diagnostics& diagnostics = documents.found[number];
  meta.source = input.path;
  meta.input = number;
  if (selection.broken.count(input.path)) {
    meta.is_post = input.among_posts;
    reason = "it has an error";
    return;
  }
  if (std::optional<PostMeta> stands = known ? known(input.path) : std::nullopt) {
    meta = std::move(*stands);
    meta.input = number;
    reason = reason_to_withhold(meta, config, selection);
    return;
  }
  Diagnostics found;
  std::optional<SourceText>& text = documents.texts[number];
  text = read_source(root, input.path, found);
  // Jekyll passes over files that it cannot read.
  if (config.conventions.is_foreign()) {
    merge_as_warnings(found, diagnostics);
  } else {
    diagnostics.merge(std::move(found));
  }
  if (!text) {
    reason = "it cannot be read";
    return;
  }
  meta = load_post(*text, input, config, diagnostics);
  meta.input = number;
  reason = reason_to_withhold(meta, config, selection);
}

LoadedDocuments load_documents(const FileSystem& root, const Inputs& inputs, const Config& config,
                               const Selection& selection, unsigned jobs, const KnownMetas& known) {
  LoadedDocuments documents(inputs.documents.size());
  std::atomic<size_t> kept = 0;
  parallel_for(inputs.documents.size(), jobs, [&](size_t i) {
    load_document(root, inputs.documents[i], i, config, selection, known, documents);
    std::optional<SourceText>& text = documents.texts[i];
    if (text && kept.fetch_add(text->text().size()) > kMostKeptBytes) text.reset();
  });
  return documents;
}

std::string iso_date(const PostMeta& meta) { return meta.date ? to_iso(*meta.date) : ""; }

// Over all documents: what a draft names as its options must not be published either.
void mark_option_sets(const std::vector<PostMeta>& metas, Inputs& inputs) {
  for (const PostMeta& meta : metas)
    if (std::string path = named_option_file(meta); !path.empty()) inputs.option_sets.insert(path);
}

// A withheld bundle is invisible as a whole.
void leave_out(const PostMeta& meta, const std::string& reason, const DocumentInput& input,
               std::vector<LeftOutInput>& left_out) {
  left_out.push_back({input.path, meta.is_post ? "post" : "page", reason, meta.title, iso_date(meta)});
  for (const std::vector<std::string>* files : {&input.bundle_files, &input.bundle_options})
    for (const std::string& file : *files)
      left_out.push_back({file, "file", "`" + input.path + "` is left out: " + reason, "", ""});
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

std::optional<std::chrono::sys_seconds> first_change(const std::vector<PostMeta>& metas, const Config& config,
                                                     std::chrono::sys_seconds now) {
  std::optional<std::chrono::sys_seconds> first;
  for (const PostMeta& meta : metas) {
    const auto next = next_change(meta, config, now);
    if (next && (!first || *next < *first)) first = next;
  }
  return first;
}

// Jekyll's `limit_posts`: only the newest are published.
void keep_newest(LoadedDocuments& documents, const Config& config) {
  if (config.conventions.kind != Convention::kJekyll) return;
  const Value* limit = config.raw.find("limit_posts");
  const size_t most = limit && limit->is_integer() && limit->integer() > 0 ? static_cast<size_t>(limit->integer()) : 0;
  const std::vector<PostMeta>& metas = documents.metas;
  std::vector<size_t> posts;
  for (size_t i = 0; i < metas.size(); i++)
    if (documents.reasons[i].empty() && metas[i].is_post) posts.push_back(i);
  if (most == 0 || posts.size() <= most) return;
  std::sort(posts.begin(), posts.end(), [&](size_t a, size_t b) {
    return metas[a].moment != metas[b].moment ? metas[a].moment > metas[b].moment : metas[a].source > metas[b].source;
  });
  for (size_t i = most; i < posts.size(); i++) documents.reasons[posts[i]] = "limit_posts: " + std::to_string(most);
}

struct WithheldDocument {
  PostMeta meta;
  std::string reason;
};

// The documents without those that are withheld, which are returned.
std::vector<WithheldDocument> take_withheld(LoadedDocuments& documents) {
  std::vector<WithheldDocument> withheld;
  size_t published = 0;
  for (size_t i = 0; i < documents.metas.size(); i++) {
    if (!documents.reasons[i].empty()) {
      withheld.push_back({std::move(documents.metas[i]), std::move(documents.reasons[i])});
      continue;
    }
    if (published != i) {
      documents.metas[published] = std::move(documents.metas[i]);
      documents.texts[published] = std::move(documents.texts[i]);
    }
    published++;
  }
  documents.metas.resize(published);
  documents.texts.resize(published);
  return withheld;
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

bool is_before(const PublishedInput& a, const PublishedInput& b) { return a.source < b.source; }
bool is_left_out_before(const LeftOutInput& a, const LeftOutInput& b) { return a.source < b.source; }

}  // namespace

std::vector<PublishedInput> published_inputs(const SiteIndex& index) {
  std::vector<PublishedInput> published;
  published.reserve(index.metas.size() + index.copies.size());
  for (size_t i = 0; i < index.metas.size(); i++) {
    const PostMeta& meta = index.metas[i];
    published.push_back({meta.source, index.addresses[i], meta.is_post ? "post" : "page", meta.title, iso_date(meta)});
  }
  for (const Copy& copy : index.copies) published.push_back({copy.source, copy.output_path, "file", "", ""});
  std::stable_sort(published.begin(), published.end(), is_before);
  return published;
}

LoadedSite load_site(const FileSystem& root, const Config& config, const Selection& selection, unsigned jobs,
                     Diagnostics& diagnostics, const KnownMetas& known) {
  LoadedSite site;
  site.inputs = discover(root, config, diagnostics);
  site.inputs.documents.shrink_to_fit();
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
  LoadedDocuments documents = load_documents(root, site.inputs, config, selection, jobs, known);
  mark_option_sets(documents.metas, site.inputs);
  keep_newest(documents, config);
  site.changes_at = first_change(documents.metas, config, selection.now);
  const std::vector<WithheldDocument> withheld = take_withheld(documents);
  for (size_t i = 0; i < documents.metas.size(); i++)
    if (!documents.found[documents.metas[i].input].all().empty()) site.told_of.insert(i);
  for (Diagnostics& found : documents.found) diagnostics.merge(std::move(found));
  for (const auto& [meta, reason] : withheld) leave_out(meta, reason, site.inputs.documents[meta.input], site.left_out);
  site.texts = std::move(documents.texts);
  if (config.conventions.is_foreign()) drop_overridden(documents.metas, site, config, diagnostics);
  list_option_sets(site.inputs, site.left_out);
  site.index = index_site(std::move(documents.metas), site.inputs, config, diagnostics);
  for (const auto& [meta, reason] : withheld)
    site.index.withhold(meta, site.inputs.documents[meta.input], reason, config);
  site.lists = plan_lists(site.index, diagnostics);
  std::stable_sort(site.left_out.begin(), site.left_out.end(), is_left_out_before);
  return site;
}

const SourceText* text_of(const LoadedSite& site, size_t meta, const FileSystem& root, std::optional<SourceText>& again,
                          Diagnostics& diagnostics) {
  if (site.texts[meta]) return &*site.texts[meta];
  again = read_source(root, site.index.metas[meta].source, diagnostics);
  return again ? &*again : nullptr;
}

}  // namespace milepost::site
