// Headless Chromium as the tests want it: the system's own, and no way out to the network.

import { chromium } from "playwright-core";

export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none"],
  });
}

const isLocal = (url) => /^(file:|data:|http:\/\/127\.0\.0\.1[:/])/.test(url);

// A page that remembers what it asked for and what it complained about. Requests to other hosts
// are noted in `foreign` and refused.
export async function openPage(browser, { width = 1280, height = 900, scheme = "light" } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme });
  const foreign = [];
  const complaints = [];
  await context.route("**/*", (route) => {
    const url = route.request().url();
    if (isLocal(url)) return route.continue();
    foreign.push(url);
    return route.abort();
  });
  const page = await context.newPage();
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push({ text: message.text(), url: message.location().url });
  });
  page.on("pageerror", (error) => complaints.push({ text: String(error), url: page.url() }));
  return { page, foreign, complaints, close: () => context.close() };
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
