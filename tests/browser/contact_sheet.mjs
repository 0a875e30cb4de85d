// The contact sheet, every kind of figure with small, typical, large and hostile data: through axe-core and the Nu HTML
// checker, at phone width, in forced colours and on paper; and whether what is said of each figure agrees with its data.
//   MILEPOST=path/to/milepost node contact_sheet.mjs

import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

if (!existsSync(new URL("node_modules/playwright-core", import.meta.url))) {
  console.log("skipped: run `npm ci` in tests/browser first");
  process.exit(77);
}
const { findLostRoles, findViolations } = await import("./check_access.mjs");
const { findSidewaysScroll } = await import("./check_layout.mjs");
const { runNuChecker } = await import("./check_markup.mjs");
const { findFaultsInPrint, findLostInForcedColours } = await import("./check_media.mjs");
const { findUnsaid, readFigures } = await import("./check_names.mjs");
const { launch, visit } = await import("./chromium.mjs");
const { serve } = await import("./serve.mjs");
const { describeSite } = await import("./sites.mjs");
const { Tally } = await import("./tally.mjs");

const script = fileURLToPath(new URL("../../scripts/contact-sheet", import.meta.url));
const tables = ["comparison", "matrix", "funnel"]; // and what has no room for a drawing

function optionSets(folder) {
  const names = readdirSync(folder);
  return new Map(names.map((name) => [name.replace(".json", ""), JSON.parse(readFileSync(join(folder, name), "utf8"))]));
}

// What is said of the figures of all sizes; how many drawings have a name.
async function checkNames(page, tally, kind, width, sets) {
  const said = await readFigures(page, [...sets.keys()].map((size) => `${kind}-${size}`));
  let drawings = 0;
  for (const [size, set] of sets) {
    const { findings, images } = findUnsaid(said.get(`${kind}-${size}`), kind, set);
    tally.record(`${kind}, ${size}: what is said at ${width} px`, findings);
    drawings += images;
  }
  return drawings;
}

async function checkKind(browser, tally, kind, address, { sets, seen }) {
  await visit(browser, address, { width: 360 }, async ({ page }) => {
    tally.record(`${kind}: axe at 360 px, light`, await findViolations(page, "light"));
    await checkNames(page, tally, kind, 360, sets);
    for (const width of [320, 768]) tally.record(`${kind}: no sideways scroll at ${width} px`, await findSidewaysScroll(page, width));
    tally.record(`${kind}: tables keep their roles`, await findLostRoles(page, seen));
  });
  await visit(browser, address, { width: 1280, usedUp: true }, async ({ page }) => {
    tally.record(`${kind}: axe at 1280 px, dark`, await findViolations(page, "dark"));
    const drawings = await checkNames(page, tally, kind, 1280, sets);
    if (!tables.includes(kind)) tally.record(`${kind}: has drawings with names`, drawings > 1 ? [] : [`${drawings} found`]);
    tally.record(`${kind}: forced colours`, await findLostInForcedColours(page, seen));
    tally.record(`${kind}: print`, await findFaultsInPrint(page));
  });
}

// What is said must be found to be wrong where it is.
async function checkThePlanted(browser, tally, address, sets) {
  const set = structuredClone(sets.get("typical"));
  set.options[1].name = "Nobody";
  const said = await visit(browser, address, {}, ({ page }) => readFigures(page, ["spectrum-typical"]));
  const { findings } = findUnsaid(said.get("spectrum-typical"), "spectrum", set);
  tally.record("an option that is not there is found", findings.some((finding) => finding.includes("Nobody")) ? [] : ["nothing found"]);
}

const work = mkdtempSync(join(tmpdir(), "milepost-sheet-"));
const tally = new Tally();
const browser = await launch();
try {
  execFileSync(script, ["--site", work], { stdio: "inherit" });
  const site = describeSite("sheet", join(work, "site", "public"), "/", true);
  const sets = optionSets(join(work, "site", "content", "options"));
  const kinds = readdirSync(join(work, "site", "content")).filter((name) => name.endsWith(".md")).map((name) => name.replace(".md", ""));
  const server = await serve(site);
  const seen = { tables: 0, figures: 0 };
  for (const kind of kinds) {
    await checkKind(browser, tally, kind, `${server.root}${kind}/index.html`, { sets, seen });
  }
  await checkThePlanted(browser, tally, `${server.root}spectrum/index.html`, sets);
  tally.record("each kind is there with each size", seen.figures >= kinds.length * sets.size && kinds.length > 10 ? [] : [`${seen.figures} figures`]);
  // Names alone are no language, whatever the checker takes them for.
  const isGuess = (message) => message.includes("This document appears to be written in");
  for (const [name, messages] of runNuChecker(site)) tally.record(`${name}: Nu HTML checker`, messages.filter((message) => !isGuess(message)));
  await server.close();
} finally {
  await browser.close();
  rmSync(work, { recursive: true, force: true });
}
process.exit(tally.close());
