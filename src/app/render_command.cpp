// `milepost render [FILE]`: one Markdown text to an HTML fragment; without FILE, or with "-",
// the text of standard input. A FILE within a site may use that site's links and option sets.
#include <filesystem>
#include <istream>
#include <iterator>

#include "app/commands.h"
#include "app/confined_command.h"
#include "app/opened_site.h"
#include "app/say.h"
#include "app/wording.h"
#include "site/render_one.h"

namespace milepost::app {
namespace {

namespace fs = std::filesystem;

struct Text {
  std::string name, bytes;
  bool in_site = false;
};

// Not every folder in which somebody renders a file is a site: one is known by these.
bool looks_like_site(const FileSystem& root) {
  for (const std::string_view sign : {kConfigFile, std::string_view("content"), std::string_view("_posts")}) {
    if (root.look(sign).ok()) return true;
  }
  return false;
}

Text read_input(const Surroundings& surroundings) {
  return {"stdin", std::string(std::istreambuf_iterator<char>(surroundings.in), {}), true};
}

Text read_file(const std::string& written, const OpenedSite& site, Diagnostics& diagnostics) {
  std::error_code error;
  const fs::path path = fs::absolute(written, error).lexically_normal();
  const fs::path folder = fs::weakly_canonical(path.parent_path(), error);
  auto bytes = DiskFileSystem(folder.string()).read(path.filename().string());
  if (!bytes) {
    diagnostics.add(code::kNoSuchPath, {}, "the file " + in_backticks(written) + " cannot be read",
                    bytes.error().detail, "write the path of a Markdown file, or `-` for standard input");
    return {};
  }
  const std::string below = (folder / path.filename()).lexically_relative(site.path).generic_string();
  const bool in_site = !below.empty() && !below.starts_with("../");
  return {in_site ? below : written, std::move(bytes).value(), in_site};
}

// The file may lie outside the site.
Reach reach_of(const OpenedSite& site, const Invocation& invocation) {
  Reach reach = reach_of(site);
  if (!invocation.argument.empty()) reach.reads.push_back(invocation.argument);
  return reach;
}

}  // namespace

ExitCode run_render(const Invocation& invocation, const Surroundings& surroundings) {
  Diagnostics diagnostics;
  const OpenedSite site = open_site(invocation, diagnostics);
  if (diagnostics.has_errors()) return finish_config_failed(diagnostics, invocation, surroundings);
  const Confinement confinement = confine_command(reach_of(site, invocation), invocation, surroundings, diagnostics);
  if (diagnostics.has_errors()) return finish_failed(diagnostics, invocation, surroundings);
  const bool from_stream = invocation.argument.empty() || invocation.argument == "-";
  Text text = from_stream ? read_input(surroundings) : read_file(invocation.argument, site, diagnostics);
  if (diagnostics.has_errors()) return finish_failed(diagnostics, invocation, surroundings);

  const FileSystem* root = text.in_site && looks_like_site(*site.root) ? site.root.get() : nullptr;
  site::RenderOneRequest request{root,      site.config,           selection_of(invocation, surroundings.clock),
                                 text.name, std::move(text.bytes), invocation.dialect.value_or(site.config.dialect)};
  site::RenderedOne rendered = site::render_one(request);
  Outcome outcome;
  outcome.document.set("html", Value(rendered.html));
  outcome.text = std::move(rendered.html);
  outcome.exit_code = exit_code_for(rendered.diagnostics, invocation.strict);
  outcome.diagnostics = std::move(rendered.diagnostics);
  tell_confinement(confinement, invocation, outcome);
  return finish(outcome, invocation, surroundings);
}

}  // namespace milepost::app
