// What one run of Liquid knows besides the evaluator: whom to ask, whom to tell, and what its tags remember.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "templating/liquid.h"
#include "templating/scope.h"

namespace milepost::templating {

struct LiquidState {
  enum class Jump : uint8_t { kNone, kBreak, kContinue };

  LiquidState(const LiquidHost& of_host, const LiquidOptions& of_options, Diagnostics& into)
      : host(of_host), options(of_options), diagnostics(into) {}

  const LiquidHost& host;
  const LiquidOptions& options;
  Diagnostics& diagnostics;
  const Template* page = nullptr;  // what the run began with
  std::string* page_text = nullptr;
  Scope* page_scope = nullptr;  // where assign and capture put their names
  std::vector<LiquidMark> marks;
  std::map<NameId, Item> counters;
  std::map<std::string, size_t> cycles;
  std::map<std::string, size_t> loop_ends;  // for offset:continue
  std::vector<Item> loops;                  // the open ones, for parentloop
  std::set<std::string> reported;           // names and files, each once
  std::set<const Template*> told;           // included files whose problems were told
  std::vector<std::string> prefixes;        // of the lines in which the open blocks of plugins began
  Jump jump = Jump::kNone;
  int include_depth = 0;
  bool met_circle = false;  // of includes: no other one is followed
};

}  // namespace milepost::templating
