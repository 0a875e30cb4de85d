// Measures every kind of drawing in Chromium: boxes of texts and lines as the browser has them, in fonts that differ from
// the one that widths were estimated for, at four widths, zoomed to 200 %, and with the spacing of WCAG 1.4.12.
//   node kinds.mjs SHEET_PROGRAM STYLE_SHEET
// Below 600 px the companion is the figure; a map then has its numbered drawing too.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

const [program, styleSheet] = process.argv.slice(2);
if (!existsSync(new URL("node_modules/playwright-core", import.meta.url))) {
  console.log("skipped: run `npm ci` in tests/browser first");
  process.exit(77);
}
const { launch, openPage } = await import("./chromium.mjs");
const { Tally } = await import("./tally.mjs");

const fonts = ["DejaVu Sans", "DejaVu Serif", "Liberation Sans", "Noto Sans"];
const counts = [1, 3, 13, 60];
// A page zoomed to 200 % has half of its pixels.
const looks = [
  { name: "320 px", width: 320 }, { name: "360 px", width: 360 }, { name: "768 px", width: 768 },
  { name: "1280 px", width: 1280 }, { name: "1280 px at 200 %", width: 640 },
  { name: "360 px, spaced", width: 360, spaced: true }, { name: "1280 px, spaced", width: 1280, spaced: true },
];
const spacing = "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}";

function sheet(seed, font, wanted = counts) {
  return execFileSync(program, [styleSheet, `${seed}`, font, ...wanted.map(String)], { maxBuffer: 1 << 28 }).toString();
}

