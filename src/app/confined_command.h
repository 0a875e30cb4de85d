// How a command gives away what it will not need, as --confine asks, and says so where it is asked.
#pragma once

#include "app/confinement/confinement.h"
#include "app/invocation.h"
#include "app/opened_site.h"
#include "app/say.h"
#include "app/surroundings.h"

namespace milepost::app {

// What every command on a site reads: its folder.
Reach reach_of(const OpenedSite& site);
// With the folder in which the output and what belongs to it stand: there the two trees change places.
void add_output(const OpenedOutput& output, Reach& reach);

// To be called when the command line and the configuration are read, and before any text is. An error in `diagnostics`
// where --confine=require cannot be met.
Confinement confine_command(const Reach& reach, const Invocation& invocation, const Surroundings& surroundings,
                            Diagnostics& diagnostics);

// Adds what came of it to a result: a member of the document; with --verbose a line below the summary.
void tell_confinement(const Confinement& confinement, const Invocation& invocation, Outcome& outcome);

}  // namespace milepost::app
