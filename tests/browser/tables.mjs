// Tables as a post writes them, in Chromium at 360 and 1280 px: what scrolls, what stays, what becomes cards.
//   MILEPOST=path/to/milepost node tables.mjs
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

if (!existsSync(new URL("node_modules/playwright-core", import.meta.url))) {
  console.log("skipped: run `npm ci` in tests/browser first");
  process.exit(77);
}
const { checkPage } = await import("./check_page.mjs");
const { launch, openPage } = await import("./chromium.mjs");
const { serve } = await import("./serve.mjs");
const { describeSite, runBuild } = await import("./sites.mjs");
const { Tally } = await import("./tally.mjs");

const post = `---
title: Tables
date: 2024-05-02
---
Table: What each town costs, and since when I have known it, in the order in which I came there {#tbl-rent}

| Town | Rent | Deposit | Bread | Coffee | Since |
|---|---|---|---|---|---|
| The mill | $1,200 | $12,400 | $3.20 | $4.10 | 2021-10 |
| The dam at the end of the valley | $900 | $900 | $2.90 | $12.00 | 2021-09 |

| Option | Pros | Cons |
|---|---|---|
| **A lab by the sea** | Time to read, and people who read the same things | slow |
| **A firm of forty** | pay | Meetings from nine to five, and a product that I would not use |

| | Lab | Firm |
|---|---|---|
| **Pay** | low | high |
| **Pace** | slow | fast |

<table>
<caption>Raw HTML</caption>
<tr><th>January</th><th>February</th><th>A_long_word_without_any_space</th><th>Another_word_without_any_space</th></tr>
<tr><td>1</td><td>2</td><td>3</td><td>4</td></tr>
</table>
`;

function build(work) {
  mkdirSync(join(work, "root", "content", "posts"), { recursive: true });
  writeFileSync(join(work, "root", "content", "posts", "tables.md"), post);
  runBuild(join(work, "root"), join(work, "site"));
  return describeSite("tables", join(work, "site"), "/", true);
}

const wants = (what, found, wanted) => (found === wanted ? [] : [`${what}: ${found}, not ${wanted}`]);

// In the page: where the first cells, the caption and the last cells of a region stand, and how many lines cells have.
function measure(label) {
  const region = [...document.querySelectorAll(".table-scroll")].find((one) => one.ariaLabel.includes(label));
  const row = region.querySelector("tbody tr");
  const box = (element) => element?.getBoundingClientRect();
  const caption = box(region.querySelector("caption"));
  const lines = (cell) => {
    const range = document.createRange();
    range.selectNodeContents(cell);
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
  };
  return {
    scrolls: region.scrollWidth > region.clientWidth + 1,
    first: Math.round(box(row.cells[0]).left - box(region).left),
    captionIsSeen: !caption || (caption.left >= box(region).left - 1 && caption.right <= innerWidth),
    cells: getComputedStyle(row.cells[1]).display,
    label: getComputedStyle(row.cells[1], "::before").content,
    numbers: [...region.querySelectorAll("td.align-right")].filter((cell) => lines(cell) > 1).length,
    heads: [...region.querySelectorAll("th[scope=row]")].length,
  };
}

// By keyboard: to the region, and to its end.
async function scrollByKey(page, label) {
  for (let presses = 0; presses < 20; presses += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((words) => document.activeElement.ariaLabel?.includes(words), label)) break;
  }
  await page.keyboard.press("ArrowRight");
  await page.waitForFunction(() => document.activeElement.scrollLeft > 20);
}

async function checkNarrow(browser, tally, address) {
  const { page, close } = await openPage(browser, { width: 360, height: 800 });
  await page.goto(address);
  const before = await page.evaluate(measure, "What each town");
  tally.record("numbers scroll", wants("scrolls", before.scrolls, true));
  tally.record("numbers keep their line", wants("broken cells", before.numbers, 0));
  tally.record("the whole caption is seen", wants("seen", before.captionIsSeen, true));
  await scrollByKey(page, "What each town");
  const after = await page.evaluate(measure, "What each town");
  tally.record("the first column stays", wants("px from the edge", after.first, 0));
  tally.record("the caption stays", wants("seen", after.captionIsSeen, true));
  const cards = await page.evaluate(measure, "Table: Option, Pros, Cons");
  tally.record("prose becomes cards", wants("display", cards.cells, "block"));
  tally.record("a card's cells are named", wants("label", cards.label, '"Pros"'));
  tally.record("cards do not scroll", wants("scrolls", cards.scrolls, false));
  tally.record("two columns of words fit", wants("scrolls", (await page.evaluate(measure, "Table: Lab, Firm")).scrolls, false));
  tally.record("raw HTML scrolls", wants("scrolls", (await page.evaluate(measure, "Raw HTML")).scrolls, true));
  await close();
}

async function checkWide(browser, tally, address) {
  const { page, close } = await openPage(browser, { width: 1280 });
  await page.goto(address);
  for (const label of ["What each town", "Table: Option, Pros, Cons", "Table: Lab, Firm", "Raw HTML"]) {
    const found = await page.evaluate(measure, label);
    tally.record(`${label}: a table, in full`, [...wants("scrolls", found.scrolls, false), ...wants("display", found.cells, "table-cell")]);
  }
  tally.record("bold names are heads", wants("heads", (await page.evaluate(measure, "Table: Lab, Firm")).heads, 2));
  await close();
}

const work = mkdtempSync(join(tmpdir(), "milepost-tables-"));
const tally = new Tally();
const browser = await launch();
try {
  const site = build(work);
  const server = await serve(site);
  const address = `${server.root}posts/tables/index.html`;
  await checkNarrow(browser, tally, address);
  await checkWide(browser, tally, address);
  await checkPage(browser, tally, "the page", address);
  await server.close();
} finally {
  await browser.close();
  rmSync(work, { recursive: true, force: true });
}
process.exit(tally.close());
