// Shows that the checks can fail: pages with one planted fault each, which the right check must find,
// and a page without fault, in which none may find anything.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findLostRoles, findViolations } from "./check_access.mjs";
import { findLongLines, findSidewaysScroll, findUnrest } from "./check_layout.mjs";
import { findDeadFileLinks, findDeadServedLinks } from "./check_links.mjs";
import { findExcessWeight, runNuChecker } from "./check_markup.mjs";
import { findFaultsInPrint, findLostInForcedColours } from "./check_media.mjs";
import { launch, visit } from "./chromium.mjs";
import { serve } from "./serve.mjs";
import { plantSite } from "./sites.mjs";
import { Tally } from "./tally.mjs";

const words = "A road is a promise that somebody else has been here before. ".repeat(12);
const css = "body{margin:0}main{max-width:34rem;margin:auto;padding:0 1rem}img{max-width:100%}@media print{tr{break-inside:avoid}}";
const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="300"/>';

function pageWith(body, head = "") {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Planted</title><link rel="icon" href="data:,"><link rel="stylesheet" href="s.css">${head}</head>
<body><main><h1>Planted</h1><div class="prose"><p>${words}</p>${body}</div></main></body></html>`;
}

const table = '<table><thead><tr><th scope="col">A</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>';
// Words that come above the others when the page has been painted.
const jump = `const late = () => document.querySelector("h1").insertAdjacentHTML("beforebegin", "<p>late</p>".repeat(5));
addEventListener("load", () => requestAnimationFrame(() => requestAnimationFrame(late)));`;
const plants = {
  "sound.html": pageWith(table),
  "wide.html": pageWith('<div style="width:900px">wide</div>'),
  "unnamed.html": pageWith('<img src="p.svg" width="600" height="300">'),
  "pale.html": pageWith("<p>pale</p>", "<style>@media(prefers-color-scheme:dark){p{color:#ccc;background:#fff}}</style>"),
  "jumping.html": pageWith("<p>pushed down</p>", `<script>${jump}</script>`),
  "calling.html": pageWith("", '<link rel="stylesheet" href="https://fonts.example.org/face.css">'),
  "shouting.html": pageWith("", "<script>console.error('planted')</script>"),
  "flat.html": pageWith(table.replace("<td>", '<td role="presentation">')),
  "dead.html": pageWith('<a href="nowhere.html">x</a> <a href="sound.html#gone">y</a> <a href="folder/">z</a>'),
  "twice.html": pageWith('<p id="a">x</p><p id="a">y</p>'),
  "heavy.html": pageWith(`<p>${Array.from({ length: 30000 }, (_, i) => ((i * 2654435761) >>> 0).toString(36)).join(" ")}</p>`),
  "long.html": pageWith("", "<style>main{max-width:60rem!important;font-size:14px}</style>"),
  "stubborn.html": pageWith('<div class="mp-figure"><table><tr><td style="forced-color-adjust:none;color:#777">x</td></tr></table></div>'),
  "printed.html": pageWith('<nav aria-label="x"><a href="sound.html">x</a></nav>'),
  "folder/index.html": pageWith("", "").replace("s.css", "../s.css"),
  "s.css": css,
  "p.svg": picture,
};

const work = mkdtempSync(join(tmpdir(), "milepost-planted-"));
const site = plantSite(work, "planted", plants);
const tally = new Tally();
const browser = await launch();
const server = await serve(site, "/p/", {});
const at = (name) => server.root + name;
const look = (options, check) => (name) => visit(browser, at(name), options, check);
const nu = runNuChecker(site);

// [what, page with the fault, check, words that the finding must have]
const cases = [
  ["sideways scroll", "wide.html", look({}, ({ page }) => findSidewaysScroll(page, 320)), "sideways"],
  ["image without alt", "unnamed.html", look({ width: 360 }, ({ page }) => findViolations(page, "light")), "image-alt"],
  ["contrast in the dark", "pale.html", look({ width: 360 }, ({ page }) => findViolations(page, "dark")), "color-contrast"],
  ["layout shift", "jumping.html", look({}, findUnrest), "layout shifts"],
  ["request elsewhere", "calling.html", look({}, findUnrest), "asks another host"],
  ["console error", "shouting.html", look({}, findUnrest), "planted"],
  ["lost cell role", "flat.html", look({}, ({ page }) => findLostRoles(page, { tables: 0 })), "role cell"],
  ["a colour that is not the reader's", "stubborn.html", look({}, ({ page }) => findLostInForcedColours(page, { figures: 0 })), "color rgb(119, 119, 119)"],
  ["navigation on paper", "printed.html", look({ usedUp: true }, ({ page }) => findFaultsInPrint(page)), "printed: nav"],
  ["double id", "twice.html", (n) => nu.get(n), "Duplicate ID"],
  ["weight", "heavy.html", (n) => findExcessWeight(site, n), "compressed"],
  ["long lines", "long.html", look({}, ({ page }) => findLongLines(page, [65, 72])), "characters"],
];

try {
  for (const [what, name, check, wanted] of cases) {
    const found = await check(name);
    tally.record(`${what} is found`, found.some((f) => f.includes(wanted)) ? [] : [`got: ${found.join("; ") || "nothing"}`]);
    if (what !== "long lines") tally.record(`${what} is not found where it is not`, await check("sound.html"));
  }
  const files = await findDeadFileLinks(browser, site);
  const served = await findDeadServedLinks(browser, site, server);
  const has = (list, part) => (list.some((f) => f.includes(part)) ? [] : [`got: ${list.join("; ") || "nothing"}`]);
  tally.record("a link to no file is found", has(files, "nowhere.html"));
  tally.record("a link to no id is found", has(files, "no id gone"));
  tally.record("a link to a folder is found under file://", has(files, "folder/"));
  tally.record("a link to no file is found on a server", has(served, "nowhere.html"));
  tally.record("a link to a folder is fine on a server", served.some((f) => f.includes("folder/")) ? served : []);
} finally {
  await browser.close();
  await server.close();
  rmSync(work, { recursive: true, force: true });
}
process.exit(tally.close());
