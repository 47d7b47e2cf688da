import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { after } from "node:test";
import { chromium } from "playwright-core";

const service = process.env.SERVICE_URL;
assert.ok(service, "SERVICE_URL is not set: run bench/with-service bench/browser-tests");

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium" });
after(() => browser.close());

export const WIDE = { width: 1280, height: 900 };
export const PHONE = { width: 360, height: 740 };

const AXE = fileURLToPath(import.meta.resolve("axe-core/axe.min.js"));
const WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/**
 * Opens a page and lets a test look at it. Whatever the test looks for, the browser complains of nothing (which is how it
 * tells what the policy for pages forbade), and nobody but the service is asked for anything.
 *
 * @param path of the page, from the root of the service
 * @param options of Playwright's context, such as locale, viewport, javaScriptEnabled
 * @param look what to do with the page; is awaited
 */
export async function visit(path, options, look) {
  const context = await browser.newContext({ baseURL: service, viewport: WIDE, ...options });
  const faults = [];
  context.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  context.on("weberror", (error) => faults.push(String(error.error())));
  context.on("request", (request) => isOfAnother(request.url()) && faults.push(`asks ${request.url()}`));
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    // Its scripts are there then: whoever is quicker gets what the page offers without them.
    const answer = await page.goto(path, { waitUntil: "networkidle" });
    assert.equal(answer.status(), 200, path);
    await look(page);
    await keepPicture(page, path, options);
  } finally {
    await context.close();
  }
  assert.deepEqual(faults, []);
}

function isOfAnother(address) {
  const { protocol, origin } = new URL(address);
  return protocol.startsWith("http") && origin !== new URL(service).origin;
}

async function keepPicture(page, path, options) {
  if (process.env.SCREENSHOTS) {
    const name = `${path} ${Object.values(options).map((value) => value.width ?? value).join(" ")}`;
    await page.screenshot({
      path: `${process.env.SCREENSHOTS}/${name.replace(/[^A-Za-z0-9]+/g, "-").replace(/^-|-$/g, "")}.png`,
      fullPage: true,
    });
  }
}

/** The text of an element; spaces that do not break are spaces. */
export async function textOf(page, selector) {
  return (await page.locator(selector).innerText()).replace(/\s+/g, " ");
}

/** What the document has in an element, in the end: what a script puts there is waited for. */
export async function waitForText(page, selector, text) {
  await page.locator(selector).filter({ hasText: text }).first().waitFor();
}

export async function assertNoSidewaysScroll(page) {
  const [content, window] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  assert.ok(content <= window, `${content} pixels wide in a window of ${window}`);
}

/** Options under which axe-core can be brought into a page: its policy would forbid it. */
export const forAxe = { bypassCSP: true };

/** Nothing keeps anybody out, as far as axe-core can tell: WCAG 2.2, A and AA. */
export async function assertAccessible(page) {
  await page.addScriptTag({ path: AXE });
  const violations = await page.evaluate(async (tags) => {
    const results = await window.axe.run(document, { runOnly: tags });
    return results.violations.flatMap((violation) =>
      violation.nodes.map((node) => `${violation.id} ${node.target}: ${node.failureSummary}`),
    );
  }, WCAG_22_AA);
  assert.deepEqual(violations, []);
}
