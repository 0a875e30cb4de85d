// What a page is in the reader's own colours and on paper.

import { resize } from "./chromium.mjs";

// With forced colours: every text and mark of a figure has a system colour that differs from the canvas, and the
// chosen row is still told by a word and a heavier rule. `seen` counts the figures looked at.
export async function findLostInForcedColours(page, seen) {
  await page.emulateMedia({ forcedColors: "active" });
  const { count, findings } = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement("span"));
    const system = (name) => {
      probe.style.cssText = `forced-color-adjust:none;color:${name}`;
      return getComputedStyle(probe).color;
    };
    const canvas = system("Canvas");
    const allowed = new Set(["CanvasText", "LinkText", "VisitedText", "GrayText", "Highlight"].map(system));
    const findings = [];
    const check = (element, property) => {
      const colour = getComputedStyle(element)[property];
      if (colour === "none" || (allowed.has(colour) && colour !== canvas)) return;
      findings.push(`${property} ${colour} of ${element.tagName}.${element.className.baseVal ?? element.className}`);
    };
    for (const text of document.querySelectorAll(".mp-drawing text, .mp-drawing .mp-solid, .mp-chip .mp-solid")) check(text, "fill");
    for (const line of document.querySelectorAll(".mp-drawing .mp-line, .mp-drawing .mp-axis, .mp-drawing .mp-leader, .mp-chip .mp-line")) check(line, "stroke");
    for (const cell of document.querySelectorAll(".mp-figure th, .mp-figure td, .mp-figure figcaption, .mp-figure caption")) check(cell, "color");
    for (const row of document.querySelectorAll(".mp-comparison tr.mp-chosen")) {
      if (!row.querySelector(".mp-chosen-mark")?.textContent.includes("chosen")) findings.push("a chosen row without the word");
      const rule = parseFloat(getComputedStyle(row.firstElementChild).borderTopWidth);
      if (rule < 2) findings.push(`a chosen row with a rule of ${rule} px`);
    }
    probe.remove();
    return { count: document.querySelectorAll(".mp-figure").length, findings };
  });
  seen.figures += count;
  await page.emulateMedia({ forcedColors: "none" });
  return findings;
}

// On paper: no navigation, tables with their heads, rows and drawings in one piece, nothing wider than the sheet. The
// last that is asked of a page, which must have been opened to be `usedUp`.
export async function findFaultsInPrint(page) {
  await page.emulateMedia({ media: "print", colorScheme: "light" });
  await resize(page, 642);
  const findings = await page.evaluate(() => {
    const findings = [];
    for (const e of document.querySelectorAll("nav, .skip, .end"))
      if (e.getClientRects().length > 0) findings.push(`printed: ${e.tagName.toLowerCase()}.${e.className}`);
    for (const head of document.querySelectorAll("main thead"))
      if (getComputedStyle(head).display !== "table-header-group") findings.push("a table's head does not repeat");
    for (const button of document.querySelectorAll("main thead button"))
      if (getComputedStyle(button).display !== "contents") findings.push("a button keeps a table's head from being repeated");
    for (const row of document.querySelectorAll("main tr"))
      if (getComputedStyle(row).breakInside !== "avoid") findings.push("a row may break");
    for (const e of document.querySelectorAll(".mp-drawing, main img, main table"))
      if (e.getBoundingClientRect().right > innerWidth + 1) findings.push(`clipped: ${e.tagName.toLowerCase()}.${e.className.baseVal ?? e.className}`);
    return findings;
  });
  const pdf = await page.pdf({ format: "A4" });
  if (!pdf.subarray(0, 5).equals(Buffer.from("%PDF-"))) findings.push("no PDF");
  return findings;
}
