// The theme's optional scripts in Chromium, by keyboard alone: heads that sort, weights of a matrix, links to rows.
//   MILEPOST=path/to/milepost node scripts.mjs
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";

if (!existsSync(new URL("node_modules/playwright-core", import.meta.url))) {
  console.log("skipped: run `npm ci` in tests/browser first");
  process.exit(77);
}
const { checkPage } = await import("./check_page.mjs");
const { runNuChecker } = await import("./check_markup.mjs");
const { launch } = await import("./chromium.mjs");
const { serve } = await import("./serve.mjs");
const { describeSite, runBuild } = await import("./sites.mjs");
const { Tally } = await import("./tally.mjs");

const posts = {
  rents: `Table: What it costs {#tbl-rent}

| Town | Rent | Since | Why |
|---|---|---|---|
| The mill | $1.2k | 2021-10 | the water, and the long way home along it |
| The ferry | $900 | 2021-09 | wide |
| The quarry | – | 2019 | *none* |
| The dam | $10k | 2020-01 | still water |

{% comparison %}
`,
  weighed: `\`\`\`matrix
scale: [1, 5]
criteria: {Mentors: 3, Pace: 1, Pay: 2}
scores:
  The harbour office: [2, 5, 4]
  The survey team: [5, 3, 2]
  A map app: [3, 3, ~]
chosen: The survey team
\`\`\`
`,
  // Sorted by name, sums with a decimal; the inlet begins at 0, and what is open has no weight.
  even: `\`\`\`matrix
scale: [1, 5]
sort: name
criteria: {Light: 3, Noise: 3, Rent: 0}
scores:
  The quay: [4.02, 4, 3]
  The inlet: [1, 1, ~]
  The hill: [4, 4, 2]
\`\`\`
`,
};
const options = `options:
  - {id: mill, name: The mill, pros: [water], cons: [slow], outcome: rejected}
  - {id: ferry, name: The ferry, pros: [wide], cons: [wet], outcome: accepted, chosen: true}
`;

function build(work, name, settings) {
  const root = join(work, `${name}-root`);
  const write = (path, text) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  write("milepost.toml", settings);
  for (const [slug, text] of Object.entries(posts)) {
    const own = slug === "rents" ? options : "";
    write(`content/posts/${slug}/index.md`, `---\ntitle: ${slug}\ndate: 2024-05-02\n---\n${text}`);
    if (own) write(`content/posts/${slug}/options.yaml`, own);
  }
  runBuild(root, join(work, name));
  return describeSite(name, join(work, name), "/", true);
}

const differences = (what, found, wanted) =>
  JSON.stringify(found) === JSON.stringify(wanted) ? [] : [`${what}: ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`];

// Presses Tab until what has the focus has these words as its name or text.
async function tabTo(page, words) {
  const name = () => page.evaluate(() => document.activeElement.ariaLabel ?? document.activeElement.textContent.trim());
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press("Tab");
    if ((await name()) === words) return;
  }
  throw new Error(`no way to \`${words}\` by Tab`);
}

// What a reader sees of the table that holds the focus.
const seen = () => {
  const table = document.activeElement.closest("table");
  return {
    rows: [...table.tBodies[0].rows].map((row) => row.cells[0].querySelector(".mp-name")?.textContent ?? row.cells[0].firstChild.textContent),
    sorted: [...table.querySelectorAll("[aria-sort]")].map((head) => `${head.textContent} ${head.ariaSort}`),
    said: [...document.querySelectorAll("[role=status]")].map((one) => one.textContent).filter(Boolean),
  };
};

