// Liquid over whole posts: includes, data, the names of a site, what stays literal, and where messages point.
#include <catch2/catch.hpp>

#include "site/liquid_pass.h"
#include "whole_site.h"

using namespace milepost;
using namespace milepost::site;

namespace {

std::string liquid_post(const std::string& path, const std::string& front_matter, const std::string& text) {
  return "-- " + path + " --\n---\ntitle: A\ndate: 2024-05-02\n" + front_matter + "---\n" + text + "\n";
}

// What stands in the page of a post with that text, on a site with those files; nothing must be told.
std::string shown(const std::string& text, const std::string& files = "") {
  WholeSite site(liquid_post("content/posts/a.md", "", text) + files);
  const BuildReport report = site.build();
  INFO(told(report.diagnostics));
  CHECK(report.diagnostics.all().empty());
  return site.page("posts/a/index.html");
}

// "5:3 MP0210" for each message.
std::string places(const Diagnostics& diagnostics) {
  std::string out;
  for (const Diagnostic& one : diagnostics.all())
    out += one.place.file + ":" + std::to_string(one.place.line) + ":" + std::to_string(one.place.column) + " " +
           std::string(one.code->id) + "\n";
  return out;
}

std::string told_of(const std::string& text, const std::string& files = "") {
  WholeSite site(liquid_post("content/posts/a.md", "", text) + files);
  return places(site.build().diagnostics);
}

const char* const kJekyll = "-- milepost.toml --\ndialect = \"jekyll\"\n";

class FixedHost final : public templating::LiquidHost {
 public:
  const Value& names() const override { return names_; }

 private:
  Value names_;
};

}  // namespace

TEST_CASE("an include gets its values, and may include others from folders") {
  const std::string page = shown("{% include box.html title=\"Spring\" %} and {% include box.html title=page.title %}",
                                 "-- _includes/box.html --\n<b>{% include parts/name.html name=include.title %}</b>\n"
                                 "-- _includes/parts/name.html --\n{{ include.name | upcase }}");
  CHECK(contains(page, "<b>SPRING"));
  CHECK(contains(page, "and <b>A"));
}

TEST_CASE("an include in Markdown is Markdown, and a name may be worked out") {
  CHECK(contains(shown("{% assign n = 'note' %}{% include {{ n }}.md %}", "-- _includes/note.md --\n- *one*\n- two\n"),
                 "<li><em>one</em></li>"));
}

TEST_CASE("include_relative names a file beside the post") {
  WholeSite site(liquid_post("content/posts/2024-05-02-a/index.md", "", "{% include_relative part.txt %}") +
                 "-- content/posts/2024-05-02-a/part.txt --\nBeside.\n");
  site.build();
  CHECK(contains(site.page("posts/a/index.html"), "<p>Beside.</p>"));
}

TEST_CASE("data of YAML, JSON and CSV is known by its path") {
  const std::string page = shown(
      "{{ site.data.team[1].name }}, {{ site.data.in.map.x }}, {% for row in site.data.plan %}{{ row.step }} "
      "{% endfor %}",
      "-- _data/team.yml --\n- name: Ada\n- name: Bo\n-- _data/in/map.json --\n{\"x\": 5}\n"
      "-- _data/plan.csv --\nstep,weeks\nLook,3\nTalk,4\n");
  CHECK(contains(page, "Bo, 5, Look Talk"));
}

TEST_CASE("data that cannot be read is a warning, once") {
  const std::string said = told_of("{{ site.data.a.b | default: 'x' }} {{ site.data.a.c | default: 'y' }}",
                                   "-- _data/a.json --\n{\"b\": }\n");
  CHECK(said == "_data/a.json:1:7 MP0103\n");
}

TEST_CASE("a site's lists: posts newest first, pages, tags") {
  WholeSite site(liquid_post("content/posts/a.md", "tags: [x]\n",
                             "{% for p in site.posts %}{{ p.title }}={{ p.url }};{% endfor %}"
                             "{% for t in site.tags %}{{ t[0] }} {{ t[1].size }}{% endfor %}") +
                 "-- content/posts/b.md --\n---\ntitle: B\ndate: 2024-06-01\ntags: [x, y]\n---\nx\n");
  CHECK(site.build().diagnostics.all().empty());
  const std::string page = site.page("posts/a/index.html");
  CHECK(contains(page, "B=/posts/b/;A=/posts/a/;"));
  CHECK(contains(page, "x 2y 1"));
}

TEST_CASE("a page knows its neighbours") {
  WholeSite site(
      liquid_post("content/posts/b.md", "", "{{ page.previous.title }}|{{ page.next.title | default: '-' }}") +
      "-- content/posts/a.md --\n---\ntitle: Old\ndate: 2023-06-01\n---\nx\n");
  CHECK(site.build().diagnostics.all().empty());
  CHECK(contains(site.page("posts/b/index.html"), "<p>Old|-</p>"));
}

