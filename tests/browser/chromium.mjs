// Headless Chromium as the tests want it: the system's own, and no way out to the network.

import { chromium } from "playwright-core";

export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none"],
  });
}

const isLocal = (url) => /^(file:|data:|http:\/\/127\.0\.0\.1[:/])/.test(url);

// Tabs that were closed and may be opened again: a new one takes as long as most of what is looked at in it.
const idleTabs = new WeakMap();

async function newTab(browser) {
  const context = await browser.newContext();
  const tab = { page: await context.newPage(), foreign: [], complaints: [] };
  await context.route("**/*", (route) => {
    const url = route.request().url();
    if (!isLocal(url)) tab.foreign.push(url);
    // A tab that has left its page meanwhile has no use for an answer, and says so by an error.
    return (isLocal(url) ? route.continue() : route.abort()).catch(() => {});
  });
  tab.page.on("console", (message) => {
    if (message.type() === "error") tab.complaints.push({ text: message.text(), url: message.location().url });
  });
  tab.page.on("pageerror", (error) => tab.complaints.push({ text: String(error), url: tab.page.url() }));
  return tab;
}

// A page that remembers what it asked for and what it complained about. Requests to other hosts
// are noted in `foreign` and refused. One that is printed is `usedUp`: Chromium forgets which media it stands for.
export async function openPage(browser, { width = 1280, height = 900, scheme = "light", usedUp = false } = {}) {
  if (!idleTabs.has(browser)) idleTabs.set(browser, []);
  const idle = idleTabs.get(browser);
  const tab = (usedUp ? undefined : idle.pop()) ?? (await newTab(browser));
  const { page } = tab;
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ media: null, colorScheme: scheme, forcedColors: "none" });
  [tab.foreign, tab.complaints] = [[], []];
  const close = async () => {
    if (usedUp) return page.context().close();
    await page.goto("about:blank");
    idle.push(tab);
  };
  return { page, foreign: tab.foreign, complaints: tab.complaints, close };
}

// Scrolls from top to bottom, so that lazy images are asked for, and back.
export async function scrollThrough(page) {
  await page.evaluate(async () => {
    const pause = (ms) => new Promise((done) => setTimeout(done, ms));
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
      scrollTo(0, y);
      await pause(30);
    }
    await Promise.all([...document.images].filter((i) => !i.complete).map((i) => Promise.race([i.decode().catch(() => {}), pause(2000)])));
    await pause(50);
    scrollTo(0, 0);
  });
}
