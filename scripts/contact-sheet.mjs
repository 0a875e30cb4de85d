// Takes the pictures of a contact sheet and puts them side by side; called by scripts/contact-sheet.
//   node contact-sheet.mjs OUTPUT KIND…
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const { launch, openPage, scrollThrough } = await import(pathToFileURL(join(root, "tests", "browser", "chromium.mjs")).href);

const [output, ...kinds] = process.argv.slice(2);
const looks = [];
for (const width of [320, 360, 768, 1280])
  for (const scheme of ["light", "dark"]) looks.push({ name: `${width}-${scheme}`, width, scheme, media: {} });
looks.push({ name: "forced", width: 1280, scheme: "dark", media: { forcedColors: "active" } });
looks.push({ name: "paper", width: 794, scheme: "light", media: { media: "print" } });

async function shoot(browser, kind, look) {
  const { page, close } = await openPage(browser, look);
  await page.emulateMedia({ colorScheme: look.scheme, ...look.media });
  await page.goto(pathToFileURL(join(resolve(output), "site", "public", kind, "index.html")).href);
  await scrollThrough(page);
  await page.screenshot({ path: join(output, `${kind}-${look.name}.png`), fullPage: true });
  await close();
}

mkdirSync(output, { recursive: true });
const browser = await launch();
for (const kind of kinds) for (const look of looks) await shoot(browser, kind, look);
await browser.close();

const picture = (kind, look) =>
  `<figure><a href="${kind}-${look.name}.png"><img src="${kind}-${look.name}.png" width="${look.width / 2}" alt="${kind}, ${look.name}"></a><figcaption>${look.name}</figcaption></figure>`;
const rows = kinds.map((kind) => `<h2>${kind}</h2>\n<div>${looks.map((look) => picture(kind, look)).join("")}</div>`);
writeFileSync(join(output, "index.html"), `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Contact sheet</title>
<style>body{font:14px system-ui}div{display:flex;gap:16px;align-items:start;overflow-x:auto}figure{margin:0}img{border:1px solid #999}</style>
${rows.join("\n")}
</html>
`);
console.log(`${kinds.length * looks.length} pictures in ${output}`);