async function checkSorting(page, tally) {
  await tabTo(page, "Rent");
  const cases = [
    ["Enter", ["The ferry", "The mill", "The dam", "The quarry"], ["Rent ascending"], ["Sorted by Rent, ascending"]],
    ["Space", ["The dam", "The mill", "The ferry", "The quarry"], ["Rent descending"], ["Sorted by Rent, descending"]],
    ["Enter", ["The mill", "The ferry", "The quarry", "The dam"], [], ["In the writer’s order"]],
    ["Enter", ["The ferry", "The mill", "The dam", "The quarry"], ["Rent ascending"], ["Sorted by Rent, ascending"]],
  ];
  for (const [key, rows, sorted, said] of cases) {
    await page.keyboard.press(key);
    tally.record(`sort: ${said[0]}`, differences("table", await page.evaluate(seen), { rows, sorted, said }));
  }
  await tabTo(page, "Since");
  await page.keyboard.press("Enter");
  const dates = { rows: ["The quarry", "The dam", "The ferry", "The mill"], sorted: ["Since ascending"], said: ["Sorted by Since, ascending"] };
  tally.record("sort: another column, by date", differences("table", await page.evaluate(seen), dates));
  await tabTo(page, "Outcome");
  await page.keyboard.press("Enter");
  const words = { rows: ["The ferry", "The mill"], sorted: ["Outcome ascending"], said: ["Sorted by Outcome, ascending"] };
  tally.record("sort: a comparison, by words", differences("table", await page.evaluate(seen), words));
}

const sums = () => ({
  rows: [...document.querySelectorAll(".mp-matrix tbody tr")].map((row) => `${row.querySelector(".mp-name").textContent} ${row.querySelector("strong").textContent}`),
  said: document.querySelector(".mp-matrix [role=status]").textContent,
  list: !document.querySelector(".mp-matrix ul").hidden,
});

async function checkWeights(page, tally) {
  const before = await page.evaluate(sums);
  const written = ["The survey team 67", "The harbour office 54", "A map app 33 to 67"];
  tally.record("weights: the writer's are as written", differences("matrix", before, { rows: written, said: "", list: true }));
  await tabTo(page, "Option");
  await page.keyboard.press("Enter");
  const order = () => [getComputedStyle(document.querySelector(".mp-order")).display, document.querySelectorAll("[aria-sort]").length];
  tally.record("weights: sorted by name, the caption names no other order", differences("order", await page.evaluate(order), ["none", 1]));
  await tabTo(page, "Weight of Mentors");
  for (let i = 0; i < 3; i += 1) await page.keyboard.press("ArrowDown");
  const none = { rows: ["The harbour office 83", "A map app 17 to 83", "The survey team 33"], said: "The harbour office leads. If Mentors counted 2, The survey team would draw level.", list: false };
  tally.record("weights: Mentors do not count", differences("matrix", await page.evaluate(sums), none));
  tally.record("weights: rows are in the order of their sums again", differences("order", await page.evaluate(order), ["inline", 0]));
  await page.keyboard.press("ArrowDown");
  tally.record("weights: none is below zero", differences("matrix", await page.evaluate(sums), none));
  for (let i = 0; i < 3; i += 1) await page.keyboard.press("ArrowUp");
  tally.record("weights: back to the writer's", differences("matrix", await page.evaluate(sums), before));
  for (const field of ["Weight of Mentors", "Weight of Pace", "Weight of Pay"]) {
    await page.evaluate((label) => document.querySelector(`[aria-label="${label}"]`).focus(), field);
    await page.keyboard.press("Control+A");
    await page.keyboard.press("Delete");
  }
  const zero = await page.evaluate(sums);
  tally.record("weights: all are gone", zero.rows.every((row) => /\D0$/.test(row)) && !zero.said.includes("NaN") ? [] : [JSON.stringify(zero)]);
}

// The rows with their bars, and what is said.
const bars = () => ({
  rows: [...document.querySelectorAll(".mp-matrix tbody tr")].map((row) =>
    [row.querySelector(".mp-name"), row.querySelector("strong")].map((one) => one.textContent).concat([...row.querySelectorAll(".mp-sum path")].slice(1).map((path) => path.getAttribute("d"))).join(" | ")),
  said: document.querySelector(".mp-matrix [role=status]").textContent,
});