// Runs in the page: everything about one figure that can be wrong, as sentences.
function inspectFigures() {
  const slack = 1; // px; the boxes of letters are a little higher than the letters
  const overlap = (a, b) =>
    a.left < b.right - slack && b.left < a.right - slack && a.top < b.bottom - slack && b.top < a.bottom - slack;
  const within = (a, b) => a.left >= b.left - slack && a.right <= b.right + slack && a.top >= b.top - slack && a.bottom <= b.bottom + slack;
  const shown = (element) => element.getBoundingClientRect().width > 0;

  // The lines of a text, each with its own box.
  const linesOf = (group) => [...group.querySelectorAll("text")].filter((line) => line.textContent !== "").map((line) => {
    const { left, right, top, bottom } = line.getBoundingClientRect();
    return { words: line.textContent, left, right, top, bottom };
  });
  // The ends of a straight line.
  function endsOf(path) {
    const matrix = path.getScreenCTM();
    return [0, path.getTotalLength()].map((at) => path.getPointAtLength(at).matrixTransform(matrix));
  }
  const side = (a, b, c) => {
    const away = ((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)) / Math.hypot(b.x - a.x, b.y - a.y);
    return Math.abs(away) < 0.05 ? 0 : away;
  };
  const cross = ([a, b], [c, d]) => side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
  const pointsOn = ([a, b]) => Array.from({ length: 41 }, (_, i) => ({ x: a.x + ((b.x - a.x) * i) / 40, y: a.y + ((b.y - a.y) * i) / 40 }));
  const isIn = (point, box) => point.x > box.left + slack && point.x < box.right - slack && point.y > box.top + slack && point.y < box.bottom - slack;

  function inspectTexts(svg, frame) {
    const findings = [];
    const texts = [...svg.querySelectorAll("g")].map(linesOf);
    texts.forEach((lines, i) => lines.forEach((line) => {
      if (!within(line, frame)) findings.push(`clipped: ${line.words}`);
      for (const others of texts.slice(0, i))
        for (const other of others) if (overlap(line, other)) findings.push(`overlap: ${line.words} / ${other.words}`);
    }));
    return findings;
  }

  function inspectLeaders(svg) {
    const findings = [];
    const leaders = [...svg.querySelectorAll(".mp-leader")].map(endsOf);
    const labels = [...svg.querySelectorAll(".mp-item")].flatMap(linesOf);
    leaders.forEach((leader, i) => {
      for (const other of leaders.slice(0, i)) if (cross(leader, other)) findings.push("leaders cross");
      for (const label of labels) if (pointsOn(leader).some((point) => isIn(point, label))) findings.push(`leader through: ${label.words}`);
    });
    return findings;
  }

  // A station's name stays in its frame.
  function inspectStations(svg) {
    const frames = [...svg.querySelectorAll(".mp-station")].map((frame) => frame.getBoundingClientRect());
    return [...svg.querySelectorAll(".mp-item")].flatMap((item, i) =>
      linesOf(item).filter((line) => !within(line, frames[i])).map((line) => `out of its frame: ${line.words}`));
  }

  // The upper edge of a ribbon: its outline runs along it first, then straight down.
  function upperEdge(path) {
    const matrix = path.getScreenCTM(), length = path.getTotalLength();
    const points = [];
    for (let at = 0; at <= length; at += 2) {
      const point = path.getPointAtLength(at).matrixTransform(matrix);
      if (points.length > 0 && point.x < points.at(-1).x + 0.01) break;
      points.push(point);
    }
    return points;
  }
  function heightAt(edge, x) {
    const i = edge.findIndex((point) => point.x >= x);
    if (i <= 0) return edge[0].y;
    const [a, b] = [edge[i - 1], edge[i]];
    return a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x);
  }
  // Ribbons cross where one begins above the other and comes to lie below it; names stand beside ribbons.
  function inspectRibbons(svg) {
    const findings = [];
    const ribbons = [...svg.querySelectorAll(".mp-ribbon")];
    const edges = ribbons.map(upperEdge);
    edges.forEach((one, i) => edges.slice(0, i).forEach((other) => {
      const from = Math.max(one[0].x, other[0].x), to = Math.min(one.at(-1).x, other.at(-1).x);
      const above = (x) => heightAt(one, x) - heightAt(other, x);
      if (to - from > 2 && Math.min(above(from), above(to)) < -slack && Math.max(above(from), above(to)) > slack) findings.push("ribbons cross");
    }));
    for (const line of [...svg.querySelectorAll(".mp-item")].flatMap(linesOf)) {
      const middle = new DOMPoint((line.left + line.right) / 2, (line.top + line.bottom) / 2).matrixTransform(svg.getScreenCTM().inverse());
      if (ribbons.some((ribbon) => ribbon.isPointInFill(middle))) findings.push(`ribbon over: ${line.words}`);
    }
    return findings;
  }

  function inspectDrawing(svg, kind, wanted) {
    const findings = inspectTexts(svg, svg.getBoundingClientRect());
    const labels = svg.querySelectorAll(".mp-item, .mp-number-in").length;
    if (labels !== wanted) findings.push(`${labels} labels instead of ${wanted}`);
    if (kind === "map") findings.push(...inspectLeaders(svg));
    if (kind === "flow") findings.push(...inspectRibbons(svg));
    if (kind === "roadmap") findings.push(...inspectStations(svg));
    return findings;
  }

  function inspectCompanion(companion) {
    const findings = [];
    const items = [...companion.querySelectorAll("ol")].slice(0, 1).flatMap((list) => [...list.children]);
    items.forEach((item, i) => {
      const box = item.getBoundingClientRect();
      const parts = [...item.children].map((part) => part.getBoundingClientRect()).filter((part) => part.width > 0);
      if (parts.some((part) => !within(part, box))) findings.push(`out of its entry: ${item.textContent}`);
      if (box.height === 0 || box.left < 0 || box.right > innerWidth) findings.push(`clipped: ${item.textContent}`);
      const before = items[i - 1]?.getBoundingClientRect();
      if (before && before.bottom > box.top + slack) findings.push(`overlap: ${item.textContent}`);
    });
    return items.length === 0 ? ["the companion is empty"] : findings;
  }

  return [...document.querySelectorAll("section")].map((section) => {
    const { kind, labels } = section.dataset;
    const drawings = [...section.querySelectorAll(".mp-drawing")].filter(shown);
    const isWide = drawings.some((svg) => !svg.classList.contains("mp-narrow"));
    const isList = section.querySelector(".mp-drawing") === null;
    const findings = drawings.flatMap((svg) => inspectDrawing(svg, kind, Number(labels)));
    if (!isWide) findings.push(...inspectCompanion(isList ? section : section.querySelector(".mp-companion")));
    if (document.documentElement.scrollWidth > innerWidth) findings.push("the page scrolls sideways");
    return { id: section.querySelector(".mp-figure").id, isWide, isList, findings };
  });
}

