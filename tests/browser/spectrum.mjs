// Measures spectra in Chromium: labels of seeded random option sets, with the theme's own figure styles,
// in fonts that differ from the one that widths were estimated for.
//   node spectrum.mjs SHEET_PROGRAM STYLE_SHEET
// At 360 px the companion list is the figure; at 768 and 1280 px the drawing is.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

const [program, styleSheet] = process.argv.slice(2);
if (!existsSync(new URL("node_modules/playwright-core", import.meta.url))) {
  console.log("skipped: run `npm ci` in tests/browser first");
  process.exit(77);
}
const { launch, openPage, resize } = await import("./chromium.mjs");
const { Tally } = await import("./tally.mjs");

const fonts = ["DejaVu Sans", "DejaVu Serif", "Liberation Sans", "Noto Sans"];
const widths = [360, 768, 1280];
const counts = [[1, 20], [21, 40], [41, 60]];

function sheet(seed, [first, last], font) {
  return execFileSync(program, [styleSheet, `${seed}`, `${first}`, `${last}`, font], { maxBuffer: 1 << 28 }).toString();
}

// Runs in the page: everything about one figure that can be wrong, as sentences. Leaders, which take long, are looked at
// where it is asked for: a drawing has the same size on all screens that show it.
function inspectFigures(withLeaders) {
  const slack = 0.5; // px; a box that touches another is not an overlap
  const overlap = (a, b) =>
    a.left < b.right - slack && b.left < a.right - slack && a.top < b.bottom - slack && b.top < a.bottom - slack;
  const inside = (point, box) =>
    point.x > box.left + slack && point.x < box.right - slack && point.y > box.top + slack && point.y < box.bottom - slack;
  function pointsOf(path) {
    const matrix = path.getScreenCTM();
    const length = path.getTotalLength();
    const steps = Math.ceil(length * 2); // steep bends want near points
    return Array.from({ length: steps + 1 }, (_, i) => {
      const { x, y } = path.getPointAtLength((length * i) / steps);
      return { x: matrix.a * x + matrix.e, y: matrix.d * y + matrix.f };
    });
  }
  // A line's heights at every half pixel from `first / 2` on; leaders never turn back.
  function heightsOf(line) {
    const points = line[0].x <= line.at(-1).x ? line : [...line].reverse();
    const first = Math.ceil(points[0].x * 2), last = Math.floor(points.at(-1).x * 2);
    const heights = [];
    for (let half = first, i = 1; half <= last; half += 1) {
      while (i < points.length - 1 && points[i].x < half / 2) i += 1;
      const [a, b] = [points[i - 1], points[i]];
      heights.push(b.x === a.x ? a.y : a.y + ((b.y - a.y) * (half / 2 - a.x)) / (b.x - a.x));
    }
    return { first, heights };
  }
  // Lines cross where one is above the other at one place and below it at another. Vertical ones are
  // parallel: they would have to be the same.
  function linesCross(one, other) {
    const from = Math.max(one.first, other.first);
    const end = Math.min(one.first + one.heights.length, other.first + other.heights.length);
    let above = false, below = false;
    for (let half = from; end - from > 2 && half < end; half += 1) {
      const difference = one.heights[half - one.first] - other.heights[half - other.first];
      above ||= difference < -slack;
      below ||= difference > slack;
    }
    return above && below;
  }
  function textBox(group) {
    const boxes = [...group.querySelectorAll("text")].map((t) => t.getBoundingClientRect());
    return {
      words: group.textContent,
      left: Math.min(...boxes.map((b) => b.left)), right: Math.max(...boxes.map((b) => b.right)),
      top: Math.min(...boxes.map((b) => b.top)), bottom: Math.max(...boxes.map((b) => b.bottom)),
    };
  }

  function inspectDrawing(svg, wanted) {
    const findings = [];
    const frame = svg.getBoundingClientRect();
    const labels = [...svg.querySelectorAll(".mp-item")].map(textBox);
    const texts = [...svg.querySelectorAll("g")].map(textBox);
    const paths = [...svg.querySelectorAll(".mp-leader")];
    if (labels.length !== wanted) findings.push(`${labels.length} labels instead of ${wanted}`);
    if (paths.length !== wanted) findings.push(`${paths.length} leaders instead of ${wanted}`);
    texts.forEach((text, i) => {
      const clipped = text.left < frame.left || text.right > frame.right || text.top < frame.top || text.bottom > frame.bottom;
      if (clipped) findings.push(`clipped: ${text.words}`);
      for (const other of texts.slice(0, i)) if (overlap(text, other)) findings.push(`overlap: ${text.words} / ${other.words}`);
    });
    return withLeaders ? [...findings, ...inspectLeaders(paths.map(pointsOf), labels)] : findings;
  }

  function inspectLeaders(leaders, labels) {
    const findings = [];
    const heights = leaders.map(heightsOf);
    leaders.forEach((leader, i) => {
      for (const other of heights.slice(0, i)) if (linesCross(heights[i], other)) findings.push("leaders cross");
      for (const label of labels) if (leader.some((point) => inside(point, label))) findings.push(`leader through: ${label.words}`);
    });
    return findings;
  }

  function inspectCompanion(list, wanted, names) {
    const findings = [];
    const items = [...list.querySelectorAll("li")];
    if (items.length !== wanted) findings.push(`${items.length} items instead of ${wanted}`);
    items.forEach((item, i) => {
      const box = item.getBoundingClientRect();
      const name = item.querySelector(".mp-name").getBoundingClientRect();
      if (names && (name.height === 0 || name.left < 0 || name.right > innerWidth)) findings.push(`clipped: ${item.textContent}`);
      const before = items[i - 1]?.getBoundingClientRect();
      if (names && before && before.bottom > box.top + slack) findings.push(`overlap: ${item.textContent}`);
    });
    return findings;
  }

  return [...document.querySelectorAll("section")].map((section) => {
    const wanted = Number(section.dataset.labels);
    const svg = section.querySelector(".mp-drawing");
    const companion = section.querySelector(".mp-companion");
    const drawn = svg.getBoundingClientRect().width > 0;
    const findings = inspectCompanion(companion, wanted, !drawn);
    if (drawn) findings.push(...inspectDrawing(svg, wanted));
    if (drawn && Math.abs(svg.getBoundingClientRect().width - 600) > slack) findings.push("the drawing is scaled");
    if (document.documentElement.scrollWidth > innerWidth) findings.push("the page scrolls sideways");
    return { wanted, drawn, findings };
  });
}

