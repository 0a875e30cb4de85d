// Rendering: context, escaping, failures with their places, bounds, threads.
#include <catch2/catch.hpp>
#include <thread>

#include "site_templates.h"

namespace milepost::templating {
namespace {

std::string page_of(std::string page) { return SiteTemplates(std::move(page)).render(page_context()); }

TEST_CASE("text is escaped, markup is not") {
  CHECK(page_of("<h1>{{ page.title }}</h1>{{ page.content }}") ==
        "<h1>Two offers &amp; a spring</h1><p>I weighed seven things.</p>");
}

TEST_CASE("undefined names print nothing, their members fail with the nearest name") {
  CHECK(page_of("[{{ nothing }}]") == "[]");
  CHECK(page_of("a\n  {{ page.titel.length }}") ==
        "page.html:2:6+10 MP0409 `page.titel` is not defined, so it has no `length` | fix: did you mean `page.title`?");
  CHECK(page_of("{{ pgae.title }}") ==
        "page.html:1:4+4 MP0409 `pgae` is not defined, so it has no `title` | fix: did you mean `page`?");
  CHECK(page_of("{{ unheard.of }}") ==
        "page.html:1:4+7 MP0409 `unheard` is not defined, so it has no `of` | fix: ask first: `{% if unheard %}…{% "
        "endif %}`");
  CHECK(page_of("{{ shout('x') }}") == "page.html:1:4+5 MP0409 `shout` is not defined, so it cannot be called");
}

TEST_CASE("wrong kinds fail with their place") {
  CHECK(page_of("{{ page.title + 1 }}") == "page.html:1:4+14 MP0410 cannot add text and a number");
  CHECK(page_of("{{ 1 / 0 }}") ==
        "page.html:1:4+5 MP0410 division by zero | fix: test the divisor first: `{% if n %}…{% endif %}`");
  CHECK(page_of("{% for x in 5 %}{% endfor %}") == "page.html:1:13+1 MP0410 cannot loop over a number");
  CHECK(
      page_of("{{ page.tags.append('x') }}") ==
      "page.html:1:4+21 MP0409 a list has no method `append` | fix: lists do not change in a template; set a new one: "
      "`{% set list = list + [item] %}`");
  CHECK(page_of("{{ page.title|truncate(lenght=3) }}") ==
        "page.html:1:15+18 MP0410 filter `truncate` has no parameter `lenght` | fix: did you mean `length`?");
}

TEST_CASE("a failure in another template is told there") {
  SiteTemplates site({{"page.html", "{% from '_parts.html' import card %}\n{{ card(1) }}"},
                      {"_parts.html", "{% macro card(post) %}\n<b>{{ post.date.year }}</b>{% endmacro %}"}});
  CHECK(site.render(page_context()) ==
        "_parts.html:2:7+9 MP0409 `post.date` is not defined, so it has no `year` | fix: ask first: `{% if post.date "
        "%}…{% endif %}`");
}

TEST_CASE("white space control") {
  CHECK(page_of("<ul>\n  {%- for t in page.tags %}\n  <li>{{ t }}</li>\n  {%- endfor %}\n</ul>\n") ==
        "<ul>\n  <li>search</li>\n  <li>pay</li>\n</ul>");
  CHECK(page_of("a \r\n{#- x -#}\r\n b\r\n") == "ab");
}

TEST_CASE("a template that is not there") {
  Result<std::string> page = SiteTemplates("x").environment().render("pag.html", Value());
  REQUIRE_FALSE(page.ok());
  CHECK(written(page.error()) == ":0:0+1 MP0405 there is no template `pag.html` | fix: did you mean `page.html`?");
  CHECK(SiteTemplates("x").environment().has("page.html"));
  CHECK_FALSE(SiteTemplates("x").environment().has("pag.html"));
}

TEST_CASE("a macro that calls itself without an end is stopped") {
  CHECK(page_of("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}") ==
        "page.html:1:19+3 MP0411 the macro `m` goes more than 150 deep | fix: does it call or include itself without "
        "an end?");
}

TEST_CASE("an include loop through a computed name is stopped") {
  CHECK(page_of("{% set name = 'page' ~ '.html' %}{% include name %}").find("MP0411") != std::string::npos);
}

TEST_CASE("output, texts and work are bounded") {
  CHECK(page_of("{% for i in range(10000000000) %}{% endfor %}").find("the template runs too long") !=
        std::string::npos);
  CHECK(page_of("{{ 'x' * 100000000 }}").find("grows too large") != std::string::npos);
  CHECK(page_of(
            "{% set ns = namespace(t='0123456789') %}{% for i in range(40) %}{% set ns.t = ns.t ~ ns.t %}{% endfor %}")
            .find("a text grows past 64 MiB") != std::string::npos);
  CHECK(page_of("{% set t = 'x' * 1000000 %}{% for i in range(100) %}{{ t }}{% endfor %}")
            .find("the page grows past 64 MiB") != std::string::npos);
  CHECK(page_of("{% set ns = namespace(l=[]) %}{% for i in range(500) %}{% set ns.l = [ns.l] %}{% endfor %}")
            .find("nested more than 100 deep") != std::string::npos);
  CHECK(page_of("{{ 9223372036854775807 + 1 }}").find("grows past 64 bits") != std::string::npos);
}

TEST_CASE("objects may hold each other") {
  CHECK(page_of("{% set ns = namespace() %}{% set ns.me = [ns] %}{{ ns }}") == "&lt;Namespace {&#39;me&#39;: …}&gt;");
}

TEST_CASE("a macro kept from a loop still works after it") {
  CHECK(page_of("{% set ns = namespace() %}{% for x in [1] %}{% macro m(a) %}<{{ a }}>{% endmacro %}{% set ns.m = m %}"
                "{% endfor %}{{ ns.m(2) }}") == "<2>");
}

TEST_CASE("many threads render one environment") {
  SiteTemplates site(
      {{"base.html", "<title>{% block title %}{% endblock %}</title>{% block main %}{% endblock %}"},
       {"page.html",
        "{% extends 'base.html' %}{% block title %}{{ page.title|upper }}{% endblock %}{% block main %}"
        "{% for p in posts|sort(attribute='title') %}{{ loop.index }} {{ p.tags|join(', ') }};{% endfor %}"
        "{% endblock %}"}});
  const Map context = page_context();
  const std::string expected = site.render(context);
  REQUIRE(expected == "<title>TWO OFFERS &amp; A SPRING</title>1 search, pay;2 search, pay;3 search, pay;");
  std::vector<int> different(4, 0);
  std::vector<std::thread> threads;
  for (int& count : different) {
    threads.emplace_back([&] {
      for (int i = 0; i < 200; ++i) count += site.render(context) == expected ? 0 : 1;
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(different == std::vector<int>(4, 0));
}

}  // namespace
}  // namespace milepost::templating
