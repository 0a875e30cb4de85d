#include "site/answers.h"

#include <limits>

#include "ground/parallel.h"
#include "site/build_record.h"

namespace milepost::site {
namespace {

constexpr uint64_t kWhole = std::numeric_limits<uint64_t>::max();

// That there is nothing is an answer too; why there is none may be worded otherwise elsewhere.
template <class T, class Sum>
uint64_t sum_of(const FileResult<T>& result, const Sum& sum) {
  return result.ok() ? sum(*result) : static_cast<uint64_t>(result.error().kind) + 1;
}

uint64_t sum_of_list(const FileResult<std::vector<Entry>>& entries) { return sum_of(entries, sum_of_names); }

uint64_t sum_of_bytes(const FileResult<std::string>& bytes) {
  return sum_of(bytes, [](const std::string& text) { return check_sum(text); });
}

uint64_t sum_of_entry(const FileResult<Entry>& entry) {
  return sum_of(entry, [](const Entry& found) { return sum_of_names({found}); });
}

uint64_t ask(const Question& question, const FileSystem& files) {
  switch (question.kind) {
    case Question::kList:
      return sum_of_list(files.list(question.path));
    case Question::kLook:
      return sum_of_entry(files.look(question.path));
    case Question::kRead:
      break;
  }
  return sum_of_bytes(question.most_bytes == kWhole ? files.read(question.path)
                                                    : files.read_start(question.path, question.most_bytes));
}

}  // namespace

void AnsweringFiles::keep(Question question, uint64_t sum) const {
  const std::scoped_lock lock(mutex_);
  answers_.insert_or_assign(std::move(question), sum);
}

FileResult<std::vector<Entry>> AnsweringFiles::list(std::string_view folder) const {
  FileResult<std::vector<Entry>> entries = files_.list(folder);
  keep({Question::kList, std::string(folder), 0}, sum_of_list(entries));
  return entries;
}

FileResult<std::string> AnsweringFiles::read(std::string_view file) const {
  FileResult<std::string> bytes = files_.read(file);
  keep({Question::kRead, std::string(file), kWhole}, sum_of_bytes(bytes));
  return bytes;
}

FileResult<std::string> AnsweringFiles::read_start(std::string_view file, size_t most) const {
  FileResult<std::string> bytes = files_.read_start(file, most);
  keep({Question::kRead, std::string(file), most}, sum_of_bytes(bytes));
  return bytes;
}

FileResult<Entry> AnsweringFiles::look(std::string_view path) const {
  FileResult<Entry> entry = files_.look(path);
  keep({Question::kLook, std::string(path), 0}, sum_of_entry(entry));
  return entry;
}

std::optional<std::string> first_changed(const Answers& answers, const FileSystem& files, unsigned jobs) {
  std::vector<const Answers::value_type*> all;
  for (const Answers::value_type& answer : answers) all.push_back(&answer);
  std::vector<char> differs(all.size());
  parallel_for(all.size(), jobs, [&](size_t i) { differs[i] = ask(all[i]->first, files) != all[i]->second; });
  for (size_t i = 0; i < all.size(); ++i)
    if (differs[i]) return all[i]->first.path;
  return std::nullopt;
}

void add(const Answers& answers, RecordWriter& writer) {
  writer.add_unsigned(answers.size());
  for (const auto& [question, sum] : answers) {
    writer.add_unsigned(question.kind);
    writer.add(question.path);
    writer.add_unsigned(question.most_bytes);
    writer.add_unsigned(sum);
  }
}

Answers read_answers(RecordReader& reader) {
  Answers answers;
  for (auto left = reader.number<size_t>(); left > 0 && reader.is_fine(); --left) {
    Question question;
    question.kind = static_cast<Question::Kind>(reader.number<unsigned>());
    question.path = reader.bytes();
    question.most_bytes = reader.number<uint64_t>();
    answers.emplace(std::move(question), reader.number<uint64_t>());
  }
  return answers;
}

}  // namespace milepost::site