// Ways to break a drawing, each of which must be found.
const planted = {
  overlap: () => {
    const [one, other] = document.querySelectorAll("#f8 .mp-item");
    for (const text of other.querySelectorAll("text")) {
      text.setAttribute("y", one.querySelector("text").getAttribute("y"));
      text.setAttribute("x", one.querySelector("text").getAttribute("x"));
    }
    other.setAttribute("text-anchor", one.getAttribute("text-anchor") ?? "start");
  },
  clipped: () => document.querySelector("#f8 .mp-item text").setAttribute("x", "-40"),
  "leaders instead": () => document.querySelector("#f8 .mp-leader").remove(),
  "labels instead": () => document.querySelector("#f8 .mp-item").remove(),
  "leaders cross": () => {
    const [one, , other] = document.querySelectorAll("#f8 .mp-leader");
    other.setAttribute("d", "M0 0L600 600");
    one.setAttribute("d", "M600 0L0 600");
  },
};

async function measure(tally, browser, seed, range, font) {
  const { page, close } = await openPage(browser, { width: widths[0] });
  await page.setContent(sheet(seed, range, font));
  await page.evaluate(() => document.fonts.ready);
  for (const width of widths) {
    await resize(page, width);
    for (const { wanted, drawn, findings } of await page.evaluate(inspectFigures, width === widths.at(-1))) {
      if (drawn !== width > 640) findings.push(`drawn: ${drawn}`);
      tally.record(`${wanted} options in ${font} at ${width} px`, findings);
    }
  }
  await close();
}

async function checkThePlanted(tally, browser) {
  const html = sheet(3, [1, 20], fonts[0]);
  for (const [finding, breakIt] of Object.entries(planted)) {
    const { page, close } = await openPage(browser, { width: 1280 });
    await page.setContent(html);
    await page.evaluate(breakIt);
    const figures = await page.evaluate(inspectFigures, true);
    const found = figures[7].findings.some((sentence) => sentence.includes(finding));
    tally.record(`planted: ${finding}`, found ? [] : [`not found among: ${figures[7].findings.join("; ")}`]);
    await close();
  }
}

const tally = new Tally();
const browser = await launch();
await checkThePlanted(tally, browser);
for (const [i, font] of fonts.entries())
  for (const [k, range] of counts.entries()) await measure(tally, browser, 100 * i + k + 1, range, font);
await browser.close();
process.exit(tally.close());
