#include "figures/matrix/matrix.h"

#include "figures/frame.h"
#include "figures/matrix/matrix_data.h"
#include "figures/matrix/matrix_table.h"
#include "figures/matrix/matrix_words.h"
#include "figures/matrix/own_data.h"
#include "formats/markup.h"
#include "options/words.h"
#include "options/write_option_set.h"

namespace milepost::figures {
namespace {

using enum ArgumentType;
constexpr std::string_view kSorts[] = {"sum", "name", "authored"};
constexpr ArgumentSpec kArguments[] = {{"criteria", kData}, {"sort", kChoice, kSorts}, {"filter", kFilter}, {"caption"},
                                       {"id", kId},         {"scores", kData},         {"scale", kData},    {"chosen"}};

std::string default_caption(const MatrixData& data) {
  const auto counted = [](size_t count, std::string_view one, std::string_view many) {
    return count_words(count) + " " + std::string(count == 1 ? one : many);
  };
  return capitalized(counted(data.rows.size(), "option", "options") + " weighed by " +
                     counted(data.criteria.size(), "criterion", "criteria"));
}

std::string list_html(const std::vector<std::string>& sentences) {
  if (sentences.empty()) return {};
  std::string out = "<ul>\n";
  for (const std::string& sentence : sentences) out += "<li>" + escape_html(sentence) + "</li>\n";
  return out + "</ul>\n";
}

std::string list_text(const std::vector<std::string>& sentences) {
  std::string out;
  for (const std::string& sentence : sentences) out += sentence + "\n";
  return out;
}

class MatrixFigure : public KindFigure {
 public:
  MatrixFigure(const FigureInput& input, MatrixData data) : input_(input), data_(std::move(data)) {}

  std::string id() const override { return "tbl-matrix"; }

  FigureHtml draw(const FigurePlan& plan, std::string_view label) const override {
    const std::string asked = input_.arguments.text("caption");
    const std::string caption = asked.empty() ? default_caption(data_) : asked;
    const MatrixSentences sentences = matrix_sentences(data_, input_);
    const auto table = [&](const std::string& caption_html, bool for_feed) {
      return for_feed ? matrix_html(data_, caption_html, "")
                      : region_open(caption, label) + matrix_html(data_, caption_html, plan.id) + "</div>\n";
    };
    FigureHtml html = framed(TableFigure{"mp-matrix",
                                         {"", "", caption, data_.order_words},
                                         table,
                                         matrix_text(data_) + list_text(sentences.result) + list_text(sentences.notes),
                                         list_html(sentences.result) + list_html(sentences.notes)},
                             input_, plan, label);
    html.csv = matrix_csv(data_);
    html.json = option_set_json(shown_in_matrix(data_, input_.set));
    html.card = card_of(options(), input_.inline_text);
    return html;
  }

 private:
  // Many criteria are wider than a page: the table scrolls by itself, by keyboard too.
  std::string region_open(const std::string& caption, std::string_view label) const {
    const std::string name =
        (label.empty() ? std::string() : std::string(label) + ": ") + input_.inline_text.plain(caption);
    return "<div class=\"table-scroll\" role=\"region\" aria-label=\"" + escape_html(name) + "\" tabindex=\"0\">\n";
  }

  std::vector<const Option*> options() const {
    std::vector<const Option*> options;
    for (const MatrixRow& row : data_.rows) options.push_back(row.option);
    return options;
  }

  const FigureInput& input_;
  const MatrixData data_;
};

MadeFigure make_matrix(const FigureInput& input, Diagnostics&) {
  for (const std::string_view key : {"chosen", "scale"})
    if (!input.has_own_data && input.arguments.has(key))
      return argument_error(input.request, code::kFigureArgumentValue, key,
                            "`" + std::string(key) + "` goes with `scores`, and the scores are those of the option set",
                            "take it out; the option set says it itself");
  Result<MatrixData> data = matrix_data(input);
  if (!data.ok()) return std::move(data).error();
  return std::unique_ptr<KindFigure>(std::make_unique<MatrixFigure>(input, std::move(data).value()));
}

}  // namespace

const FigureKind& matrix_kind() {
  static const FigureKind kKind{"matrix",   true, kArguments, matrix_own_data, "`criteria` with weights and `scores`",
                                make_matrix};
  return kKind;
}

}  // namespace milepost::figures