async function checkEven(page, tally) {
  const before = await page.evaluate(bars);
  const names = before.rows.map((row) => row.split(" | ")[0]);
  tally.record("weights: the writer's order is by name", differences("rows", names, ["The hill", "The inlet", "The quay"]));
  tally.record("weights: close sums have a decimal", /\.\d/.test(before.rows[2].split(" | ")[1]) ? [] : [before.rows[2]]);
  await tabTo(page, "Weight of Light");
  for (let i = 0; i < 3; i += 1) await page.keyboard.press("ArrowDown");
  await tabTo(page, "Weight of Rent");
  await page.keyboard.press("ArrowUp");
  const open = (await page.evaluate(bars)).rows.find((row) => row.startsWith("The inlet"));
  tally.record("weights: a row that began at 0 has a bar for what is open", differences("row", open, "The inlet | 0 to 25 | M0 3H20 | M0 3H0"));
  await page.keyboard.press("ArrowDown");
  const { said } = await page.evaluate(bars);
  tally.record("weights: who is even is called so", differences("said", said, "No clear winner. The hill and The quay are even."));
  await page.evaluate(() => document.querySelector('[aria-label="Weight of Light"]').focus());
  for (let i = 0; i < 3; i += 1) await page.keyboard.press("ArrowUp");
  const after = await page.evaluate(bars);
  const words = ({ rows }) => rows.map((row) => row.split(" | ").slice(0, 2));
  tally.record("weights: the writer's order and sums come back", differences("matrix", words(after), words(before)));
  const lengths = ({ rows }) => rows.map((row) => Math.round(row.split("H").at(-1)));
  tally.record("weights: bars come back, nothing is said", differences("matrix", [lengths(after), after.said], [lengths(before), ""]));
}

async function checkLinks(page, tally, address) {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(address);
  await tabTo(page, "Copy a link to The ferry");
  const opacity = await page.evaluate(() => getComputedStyle(document.activeElement).opacity);
  tally.record("link: seen when it has the focus", differences("opacity", opacity, "1"));
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.textContent === "copied");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  tally.record("link: the row's own", differences("copied", copied, `${address}#tbl-rent--the-ferry`));
  await page.goto(copied);
  const target = await page.evaluate(() => document.querySelector(":target")?.cells[0].firstChild.textContent);
  tally.record("link: leads to the row", differences("target", target, "The ferry"));
}

async function checkPages(browser, tally, site, server) {
  for (const name of ["posts/rents/index.html", "posts/weighed/index.html"]) {
    const address = server.root + name;
    await checkPage(browser, tally, name, address);
  }
  for (const [name, messages] of runNuChecker(site)) tally.record(`${name}: Nu HTML checker`, messages);
}

const work = mkdtempSync(join(tmpdir(), "milepost-scripts-"));
const tally = new Tally();
const browser = await launch();
try {
  const site = build(work, "scripted", 'scripts = ["sort", "weights", "link"]\n');
  for (const name of ["sort", "weights", "link"]) {
    const bytes = gzipSync(readFileSync(join(site.folder, "css", `via-${name}.js`)), { level: 9 }).length;
    tally.record(`${name}: less than 1 KB compressed`, bytes < 1024 ? [] : [`${bytes} bytes`]);
  }
  const plain = build(work, "plain", "");
  const scripts = plain.pages.filter((name) => /<script(?! type="application\/ld\+json")/.test(readFileSync(join(plain.folder, name))));
  tally.record("without the setting no page has a script", scripts);
  const server = await serve(site);  // as a careful host sends it: nothing inline runs
  const context = await browser.newContext();
  const page = await context.newPage();
  const complaints = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.goto(`${server.root}posts/rents/index.html`);
  await checkSorting(page, tally);
  await page.goto(`${server.root}posts/weighed/index.html`);
  await checkWeights(page, tally);
  await page.goto(`${server.root}posts/even/index.html`);
  await checkEven(page, tally);
  await checkLinks(page, tally, `${server.root}posts/rents/index.html`);
  tally.record("nothing is refused, nothing fails", complaints);
  await context.close();
  await checkPages(browser, tally, site, server);
  await server.close();
} finally {
  await browser.close();
  rmSync(work, { recursive: true, force: true });
}
process.exit(tally.close());
