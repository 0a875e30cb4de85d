// What axe-core finds, and whether tables stay tables when they are shown as cards.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resize } from "./chromium.mjs";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

// One sentence for each violation of the page as wide as it is, in one scheme. In the dark only what depends on colours
// is asked again: the document is the same.
export async function findViolations(page, scheme) {
  await page.emulateMedia({ colorScheme: scheme });
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axeSource);
  const result = await page.evaluate(
    (rules) => globalThis.axe.run(document, { resultTypes: ["violations"], ...rules }),
    scheme === "dark" ? { runOnly: { type: "tag", values: ["cat.color"] } } : {},
  );
  return result.violations.map((v) => `${v.id}: ${v.help} (${v.nodes.map((n) => n.target.join(" ")).slice(0, 3).join(", ")})`);
}

const tableRoles = ["table", "row", "cell", "columnheader", "rowheader"];

function countRoles(nodes) {
  const counts = Object.fromEntries(tableRoles.map((role) => [role, 0]));
  for (const node of nodes) {
    const role = node.role?.value === "gridcell" ? "cell" : node.role?.value;
    if (!node.ignored && role in counts) counts[role] += 1;
  }
  return counts;
}

// At 360 px, the accessibility tree must still have every table, row and cell of the document.
// Returns nothing to report where the page has no table; `seen` counts those that it looked at.
export async function findLostRoles(page, seen) {
  await resize(page, 360);
  const expected = await page.evaluate(() => {
    const count = (selector) => document.querySelectorAll(selector).length;
    return { table: count("main table"), row: count("main tr"), cell: count("main td"), rowheader: count("main th[scope=row]") };
  });
  seen.tables += expected.table;
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  const found = countRoles(nodes);
  return Object.entries(expected)
    .filter(([role, count]) => found[role] < count)
    .map(([role, count]) => `${count} of role ${role} in the document, ${found[role]} in the accessibility tree`);
}
