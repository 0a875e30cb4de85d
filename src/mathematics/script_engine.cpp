#include "mathematics/script_engine.h"

#include <duktape.h>

#include <cstdlib>
#include <cstring>

#include "mathematics/compiled_script.h"
#include "mathematics/script_memory.h"
#include "mathematics/script_text.h"

namespace milepost {
namespace {

constexpr size_t kBytesWorthCollecting = size_t{16} << 20;

void* allocate(void* memory, duk_size_t size) { return static_cast<ScriptMemory*>(memory)->allocate(size); }
void* reallocate(void* memory, void* block, duk_size_t size) {
  return static_cast<ScriptMemory*>(memory)->reallocate(block, size);
}
void release(void* memory, void* block) { static_cast<ScriptMemory*>(memory)->release(block); }

// Every call below runs protected, so that only a broken engine gets here.
void die(void*, const char*) { std::abort(); }

// Loads and runs the compiled script.
duk_ret_t run_script(duk_context* context, void*) {
  const std::string_view script = compiled_script();
  std::memcpy(duk_push_fixed_buffer(context, script.size()), script.data(), script.size());
  duk_load_function(context);
  duk_call(context, 0);
  return 0;
}

struct Question {
  std::string tex, definitions;
  bool display = false;
  FormulaAnswer answer;
};

std::string text_at_top(duk_context* context) {
  duk_size_t size = 0;
  const char* text = duk_get_lstring(context, -1, &size);
  return text ? utf8_of_script_text({text, size}) : std::string();
}

void read_answer(duk_context* context, FormulaAnswer& answer) {
  answer.has_markup = duk_get_prop_string(context, -1, "markup") != 0;
  if (!answer.has_markup) {
    duk_get_prop_string(context, -2, "position");
    answer.position = duk_get_int_default(context, -1, -1);
    duk_get_prop_string(context, -3, "message");
  }
  answer.text = text_at_top(context);
}

duk_ret_t ask_script(duk_context* context, void* data) {
  Question& question = *static_cast<Question*>(data);
  duk_get_global_string(context, "formula");
  duk_push_lstring(context, question.tex.data(), question.tex.size());
  duk_push_boolean(context, question.display);
  duk_push_lstring(context, question.definitions.data(), question.definitions.size());
  duk_call(context, 3);
  read_answer(context, question.answer);
  return 0;
}

}  // namespace

struct ScriptEngine::Heap {
  ScriptMemory memory;  // before the context, which uses it until its end
  duk_context* context = nullptr;

  Heap() : context(duk_create_heap(allocate, reallocate, release, &memory, die)) {}
  ~Heap() {
    memory.begin_formula();
    if (context) duk_destroy_heap(context);
  }
  Heap(const Heap&) = delete;
  Heap& operator=(const Heap&) = delete;

  // Whether `work` ended without an error; what it left on the stack is gone.
  bool run(duk_safe_call_function work, void* data) {
    memory.begin_formula();
    const bool ended = duk_safe_call(context, work, data, 0, 1) == DUK_EXEC_SUCCESS;
    duk_set_top(context, 0);
    return ended;
  }
};

ScriptEngine::ScriptEngine(std::unique_ptr<Heap> heap) : heap_(std::move(heap)) {}
ScriptEngine::~ScriptEngine() = default;

std::unique_ptr<ScriptEngine> ScriptEngine::start() {
  auto heap = std::make_unique<Heap>();
  if (!heap->context || !heap->run(run_script, nullptr)) return nullptr;
  return std::unique_ptr<ScriptEngine>(new ScriptEngine(std::move(heap)));
}

FormulaAnswer ScriptEngine::ask(std::string_view tex, bool display, std::string_view definitions) {
  Question question{script_text(tex), script_text(definitions), display, {}};
  if (!heap_->run(ask_script, &question)) {
    question.answer = {};
    question.answer.is_worn = true;
  } else if (heap_->memory.bytes_in_use() > kBytesWorthCollecting) {
    duk_gc(heap_->context, 0);
  }
  return std::move(question.answer);
}

size_t ScriptEngine::bytes_in_use() const { return heap_->memory.bytes_in_use(); }

}  // namespace milepost
