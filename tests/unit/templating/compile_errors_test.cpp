// What is found when templates are compiled: each whole message.
#include <catch2/catch.hpp>

#include "site_templates.h"

namespace milepost::templating {
namespace {

std::string mistakes_of(std::string page) { return SiteTemplates(std::move(page)).mistakes(); }
std::string mistakes_of(std::vector<NamedText> files) { return SiteTemplates(std::move(files)).mistakes(); }

TEST_CASE("a misspelt filter is found with its place and the nearest name") {
  CHECK(mistakes_of("<h1>\n  {{ title|uper }}") ==
        "page.html:2:12+4 MP0403 there is no filter `uper` | fix: did you mean `upper`?");
  CHECK(mistakes_of("{{ title|zzzzzz }}") ==
        "page.html:1:10+6 MP0403 there is no filter `zzzzzz` | fix: docs/templates.md lists the filters");
}

TEST_CASE("a misspelt test is found") {
  CHECK(mistakes_of("{% if title is defind %}{% endif %}") ==
        "page.html:1:16+6 MP0404 there is no test `defind` | fix: did you mean `defined`?");
}

TEST_CASE("unknown and misplaced tags") {
  CHECK(mistakes_of("{% fro x in posts %}{% endfor %}") ==
        "page.html:1:4+3 MP0402 there is no tag `fro` | fix: did you mean `for`?");
  CHECK(mistakes_of("{% if a %}\n{% endfor %}") ==
        "page.html:2:4+6 MP0402 `endfor` has no place here | cause: `if` is open and waits for `{% elif %}`, `{% else "
        "%}` "
        "or `{% endif %}` | fix: close the open tag first");
  CHECK(mistakes_of("{% endif %}") ==
        "page.html:1:4+5 MP0402 `endif` has no place here | fix: take it out, or open its tag before it");
}

TEST_CASE("what is not closed is told where it opens") {
  CHECK(mistakes_of("a\n{% for x in posts %}") ==
        "page.html:2:4+3 MP0401 `for` is not closed | cause: the template ends first | fix: add `{% endfor %}` or `{% "
        "else %}`");
  CHECK(mistakes_of("é {{ title") == "page.html:1:3+2 MP0401 `{{` is not closed | fix: end it with `}}`");
  CHECK(mistakes_of("{# note") == "page.html:1:1+2 MP0401 a comment is not closed | fix: end it with `#}`");
  CHECK(mistakes_of("{% raw %}{{ x }}") ==
        "page.html:1:1+9 MP0401 `raw` is not closed | fix: end it with `{% endraw %}`");
  CHECK(mistakes_of("{{ 'title }}") == "page.html:1:4+1 MP0401 a text is not closed | fix: end it with `'`");
  CHECK(mistakes_of("{{ (1] }}") ==
        "page.html:1:6+1 MP0401 `]` stands where `)` was expected | fix: close brackets in order");
}

TEST_CASE("an expression that ends too early") {
  CHECK(mistakes_of("{{ 1 + }}") == "page.html:1:8+2 MP0401 expected a value, found the end of the tag");
  CHECK(mistakes_of("{{ title subtitle }}") == "page.html:1:10+8 MP0401 expected `}}`, found `subtitle`");
  CHECK(mistakes_of("{{ 1 $ 2 }}") ==
        "page.html:1:6+1 MP0401 `$` has no meaning in a tag | fix: quote it, if it is text");
}

TEST_CASE("a block that is defined twice") {
  CHECK(mistakes_of("{% block main %}{% endblock %}{% block main %}{% endblock %}") ==
        "page.html:1:40+4 MP0407 the block `main` is defined twice | fix: give one of them another name, or print it "
        "again with `{{ self.main() }}`");
}

TEST_CASE("a template that does not exist") {
  CHECK(mistakes_of({{"page.html", "{% extends 'bass.html' %}"}, {"base.html", ""}}) ==
        "page.html:1:12+11 MP0405 there is no template `bass.html` | fix: did you mean `base.html`?");
  CHECK(mistakes_of("{% include '_foot_of_page.html' %}") ==
        "page.html:1:12+20 MP0405 there is no template `_foot_of_page.html` | fix: add the file "
        "`templates/_foot_of_page.html`");
  CHECK(mistakes_of("{% include '_foot.html' ignore missing %}").empty());
}

TEST_CASE("circles") {
  CHECK(mistakes_of({{"a.html", "{% include 'b.html' %}"}, {"b.html", "x{% include 'a.html' %}"}}) ==
        "a.html:1:12+8 MP0406 templates extend or include each other in a circle | cause: `a.html` → `b.html` → "
        "`a.html` | fix: take one of these links out");
  CHECK(
      mistakes_of("{% extends 'page.html' %}") ==
      "page.html:1:12+11 MP0406 templates extend or include each other in a circle | cause: `page.html` → `page.html` "
      "| fix: take one of these links out");
  CHECK(mistakes_of("{% for x in children %}{% include 'page.html' %}{% endfor %}").empty());
}

TEST_CASE("a block that no parent has is a warning") {
  SiteTemplates site({{"base.html", "{% block main %}{% endblock %}"},
                      {"page.html", "{% extends 'base.html' %}{% block mian %}{% endblock %}"}});
  CHECK(
      site.mistakes() ==
      "page.html:1:35+4 MP0408 no parent has a block `mian` | cause: what it holds appears nowhere: `base.html` has no "
      "such place | fix: did you mean `main`?");
}

TEST_CASE("blocks inside a filled block are new, and no mistake") {
  CHECK(mistakes_of(
            {{"base.html", "{% block main %}{% endblock %}"},
             {"page.html", "{% extends 'base.html' %}{% block main %}{% block aside %}{% endblock %}{% endblock %}"}})
            .empty());
}

TEST_CASE("nesting is bounded") {
  std::string deep(200, '(');
  CHECK(mistakes_of("{{ " + deep + "1" + std::string(200, ')') + " }}").find("MP0411") != std::string::npos);
  std::string tags;
  for (int i = 0; i < 100; ++i) tags += "{% if 1 %}";
  CHECK(mistakes_of(tags).find("MP0411 this is nested more than 60 deep") != std::string::npos);
  std::string sum = "1";
  for (int i = 0; i < 1000; ++i) sum += "+1";
  CHECK(mistakes_of("{{ " + sum + " }}").find("too many operators") != std::string::npos);
}

TEST_CASE("text that is not UTF-8 is refused") {
  CHECK(mistakes_of("ab\xff") ==
        "page.html:0:0+1 MP0105 the template is not UTF-8 at byte 2 | fix: save the file as UTF-8");
}

TEST_CASE("one bad template leaves the others usable") {
  SiteTemplates site({{"bad.html", "{% if %}"}, {"page.html", "fine"}});
  CHECK(site.mistakes() == "bad.html:1:7+2 MP0401 expected a value, found the end of the tag");
  CHECK(site.render() == "fine");
}

}  // namespace
}  // namespace milepost::templating
