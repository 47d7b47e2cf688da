// Opens the built page in a browser, from an origin that the service at SERVICE_URL admits and from one that it does not.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import axe from "axe-core";
import { chromium } from "playwright-core";
import { preview } from "vite";

const port = Number(process.env.DASHBOARD_PORT);
const admitted = `http://127.0.0.1:${port}/`;
/** The same page; to a browser another name is another origin. */
const foreign = `http://localhost:${port}/`;
const api = `${process.env.SERVICE_URL}/preventionPlan/v1`;

let server;
let browser;

before(async () => {
  server = await preview({ logLevel: "error", preview: { host: "127.0.0.1", port, strictPort: true } });
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
});

after(async () => {
  await browser?.close();
  await server?.close();
});

/** Gives a test a page of its own, and its console's errors. */
async function inPage(options, use) {
  const context = await browser.newContext({ locale: "fr-BE", ...options });
  const page = await context.newPage();
  const errors = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("pageerror", (error) => errors.push(String(error)));
  try {
    await use(page, errors);
  } finally {
    await context.close();
  }
}

/** What the cells of a row hold, with plain spaces. */
async function cells(page, section, code) {
  const row = page.locator(`#${section} tr[data-code="${code}"] > *`);
  await row.first().waitFor();
  return (await row.allInnerTexts()).map(plain);
}

const plain = (text) => text.replace(/\s+/gu, " ").trim();

async function read(address) {
  const response = await fetch(address, { headers: { Accept: "application/json" } });
  assert.equal(response.status, 200, address);
  return response.json();
}

test("2022 in French: what is declared, what is listed, and why they differ", () =>
  inPage({}, async (page, errors) => {
    await page.goto(admitted);
    const [measure, ...figures] = await cells(page, "checks", "M2.1");
    assert.match(measure, /^M2\.1 Renforcer la formation multidisciplinaire/);
    assert.deepEqual(figures, ["21", "1 392 600 € l. 126", "8", "1 310 000 €", "-13 / -82 600 €", "✗ ne concorde pas"]);
    assert.deepEqual((await cells(page, "checks", "M2.2")).slice(1), [
      "9", "457 600 € l. 136", "9", "457 600 €", "0 / 0 €", "✓ concorde",
    ]);
    assert.equal((await cells(page, "checks", "T2")).at(-1), "rien n’est déclaré");
    const explanation = plain(await page.locator("#checks li").first().innerText());
    assert.match(explanation, /^Tel qu’imprimé, .* de T2 à 2Bouts\. T2 aurait 21 projets et 1 392 600 €\./);
    assert.match(explanation, /Cellules concernées : l\. 125 l\. 126 l\. 127$/);
    assert.equal(await page.locator("#checks .bars svg").count(), 12);
    assert.deepEqual(errors, []);
  }));

test("Each figure opens its API call and its line", () =>
  inPage({}, async (page) => {
    await page.goto(admitted);
    const row = page.locator('#checks tr[data-code="M2.1"]');
    await row.waitFor();
    const addresses = await row.locator("a").evaluateAll((links) => links.map(({ href }) => href));
    const [count, amount, line, grants, sum] = await Promise.all(addresses.map(read));
    assert.deepEqual([count.projectCount, amount.amount.value], [21, "1392600.00"]);
    assert.match(line.text, /^M2\.1: Renforcer .*\t21\t1\.392\.600 €/);
    assert.deepEqual([grants.total, sum.total], [8, 8]);
    const cell = page.locator('#coverage tr[data-code="21002"] td').first();
    assert.equal(plain(await cell.innerText()), "2 l. 78 l. 79");
    const { total } = await read(await cell.locator("a").first().evaluate(({ href }) => href));
    assert.equal(total, 2);
  }));

test("The coverage of 2022 tells nothing declared from nothing said", () =>
  inPage({}, async (page) => {
    await page.goto(admitted);
    assert.deepEqual(await cells(page, "coverage", "21001"), [
      "Anderlecht", "1 l. 72", "1 l. 73", "1 l. 74", "1 l. 75", "1 l. 76", "1 l. 77", "6", "",
    ]);
    assert.deepEqual((await cells(page, "coverage", "21007")).slice(-2), ["0", "déclare ne rien faire l. 93"]);
    assert.deepEqual((await cells(page, "coverage", "21015")).slice(-2), ["0", "la ligne est vide l. 103"]);
    assert.equal(await page.locator("#coverage tbody tr").count(), 19);
    assert.deepEqual(
      (await page.locator("#coverage tfoot td").allInnerTexts()).map(plain),
      ["10", "17", "3", "6", "7", "2", "45", ""],
    );
  }));

