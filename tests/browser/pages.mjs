// Looks at every page of the built sites in Chromium and through the Nu HTML checker.
// MILEPOST=path/to/milepost node pages.mjs [site…]   Exit code 0: all held.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findLongLines } from "./check_layout.mjs";
import { findDeadFileLinks, findDeadServedLinks } from "./check_links.mjs";
import { findExcessWeight, runNuChecker } from "./check_markup.mjs";
import { checkPage } from "./check_page.mjs";
import { launch, visit } from "./chromium.mjs";
import { serve, strictPolicy } from "./serve.mjs";
import { buildSites } from "./sites.mjs";
import { Tally } from "./tally.mjs";

async function checkSite(browser, tally, site) {
  // Posts may embed videos; the seeds also show pictures of other hosts.
  const withVideos = `${strictPolicy}; frame-src https://www.youtube-nocookie.com`;
  const policy = site.name === "sample" ? withVideos : withVideos.replace("img-src 'self'", "img-src *");
  const headers = { "content-security-policy": policy };
  const server = await serve(site, site.basePath, headers);
  const elsewhere = await serve(site, "/some/where/else/", headers);
  const seen = { tables: 0, figures: 0 };
  // Sites that stand still are measured two pages at a time: the machine may have few cores.
  const queue = [...site.pages];
  const worker = async () => {
    for (let name = queue.shift(); name; name = queue.shift()) {
      await checkPage(browser, tally, `${site.name}/${name}`, server.root + name, seen);
    }
  };
  await Promise.all([worker(), worker()]);
  tally.record(`${site.name}: has tables to look at`, seen.tables > 0 ? [] : ["no page has a table"]);
  if (site.name === "sample") tally.record("sample: has figures to look at", seen.figures > 0 ? [] : ["no page has a figure"]);
  tally.record(`${site.name}: links under file://`, await findDeadFileLinks(browser, site));
  tally.record(`${site.name}: links under its own path`, await findDeadServedLinks(browser, site, server));
  tally.record(`${site.name}: links under another path`, await findDeadServedLinks(browser, site, elsewhere));
  for (const [name, messages] of runNuChecker(site)) tally.record(`${site.name}/${name}: Nu HTML checker`, messages);
  for (const name of site.pages) tally.record(`${site.name}/${name}: weight`, findExcessWeight(site, name));
  const longest = site.pages.find((name) => /^posts\/.*(maps|000)/.test(name));
  for (const width of [768, 1280]) {
    const findings = await visit(browser, server.root + longest, { width }, ({ page }) => findLongLines(page, [65, 72]));
    tally.record(`${site.name}/${longest}: 65 to 72 characters a line at ${width} px`, findings);
  }
  await server.close();
  await elsewhere.close();
}

const work = mkdtempSync(join(tmpdir(), "milepost-pages-"));
const names = process.argv.slice(2);
const tally = new Tally();
const browser = await launch();
try {
  const sites = buildSites(work, names);
  if (sites.length === 0) process.exit(77); // ctest shows it as skipped; the reason is printed
  for (const site of sites) await checkSite(browser, tally, site);
} finally {
  await browser.close();
  rmSync(work, { recursive: true, force: true });
}
process.exit(tally.close());
