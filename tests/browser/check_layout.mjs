// What a reader would feel: a page that scrolls sideways, text that jumps, errors, requests elsewhere,
// lines that are too long.

import { resize, scrollThrough } from "./chromium.mjs";

export async function findSidewaysScroll(page, width) {
  await resize(page, width);
  const widest = await page.evaluate(() => {
    scrollTo(9999, 0);
    const over = scrollX;
    const culprits = [...document.querySelectorAll("body *")]
      .filter((e) => e.getBoundingClientRect().right + over > innerWidth + 1)
      .map((e) => `${e.tagName.toLowerCase()}.${e.className}`);
    scrollTo(0, 0);
    return { over, culprits: culprits.slice(0, 4) };
  });
  return widest.over > 0 ? [`scrolls ${widest.over} px sideways at ${width} px: ${widest.culprits.join(", ")}`] : [];
}

const observeShifts = () => {
  globalThis.shifts = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const nodes = entry.sources.map((s) => s.node?.nodeName ?? "?").join(", ");
      globalThis.shifts.push({ value: entry.value, nodes });
    }
  }).observe({ type: "layout-shift", buffered: true });
};

// Requests to other hosts are the writer's own only where an element of the text asks for them.
function wanted(page) {
  return page.evaluate(() => [...document.querySelectorAll(".prose [src], .prose [srcset], .prose [data]")].map((e) => e.currentSrc || e.src || e.data));
}

async function findShifts(page) {
  await page.evaluate(observeShifts); // shifts before this are told too
  await scrollThrough(page);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50)))));
  const shifts = await page.evaluate(() => globalThis.shifts);
  return shifts.filter((s) => s.value > 0.0005);
}

// To be asked of a page that was opened just now, before anything else is. On a machine that stands still for a moment
// Chromium paints a page of which half has come: what shifts then does so in one opening, and is looked at once more.
export async function findUnrest({ page, foreign, complaints }) {
  let shifts = await findShifts(page);
  if (shifts.length > 0) {
    await page.reload({ waitUntil: "load" });
    shifts = await findShifts(page);
  }
  const own = new Set(await wanted(page));
  const missing = new Set([...own, ...foreign]);
  return [
    ...shifts.map((s) => `layout shifts by ${s.value.toFixed(4)}: ${s.nodes}`),
    ...foreign.filter((url) => !own.has(url)).map((url) => `asks another host: ${url}`),
    ...complaints.filter((c) => !missing.has(c.url)).map((c) => `console: ${c.text} ${c.url}`),
  ];
}

// Characters on the full lines of the text's paragraphs: the median must lie in the range.
export async function findLongLines(page, [least, most]) {
  const lengths = await page.evaluate(() => {
    const lengths = [];
    for (const paragraph of document.querySelectorAll(".prose > p")) {
      const range = document.createRange();
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      const lines = new Map();
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (let i = 0; i < node.length; i += 1) {
          range.setStart(node, i);
          range.setEnd(node, i + 1);
          const box = range.getBoundingClientRect();
          const line = Math.round((box.top + box.bottom) / 20);
          lines.set(line, (lines.get(line) ?? 0) + 1);
        }
      }
      lengths.push(...[...lines.values()].slice(0, -1));
    }
    return lengths.sort((a, b) => a - b);
  });
  const median = lengths[Math.floor(lengths.length / 2)];
  if (median === undefined) return ["no line of text found"];
  return median < least || median > most ? [`lines have ${median} characters, wanted ${least} to ${most}`] : [];
}
