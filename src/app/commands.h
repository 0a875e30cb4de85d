// One function per command; each in the file of its name.
#pragma once

#include "app/exit_code.h"
#include "app/invocation.h"
#include "app/surroundings.h"

namespace milepost::app {

ExitCode run_build(const Invocation& invocation, const Surroundings& surroundings);
ExitCode run_gather(const Invocation& invocation, const Surroundings& surroundings);
ExitCode run_list(const Invocation& invocation, const Surroundings& surroundings);
ExitCode run_explain(const Invocation& invocation, const Surroundings& surroundings);
ExitCode run_render(const Invocation& invocation, const Surroundings& surroundings);
ExitCode run_figure(const Invocation& invocation, const Surroundings& surroundings);
ExitCode run_import(const Invocation& invocation, const Surroundings& surroundings);
ExitCode run_check(const Invocation& invocation, const Surroundings& surroundings);
ExitCode run_clean(const Invocation& invocation, const Surroundings& surroundings);
ExitCode run_help(const Invocation& invocation, const Surroundings& surroundings);
ExitCode run_version(const Invocation& invocation, const Surroundings& surroundings);

}  // namespace milepost::app
