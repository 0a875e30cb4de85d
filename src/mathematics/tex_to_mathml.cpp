#include "mathematics/tex_to_mathml.h"

#include <mutex>
#include <vector>

#include "mathematics/definitions.h"
#include "mathematics/formula_cache.h"
#include "mathematics/formula_words.h"
#include "mathematics/script_engine.h"

namespace milepost {

struct MathRenderer::State {
  FormulaCache cache;
  mutable std::mutex mutex;
  std::vector<std::unique_ptr<ScriptEngine>> idle;  // engines that no thread works with
  size_t started = 0;

  // Null where none can be started.
  std::unique_ptr<ScriptEngine> take() {
    {
      const std::lock_guard lock(mutex);
      if (!idle.empty()) {
        std::unique_ptr<ScriptEngine> engine = std::move(idle.back());
        idle.pop_back();
        return engine;
      }
      ++started;
    }
    return ScriptEngine::start();
  }

  void give_back(std::unique_ptr<ScriptEngine> engine) {
    const std::lock_guard lock(mutex);
    idle.push_back(std::move(engine));
  }

  Result<std::string, FormulaError> convert(std::string_view tex, bool display, std::string_view definitions) {
    std::unique_ptr<ScriptEngine> engine = take();
    if (!engine) return too_large_formula();
    FormulaAnswer answer = engine->ask(tex, display, definitions);
    if (answer.is_worn) return too_large_formula();
    give_back(std::move(engine));
    if (answer.has_markup) return std::move(answer.text);
    return formula_error(answer.text, answer.position, tex);
  }
};

MathRenderer::MathRenderer() : state_(std::make_unique<State>()) {}
MathRenderer::~MathRenderer() = default;

Result<std::string, FormulaError> MathRenderer::to_mathml(std::string_view tex, bool display,
                                                          std::string_view definitions) {
  if (tex.size() > kLongestFormulaBytes) return too_long_formula(tex.size());
  const std::string key = FormulaCache::key(tex, display, definitions);
  if (std::optional<FormulaCache::Outcome> known = state_->cache.find(key)) return std::move(*known);
  Result<std::string, FormulaError> outcome = state_->convert(tex, display, definitions);
  state_->cache.keep(key, outcome);
  return outcome;
}

size_t MathRenderer::engines_started() const {
  const std::lock_guard lock(state_->mutex);
  return state_->started;
}

Result<std::string, FormulaError> PageFormulas::next(std::string_view tex, bool display) {
  Result<std::string, FormulaError> outcome = renderer_.to_mathml(tex, display, definitions_);
  if (defines_commands(tex) && definitions_.size() + tex.size() < kLongestFormulaBytes) {
    if (!definitions_.empty()) definitions_ += '\x01';
    definitions_ += tex;
  }
  return outcome;
}

}  // namespace milepost