TEST_CASE("code, formulas and escapes are literal") {
  const std::string page =
      shown("`{{ x }}` \\{{ y }} $\\frac{{z}}{2}$\n\n```\n{% if %}\n```\n{% if page.title %}so{% endif %}");
  CHECK(contains(page, "<code>{{ x }}</code> {{ y }}"));
  CHECK(contains(page, "{% if %}\n</code>"));
  CHECK(contains(page, "<p>so</p>"));
}

TEST_CASE("in Jekyll's dialect code runs where the site asks for it") {
  const std::string text = "`{{ page.title }}`\n\n{% raw %}`{{ b }}`{% endraw %}\n";
  WholeSite literal(kJekyll + liquid_post("content/posts/a.md", "", text));
  CHECK(codes(literal.build().diagnostics) == "MP0415");
  CHECK(contains(literal.page("posts/a/index.html"), "<code>{{ page.title }}</code>"));
  WholeSite run(std::string(kJekyll) + "liquid_in_code = true\n" + liquid_post("content/posts/a.md", "", text));
  CHECK(run.build().diagnostics.all().empty());
  CHECK(contains(run.page("posts/a/index.html"), "<code>A</code>"));
  CHECK(contains(run.page("posts/a/index.html"), "<code>{{ b }}</code>"));
}

TEST_CASE("in Jekyll's dialect indented tags run: they are seldom code") {
  WholeSite site(kJekyll +
                 liquid_post("content/posts/a.md", "",
                             "{% for i in (1..2) %}\n\n    {% if i == 2 %}\n\nlast\n\n    {% endif %}\n{% endfor %}"));
  CHECK(site.build().diagnostics.all().empty());
  const std::string page = site.page("posts/a/index.html");
  CHECK(contains(page, "<p>last</p>"));
  CHECK_FALSE(contains(page, "{%"));
}

TEST_CASE("messages point to what the writer wrote, before, in and behind tags") {
  CHECK(told_of("ä {{ site.nope }} {{ page.title }} [x](./none.md)") ==
        "content/posts/a.md:5:3 MP0211\ncontent/posts/a.md:5:36 MP0515\n");
  CHECK(told_of("{% for i in (1..3) %}\nx{% endfor %}\n\n[x](./none.md)") == "content/posts/a.md:8:1 MP0515\n");
  CHECK(told_of("{% include l.md %}", "-- _includes/l.md --\n\n\n[x](./none.md)\n") ==
        "content/posts/a.md:5:1 MP0515\n");
}

TEST_CASE("what is wrong in an included file is told once for the whole site, and only where it runs") {
  const std::string files = "-- _includes/a.html --\n{% odd %}x\n-- _includes/unused.html --\n{% bad %}\n";
  WholeSite site(liquid_post("content/posts/a.md", "", "{% include a.html %}") +
                 liquid_post("content/posts/b.md", "", "{% include a.html %}") + files);
  site.jobs = 4;
  CHECK(places(site.build().diagnostics) == "_includes/a.html:1:1 MP0210\n");
}

TEST_CASE("many threads share the includes, and make what one makes") {
  std::string files =
      "-- _includes/n.html --\n{% for p in site.posts limit:3 %}{{ p.url }} {{ include.n }}{% endfor %}\n";
  for (int i = 0; i < 60; ++i)
    files += liquid_post("content/posts/p" + std::to_string(i) + ".md", "",
                         "{% include n.html n=" + std::to_string(i) + " %}");
  WholeSite one(files), many(files);
  many.jobs = 8;
  CHECK(one.build().diagnostics.all().empty());
  CHECK(many.build().diagnostics.all().empty());
  CHECK(one.tree() == many.tree());
}

TEST_CASE("a text without Liquid is left alone, also one of shortcodes") {
  const FixedHost host;
  Diagnostics none;
  for (const char* text : {"Words { and } braces.", "{{< figure src=\"a\" >}} {{% x %}}", "a {", ""}) {
    CAPTURE(text);
    CHECK_FALSE(run_liquid_pass(SourceText("a.md", text), 0, {}, host, none));
  }
  for (const char* text : {"{{ a }}", "{% x %}", "{{< a >}}{{b}}"})
    CHECK(run_liquid_pass(SourceText("a.md", text), 0, {}, host, none));
}

TEST_CASE("dialects without Liquid keep it") {
  const FixedHost host;
  Diagnostics none;
  for (const markdown::Dialect dialect :
       {markdown::Dialect::kGfm, markdown::Dialect::kHugo, markdown::Dialect::kPandoc}) {
    LiquidPassOptions options;
    options.parsing.dialect = dialect;
    CHECK_FALSE(run_liquid_pass(SourceText("a.md", "{{ a }}"), 0, options, host, none));
  }
}