test("In Dutch, by the link to it", () =>
  inPage({}, async (page, errors) => {
    await page.goto(admitted);
    await page.getByRole("link", { name: "Nederlands" }).click();
    assert.deepEqual((await cells(page, "checks", "M2.1")).slice(1), [
      "21", "1.392.600 € r. 126", "8", "1.310.000 €", "-13 / -82.600 €", "✗ klopt niet",
    ]);
    assert.match(plain(await page.locator("#checks li").first().innerText()), /T2 zou 21 projecten en 1\.392\.600 € hebben\./);
    assert.equal(await page.locator("html").getAttribute("lang"), "nl");
    assert.deepEqual(errors, []);
  }));

test("What the browser has is only asked whether it still holds", () =>
  inPage({}, async (page) => {
    const network = await page.context().newCDPSession(page);
    const statuses = [];
    await network.send("Network.enable");
    network.on("Network.responseReceivedExtraInfo", ({ statusCode, headers }) => {
      if (Object.keys(headers).some((name) => name.toLowerCase() === "belgov-trace-id")) {
        statuses.push(statusCode);
      }
    });
    await page.goto(admitted);
    await page.locator("#coverage").waitFor();
    assert.ok(statuses.length >= 7 && statuses.every((status) => status === 200), `first: ${statuses}`);
    statuses.length = 0;
    await page.reload();
    await page.locator("#coverage").waitFor();
    assert.ok(statuses.length >= 7 && statuses.every((status) => status === 304), `again: ${statuses}`);
  }));

test("From an origin that the service does not admit, the page says so", () =>
  inPage({}, async (page) => {
    await page.goto(foreign);
    await page.getByRole("alert").waitFor();
    assert.match(await page.getByRole("alert").innerText(), /ne répond pas, ou ne permet pas à cette page de le lire \(CORS\)/);
  }));

test("A service that is away is told, and can be asked again", () =>
  inPage({}, async (page) => {
    await page.route(`${api}/**`, (route) => route.abort("connectionrefused"));
    await page.goto(admitted);
    await page.getByRole("alert").waitFor();
    await page.unroute(`${api}/**`);
    await page.getByRole("button", { name: "Réessayer" }).click();
    assert.equal((await cells(page, "checks", "M2.1"))[1], "21");
  }));

test("A service that asks to come back is asked again by itself", () =>
  inPage({}, async (page) => {
    const answer = {
      status: 503,
      headers: {
        "Access-Control-Allow-Origin": new URL(admitted).origin,
        "Access-Control-Expose-Headers": "Retry-After",
        "Content-Type": "application/problem+json",
        "Retry-After": "1",
      },
      body: JSON.stringify({ title: "Service Unavailable", status: 503, detail: "La base de données est absente." }),
    };
    await page.route(`${api}/reconciliations?**`, (route) => route.fulfill(answer), { times: 1 });
    await page.goto(admitted);
    await page.getByRole("alert").waitFor();
    assert.match(plain(await page.getByRole("alert").innerText()), /La base de données est absente\. Nouvel essai dans 1 s\./);
    assert.equal((await cells(page, "checks", "M2.1"))[1], "21");
  }));

test("A year that the service does not know", () =>
  inPage({}, async (page) => {
    await page.goto(`${admitted}?year=2021`);
    await page.getByRole("alert").waitFor();
    assert.equal(await page.getByRole("alert").innerText(), "Le service ne connaît pas cette année.");
    await page.getByRole("link", { name: "2022" }).click();
    assert.equal((await cells(page, "checks", "M2.1"))[1], "21");
  }));

for (const colorScheme of ["light", "dark"]) {
  test(`Read by everybody, in the ${colorScheme} and on a phone`, () =>
    inPage({ colorScheme, viewport: { width: 360, height: 800 } }, async (page) => {
      await page.goto(admitted);
      await page.locator("#coverage").waitFor();
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "the page scrolls sideways");
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() =>
        axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }),
      );
      assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), []);
    }));
}
