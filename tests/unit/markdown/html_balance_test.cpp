// Raw HTML in a page: tags as a browser finds them, quotation marks that do not pair, what is open at the end.
#include <catch2/catch.hpp>

#include "markdown/html_tag_repair.h"
#include "markdown/html_tokens.h"
#include "support.h"

namespace milepost::markdown {
namespace {

std::string tokens_of(std::string_view html) {
  HtmlTokens tokens(html);
  std::string out;
  while (const std::optional<HtmlToken> token = tokens.next()) {
    out += token->kind == HtmlToken::kStart    ? "+"
           : token->kind == HtmlToken::kEnd    ? "-"
           : token->kind == HtmlToken::kCutOff ? "!"
                                               : ".";
    out += token->name + (token->has_slash ? "/" : "") + " ";
    if (token->kind == HtmlToken::kStart && is_raw_text_element(token->name)) tokens.skip_raw_text(token->name);
  }
  return out;
}

ParseOptions in_jekyll() {
  ParseOptions options;
  options.dialect = Dialect::kJekyll;
  return options;
}

}  // namespace

TEST_CASE("tags are found as a browser finds them") {
  CHECK(tokens_of("<b>x</B> 3 < 4 <5 <!-- <i> --> <br/>") == "+b -b . +br/ ");
  CHECK(tokens_of("<a title=\"x > y\">") == "+a ");
  CHECK(tokens_of("<img alt=\"a\"b\" src=\"c>\"><i>") == "+img +i ");
  CHECK(tokens_of("<script>'<b>'</scripts></script><i>") == "+script -script +i ");
  CHECK(tokens_of("<!-- a <b>") == "! +b ");
  CHECK(tokens_of("<a href=\"x> <b>y</b>") == "!a +b -b ");
  CHECK(tokens_of("<?php x ?><!DOCTYPE html><![CDATA[<b>]]>") == ". . . ");
}

TEST_CASE("quotation marks are paired as they are meant") {
  const auto repaired = [](const char* tag) { return repaired_tag(tag).value_or("as it is"); };
  CHECK(repaired("<img alt=\"a\"b\" src=\"c\">") == "<img alt=\"a&quot;b\" src=\"c\">");
  CHECK(repaired("<a title=\"he said \"yes\" loud\" href='x'>") ==
        "<a title=\"he said &quot;yes&quot; loud\" href='x'>");
  CHECK(repaired("<a href=\"b\"class=\"c\">") == "<a href=\"b\" class=\"c\">");
  CHECK(repaired("<a title='it's'>") == "<a title='it&#39;s'>");
  CHECK(repaired("<a href=b/c\" rel=d>") == "<a href=\"b/c\" rel=d>");
  CHECK(repaired("<a title=it's>") == "as it is");
  for (const char* good : {"<img alt=\"a > b\" src=c>", "<br>", "<a href=x/>", "<a b = \"c\"\nd='\"'/>",
                           "<a href=\"\">", "<a onclick=go('b')>"})
    CHECK(repaired(good) == "as it is");
}

TEST_CASE("a mark in a value that does not begin with one breaks a tag") {
  for (const char* broken : {"<a href=b\">", "<a href=b\"c\" rel=\"d\">", "<a rel=\"d\" onclick=go('b')>"})
    CHECK(is_broken_tag(broken));
  for (const char* whole : {"<a href=\"b'c\">", "<img alt=\"a\"b\" src=c>", "<a href=b/c>", "<br>", "</a>", "<p \">"})
    CHECK_FALSE(is_broken_tag(whole));
}

TEST_CASE("in jekyll's dialect a paragraph that is left open keeps what is around it open, where only HTML follows") {
  const auto in_html = [](std::string_view text) { return Parsed(std::string(text), in_jekyll()).html(); };
  CHECK(in_html("<div>\n<p>a\n<p>b</p>\n</div>\n") == "<div>\n<p>a\n<p>b</p>\n&lt;/div&gt;\n</div>\n");
  CHECK(in_html("<div>\n<p>a\n</div>\n\n*b*\n") == "<div>\n<p>a\n</div>\n<p><em>b</em></p>\n");
  CHECK(in_html("*b*\n\n<div><p>a</div>\n") == "<p><em>b</em></p>\n<div><p>a&lt;/div&gt;\n</div>\n");
  CHECK(in_html("<ul>\n<li><p>a\n<li>b</li>\n</ul>\n") == "<ul>\n<li><p>a\n<li>b</li>\n</ul>\n");
  CHECK(in_html("- <div><p>a</div>\n") == "<ul>\n<li>\n<div><p>a</div>\n</li>\n</ul>\n");
  CHECK(in_html("a[^1]\n\n[^1]: b\n\n<div><p>a</div>\n").find("<p>a&lt;/div&gt;") != std::string::npos);
  CHECK(Parsed("<div>\n<p>a\n</div>\n").html() == "<div>\n<p>a\n</div>\n");
}

TEST_CASE("what a block leaves open ends with it") {
  CHECK(Parsed("> <div>\n\n*a*\n").html() == "<blockquote>\n<div>\n</div>\n</blockquote>\n<p><em>a</em></p>\n");
  CHECK(Parsed("*<b>a*\n").html() == "<p><em><b>a</b></em></p>\n");
  CHECK(Parsed("a\n\n<div>\n\nb[^1]\n\n[^1]: <b>c\n").html().find("<p><b>c</b> <a") != std::string::npos);
  CHECK(Parsed("- </div>\n").said() == "1:3 MP0252\n");
}

TEST_CASE("an element that spans blocks is left alone") {
  const Parsed spans("<div class=\"a\">\n\n<b>x\n\ny</b>\n\n- z\n\n</div>\n");
  CHECK(spans.said().empty());
  CHECK(spans.html() == "<div class=\"a\">\n<p><b>x</p>\n<p>y</b></p>\n<ul>\n<li>z</li>\n</ul>\n</div>\n");
}

TEST_CASE("one message for each element, with how many more") {
  const Parsed open("<i>a\n\n<b>b\n\n<i>c\n");
  REQUIRE(open.diagnostics.all().size() == 2);
  CHECK(open.diagnostics.all()[1].message == "`<i>` is never closed; it ends with the block that holds it, and 1 more");
}

TEST_CASE("what never ends does not hide what follows, in every dialect") {
  for (Dialect dialect : {Dialect::kMilepost, Dialect::kJekyll, Dialect::kHugo, Dialect::kPandoc}) {
    ParseOptions options;
    options.dialect = dialect;
    for (const char* open :
         {"<!-- a", "<script>", "<style>", "<textarea>", "<title>", "<?php a", "<iframe src=\"a\">"}) {
      const Parsed post(std::string(open) + "\n\nthen *more*\n", options);
      INFO(open << " in " << dialect_name(dialect));
      CHECK(post.html().find("<p>then <em>more</em></p>\n") != std::string::npos);
      CHECK(post.said() == "1:1 MP0251\n");
    }
  }
  ParseOptions strict;
  strict.dialect = Dialect::kGfm;
  CHECK(Parsed("<!-- a\n\n*b*\n", strict).html() == "<!-- a\n\n*b*\n");
}

TEST_CASE("a script that ends later is a script") {
  CHECK(Parsed("<script>\n\n*a*\n</SCRIPT>\n", in_jekyll()).html() == "<script>\n\n*a*\n</SCRIPT>\n");
  CHECK(Parsed("x <script>'<b>'</script> y\n").said().empty());
}

}  // namespace milepost::markdown
