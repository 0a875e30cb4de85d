// Mojibake: each text is misread on purpose, and must come back; real words must not be touched.
#include "formats/mojibake.h"

#include <catch2/catch.hpp>
#include <map>

#include "ground/utf8.h"

using namespace milepost;

namespace {

// UTF-8 read as Windows-1252, by the code page's own table (the five undefined bytes as C1 controls).
std::string misread(std::string_view text) {
  static const std::map<int, char32_t> kTable = {
      {0x80, U'€'}, {0x82, U'‚'}, {0x83, U'ƒ'}, {0x84, U'„'}, {0x85, U'…'}, {0x86, U'†'}, {0x87, U'‡'},
      {0x88, U'ˆ'}, {0x89, U'‰'}, {0x8A, U'Š'}, {0x8B, U'‹'}, {0x8C, U'Œ'}, {0x8E, U'Ž'}, {0x91, U'‘'},
      {0x92, U'’'}, {0x93, U'“'}, {0x94, U'”'}, {0x95, U'•'}, {0x96, U'–'}, {0x97, U'—'}, {0x98, U'˜'},
      {0x99, U'™'}, {0x9A, U'š'}, {0x9B, U'›'}, {0x9C, U'œ'}, {0x9E, U'ž'}, {0x9F, U'Ÿ'}};
  std::string out;
  for (const char c : text) {
    const int byte = static_cast<unsigned char>(c);
    const auto found = kTable.find(byte);
    append_utf8(out, found == kTable.end() ? static_cast<char32_t>(byte) : found->second);
  }
  return out;
}

std::string mended(const std::string& text) { return repaired(text, find_mojibake(text).repairs); }

// The runs that were reported as lost.
std::string lost(const std::string& text) {
  std::string out;
  for (const Span span : find_mojibake(text).lost) out += '[' + text.substr(span.begin, span.length) + ']';
  return out;
}

}  // namespace

TEST_CASE("misread text comes back, also when it was misread twice") {
  for (const std::string text : {"Halodi 😉.",
                                 "Gordić",
                                 "don’t",
                                 "“quoted” — yes…",
                                 "un café noir",
                                 "les cafés et éclairs",
                                 "École normale",
                                 "voilà, il va à Paris",
                                 "œuvre",
                                 "Œuvre",
                                 "Österreich",
                                 "20 °C",
                                 "25°C",
                                 "© 2020",
                                 "3×4",
                                 "α = 0.05",
                                 "Привет мир",
                                 "你好，世界",
                                 "price £5",
                                 "½ cup",
                                 "naïve façade",
                                 "São Paulo",
                                 "NÃO",
                                 "isto é bom",
                                 "București și",
                                 "→ next",
                                 "€100",
                                 "a™",
                                 "zażółć gęślą jaźń",
                                 "हिन्दी",
                                 "🚀 go",
                                 "👍🏽 ok",
                                 "❤️ x",
                                 "日本",
                                 "Łukasz",
                                 "İstanbul",
                                 "∞",
                                 "§ 3"}) {
    INFO(text);
    CHECK(mended(misread(text)) == text);
    CHECK(mended(misread(misread(text))) == text);
  }
}

TEST_CASE("a repair says where it stands") {
  const std::string text = "by Gordi" + misread("ć") + " and don" + misread("’") + "t";
  const std::vector<Repair> repairs = find_mojibake(text).repairs;
  REQUIRE(repairs.size() == 2);
  CHECK(repairs[0].begin == 8);
  CHECK(repairs[0].replacement == "ć");
  CHECK(text.substr(repairs[1].begin, repairs[1].length) == "â€™");
}

TEST_CASE("what people write on purpose is left alone") {
  for (const std::string text : {"a table of Ã Â Ä letters",
                                 "Ã, Â, Ä",
                                 "| Ã | Â | Ä |",
                                 "Ã·Â·Ä",
                                 "CAFÉ… and «É» and “Ä”",
                                 "la façade du château",
                                 "SÃO PAULO",
                                 "IRMÃ — NÃO",
                                 "ÚŽASNÝ Úžasný LÍŠKA",
                                 "“hâlâ…” dedi",
                                 "Å være",
                                 "Tiếng Việt: ÂM Ầ Â ấy",
                                 "«Â» “Ã” ‘Ê’",
                                 "Größe ÄÖÜß “Straß”",
                                 "the letter Ä—which is",
                                 "Ä’s sound",
                                 "é”… “café”—said",
                                 "CŒUR",
                                 "VERTRÄ\u00ADGE",
                                 "Ä\u00ADrger",
                                 "d’été à la plage",
                                 "Ã\u00A0Â\u00A0Ä",
                                 "déjà\u00A0!",
                                 "É\u00A0: x",
                                 "CAFÉ®",
                                 "Fuß”",
                                 "à €50",
                                 "Привет",
                                 "你好",
                                 "😉 plain ASCII",
                                 ""}) {
    INFO(text);
    CHECK(mended(text) == text);
    CHECK(lost(text).empty());
  }
}

TEST_CASE("a run that lost a byte is only reported") {
  CHECK(lost("like â\u00A0moths to") == "[â]");
  CHECK(lost("like â moths to") == "[â]");
  CHECK(lost("the end" + misread("”").substr(0, 5) + "\uFFFD.") == "[â€\uFFFD]");
  CHECK(lost("wordÂ\u00A0word") == "[Â]");
  CHECK(lost("voilÃ  monsieur") == "[Ã]");
  CHECK(lost("ðŸ x") == "[ðŸ]");
  for (const std::string text : {"like â\u00A0moths to", "the endâ€\uFFFD.", "ðŸ x"}) CHECK(mended(text) == text);
}

TEST_CASE("correct letters are never changed, whatever stands beside them") {
  constexpr const char* kWords[] = {"forêt", "Ärger", "naïve",   "garçon", "Äpfel",
                                    "tudo",  "irmã",  "coração", "tôi",    "đã"};
  constexpr const char* kSigns[] = {" ", ".", ",", "!", "”", "’", "…", " – ", "—", "»", ")", "\u00A0", "™", ": ", "-"};
  for (const std::string before : kWords) {
    for (const std::string sign : kSigns) {
      for (const std::string after : kWords) {
        const std::string text = before + sign + after;
        INFO(text);
        REQUIRE(mended(text) == text);
      }
    }
  }
}

TEST_CASE("long runs take linear time") {
  std::string nbsp, pairs;
  for (int i = 0; i < 200'000; ++i) nbsp += "Â\u00A0", pairs += "Ã©";
  CHECK(find_mojibake(nbsp).repairs.empty());
  CHECK(mended(pairs).size() == 400'000);
}
