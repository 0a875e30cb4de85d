// CSV by RFC 4180, cell by cell. See csv.h.
#include "formats/csv.h"

#include <algorithm>
#include <optional>

#include "ground/ascii.h"

namespace milepost {
namespace {

// Of comma, semicolon and tab, the one that stands most often in the head line, outside quotes.
char find_delimiter(std::string_view text) {
  size_t commas = 0, semicolons = 0, tabs = 0;
  bool is_quoted = false;
  for (const char c : text) {
    if (c == '"') is_quoted = !is_quoted;
    if (is_quoted) continue;
    if (c == '\n' || c == '\r') break;
    commas += c == ',';
    semicolons += c == ';';
    tabs += c == '\t';
  }
  if (tabs > commas && tabs > semicolons) return '\t';
  return semicolons > commas ? ';' : ',';
}

class CsvReader {
 public:
  explicit CsvReader(const SourceText& source) : source_(source), text_(source.text()) {}

  Result<CsvTable> read() {
    skip_blank_lines();
    delimiter_ = find_delimiter(std::string_view(text_).substr(at_));
    CsvTable table;
    while (at_ < text_.size() && !problem_) {
      std::vector<CsvCell> row = read_row();
      const bool is_blank_row = std::all_of(row.begin(), row.end(), [](const CsvCell& c) { return c.text.empty(); });
      if (problem_ || is_blank_row) continue;
      if (table.head.empty()) {
        table.head = std::move(row);
      } else if (row.size() != table.head.size()) {
        problem_ = wrong_length(row, table.head.size());
      } else {
        table.rows.push_back(std::move(row));
      }
    }
    if (!problem_ && table.head.empty()) problem_ = no_head();
    if (problem_) return *std::move(problem_);
    return table;
  }

 private:
  bool at_row_end() const { return at_ >= text_.size() || text_[at_] == '\n' || text_[at_] == '\r'; }
  bool at_blank() const { return at_ < text_.size() && is_blank(text_[at_]) && text_[at_] != delimiter_; }

  void skip_blank_lines() {
    while (at_ < text_.size() && is_ascii_space(text_[at_])) ++at_;
    while (at_ > 0 && is_blank(text_[at_ - 1])) --at_;  // a tab may be an empty first cell
  }

  std::vector<CsvCell> read_row() {
    std::vector<CsvCell> row;
    while (true) {
      while (at_blank()) ++at_;
      row.push_back(at_ < text_.size() && text_[at_] == '"' ? read_quoted() : read_bare());
      if (problem_ || at_row_end()) break;
      ++at_;  // the delimiter
    }
    if (at_ < text_.size()) at_ += text_.compare(at_, 2, "\r\n") == 0 ? 2 : 1;
    return row;
  }

  CsvCell read_bare() {
    const size_t begin = at_;
    while (!at_row_end() && text_[at_] != delimiter_) ++at_;
    size_t end = at_;
    while (end > begin && is_blank(text_[end - 1])) --end;
    return {text_.substr(begin, end - begin), span(begin, end)};
  }

  // "" inside stands for one quote; line ends belong to the text.
  CsvCell read_quoted() {
    const size_t begin = at_++;
    CsvCell cell;
    while (true) {
      const size_t quote = text_.find('"', at_);
      if (quote == std::string::npos) {
        problem_ = open_quote(begin);
        return cell;
      }
      cell.text.append(text_, at_, quote - at_);
      at_ = quote + 1;
      if (at_ >= text_.size() || text_[at_] != '"') break;
      cell.text += '"';
      ++at_;
    }
    cell.span = span(begin, at_);
    while (at_blank()) ++at_;
    if (!at_row_end() && text_[at_] != delimiter_) problem_ = text_after_quote();
    return cell;
  }

  static Span span(size_t begin, size_t end) {
    return {static_cast<uint32_t>(begin), static_cast<uint32_t>(end - begin)};
  }

  Diagnostic problem(size_t offset, std::string message, std::string cause, std::string fix) const {
    return {&code::kCsvSyntax,  code::kCsvSyntax.severity, source_.place(offset),
            std::move(message), std::move(cause),          std::move(fix)};
  }

  Diagnostic open_quote(size_t begin) const {
    return problem(begin, "a quoted cell never ends", "the `\"` at the cell's beginning has no partner",
                   "add a `\"` at the cell's end, and write a quote inside the cell twice: `\"\"`");
  }

  Diagnostic text_after_quote() const {
    return problem(at_, "text follows the closing quote of a cell", "a quote inside a quoted cell is written twice",
                   "write `\"\"` for a quote inside, or put the whole cell into quotes");
  }

  Diagnostic wrong_length(const std::vector<CsvCell>& row, size_t wanted) const {
    const CsvCell& last = row[std::min(row.size(), wanted + 1) - 1];
    return problem(last.span.begin,
                   "the row has " + std::to_string(row.size()) + " cells, the head has " + std::to_string(wanted),
                   row.size() > wanted ? "perhaps a cell that has the delimiter inside is not in quotes" : "",
                   "give each row as many cells as the head, and put a cell with a delimiter inside into quotes");
  }

  Diagnostic no_head() const {
    return {&code::kCsvSyntax, code::kCsvSyntax.severity,
            source_.whole(),   "the file has no head line",
            "it is empty",     "write the columns' names into the first line: `id,name,outcome`"};
  }

  const SourceText& source_;
  const std::string& text_;
  size_t at_ = 0;
  char delimiter_ = ',';
  std::optional<Diagnostic> problem_;
};

}  // namespace

Result<CsvTable> parse_csv(const SourceText& source) { return CsvReader(source).read(); }

}  // namespace milepost