// Ways to break a drawing, each of which must be found.
const moveText = (id) => {
  const [one, other] = document.querySelectorAll(`#${id} .mp-item`);
  for (const text of other.querySelectorAll("text"))
    for (const key of ["x", "y"]) text.setAttribute(key, one.querySelector("text").getAttribute(key));
  other.setAttribute("text-anchor", one.getAttribute("text-anchor") ?? "start");
};
const planted = [
  ["map-13", "overlap", moveText], ["timeline-13", "overlap", moveText], ["roadmap-13", "overlap", moveText],
  ["map-13", "clipped", (id) => document.querySelector(`#${id} .mp-item text`).setAttribute("x", "-40")],
  ["map-13", "labels instead", (id) => document.querySelector(`#${id} .mp-item`).remove()],
  ["timeline-13", "labels instead", (id) => document.querySelector(`#${id} .mp-item`).remove()],
  ["map-13", "leaders cross", (id) => {
    const svg = document.querySelector(`#${id} svg`);
    for (const d of ["M0 0L300 300", "M300 0L0 300"]) {
      const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
      path.setAttribute("class", "mp-leader");
      path.setAttribute("d", d);
      svg.append(path);
    }
  }],
  ["flow-13", "ribbons cross", (id) => {
    const ribbons = [...document.querySelectorAll(`#${id} .mp-ribbon`)];
    const [one, other] = ["M100 10C200 10 200 300 300 300V302C200 302 200 12 100 12Z", "M100 300C200 300 200 10 300 10V12C200 12 200 302 100 302Z"];
    ribbons[0].setAttribute("d", one);
    ribbons[1].setAttribute("d", other);
  }],
  ["roadmap-13", "out of its frame", (id) => document.querySelector(`#${id} .mp-station`).setAttribute("width", "9")],
];

async function checkThePlanted(tally, browser) {
  const html = sheet(5, fonts[2], [13]);
  for (const [id, finding, breakIt] of planted) {
    const { page, close } = await openPage(browser, { width: 1280 });
    await page.setContent(html);
    await page.evaluate(breakIt, id);
    const figure = (await page.evaluate(inspectFigures)).find((one) => one.id === id);
    const isFound = figure.findings.some((sentence) => sentence.includes(finding));
    tally.record(`planted: ${finding} in ${id}`, isFound ? [] : [`not found among: ${figure.findings.join("; ")}`]);
    await close();
  }
}

async function measure(tally, browser, seed, font) {
  const html = sheet(seed, font);
  for (const look of looks) {
    const { page, close } = await openPage(browser, { width: look.width });
    await page.setContent(html);
    if (look.spaced) await page.addStyleTag({ content: spacing });
    await page.evaluate(() => document.fonts.ready);
    for (const { id, isWide, isList, findings } of await page.evaluate(inspectFigures)) {
      if (!isList && isWide !== look.width >= 640) findings.push(`the drawing is ${isWide ? "" : "not "}shown`);
      tally.record(`${id} in ${font}, ${look.name}`, findings);
    }
    await close();
  }
}

const tally = new Tally();
const browser = await launch();
await checkThePlanted(tally, browser);
for (const [i, font] of fonts.entries()) await measure(tally, browser, i + 1, font);
await browser.close();
process.exit(tally.close());
