// All that is asked of a page of a built site, in two openings of it: as a phone shows it, and as a screen and paper do.

import { findLostRoles, findViolations } from "./check_access.mjs";
import { visit } from "./chromium.mjs";
import { findSidewaysScroll, findUnrest } from "./check_layout.mjs";
import { findFaultsInPrint, findLostInForcedColours } from "./check_media.mjs";

// `seen` counts the tables and figures that were looked at.
export async function checkPage(browser, tally, label, address, seen = { tables: 0, figures: 0 }) {
  const lookAt = async (tab, width) => {
    tally.record(`${label}: quiet at ${width} px`, await findUnrest(tab));
    for (const scheme of ["light", "dark"]) tally.record(`${label}: axe at ${width} px, ${scheme}`, await findViolations(tab.page, scheme));
  };
  await visit(browser, address, { width: 360 }, async (tab) => {
    await lookAt(tab, 360);
    for (const width of [320, 360, 768]) tally.record(`${label}: no sideways scroll at ${width} px`, await findSidewaysScroll(tab.page, width));
    tally.record(`${label}: tables keep their roles`, await findLostRoles(tab.page, seen));
  });
  await visit(browser, address, { width: 1280, usedUp: true }, async (tab) => {
    await lookAt(tab, 1280);
    tally.record(`${label}: forced colours`, await findLostInForcedColours(tab.page, seen));
    tally.record(`${label}: print`, await findFaultsInPrint(tab.page));
  });
}
