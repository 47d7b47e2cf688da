import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import {
  assertAccessible,
  assertNoSidewaysScroll,
  forAxe,
  PHONE,
  textOf,
  visit,
  waitForText,
  WIDE,
} from "./visit.js";

const DOCUMENT = fileURLToPath(
  new URL("../../src/main/resources/data/question-1038/question-1038.txt", import.meta.url),
);
const LARGEST = 150_000;

/** What M2.1 declares and lists, by hand from lines 126 to 135 of the document, as each language writes it. */
const AMOUNTS = {
  fr: { declared: "1 392 600", listed: "1 310 000" },
  nl: { declared: "1.392.600", listed: "1.310.000" },
  en: { declared: "1,392,600", listed: "1,310,000" },
};
const LANGUAGES = Object.keys(AMOUNTS);
const FRENCH = { locale: "fr-BE" };
const WITHOUT_SCRIPT = { ...FRENCH, javaScriptEnabled: false };

for (const locale of LANGUAGES) {
  for (const javaScriptEnabled of [true, false]) {
    for (const viewport of [WIDE, PHONE]) {
      const how = `${viewport.width} pixels, ${javaScriptEnabled ? "with" : "without"} JavaScript`;
      test(`says in ${locale} what does not add up (${how})`, () =>
        visit("/", { locale, viewport, javaScriptEnabled }, async (page) => {
          assert.equal(await page.locator("html").getAttribute("lang"), locale);
          const checks = await textOf(page, "#checks");
          assert.ok(checks.includes(AMOUNTS[locale].declared), checks);
          assert.ok(checks.includes(AMOUNTS[locale].listed), checks);
          assert.equal(await page.locator("#coverage tbody th[scope=row]").count(), 19);
          assert.ok((await textOf(page, "#organizations")).includes("Teach for Belgium"));
          await assertNoSidewaysScroll(page);
        }));
    }
  }
}

for (const locale of LANGUAGES) {
  for (const colorScheme of ["light", "dark"]) {
    for (const viewport of [WIDE, PHONE]) {
      test(`keeps nobody out in ${locale} (${colorScheme}, ${viewport.width} pixels)`, () =>
        visit("/", { ...forAxe, locale, colorScheme, viewport }, assertAccessible));
    }
  }
}

test("keeps nobody out while a line, a commune's actions and what was found are shown", () =>
  visit("/?line=127&nisCode=21001&measure=M2.1&q=bemiddeling", { ...forAxe, ...FRENCH }, assertAccessible));

test("the language is chosen by a link, and stays in the address", () =>
  visit("/", FRENCH, async (page) => {
    assert.equal(await page.locator("nav#languages a[lang]").count(), 3);
    await page.locator('nav#languages a[lang="nl"]').click();
    await page.waitForURL(/[?&]lang=nl\b/);
    assert.equal(await page.locator("html").getAttribute("lang"), "nl");
    await page.reload();
    assert.equal(await page.locator("html").getAttribute("lang"), "nl");
  }));

test("a figure leads to its line, in place", () =>
  visit("/", FRENCH, async (page) => {
    await page.evaluate(() => (window.stillThere = true));
    await page.locator('#organizations a[href*="line=127"]').click();
    await waitForText(page, "#document", "2Bouts");
    assert.ok(await page.evaluate(() => window.stillThere), "the page was loaded anew");
    assert.equal(await page.locator('#document td:not([lang=""])').count(), 0, "said to be in French");
    await assertNoSidewaysScroll(page);
  }));

test("a figure leads to its line, without JavaScript", () =>
  visit("/", WITHOUT_SCRIPT, async (page) => {
    await page.locator('#organizations a[href*="line=127"]').click();
    await page.waitForURL(/[?&]line=127\b/);
    await waitForText(page, "#document", "2Bouts");
  }));

test("a cell of the matrix leads to its actions, without JavaScript", () =>
  visit("/", WITHOUT_SCRIPT, async (page) => {
    await page.locator('#coverage a[href*="nisCode=21001"][href*="measure=M2.1"]').click();
    await waitForText(page, "#actions", "Soutien et sensibilisation des professionnels");
  }));

test("markup in the document stays text", () =>
  visit("/?line=150", FRENCH, async (page) => {
    await waitForText(page, "#document", '<ul style="list-style-type: none">');
    assert.equal(await page.locator("#document [style]").count(), 0);
  }));

test("the search answers as one types", () =>
  visit("/", FRENCH, async (page) => {
    await page.locator("#search input[name=q]").pressSequentially("bemiddel");
    await waitForText(page, "#hits", "Auderghem");
    assert.equal(new URL(page.url()).searchParams.get("q"), null);
    assert.equal(await page.locator("#hits li p:not([lang])").count(), 0, "said to be in French");
  }));

test("the search answers without JavaScript", () =>
  visit("/", WITHOUT_SCRIPT, async (page) => {
    await page.locator("#search input[name=q]").fill("bemiddeling");
    await page.locator("#search input[name=q]").press("Enter");
    await page.waitForURL(/[?&]q=bemiddeling\b/);
    await waitForText(page, "#hits", "Auderghem");
  }));

test("what is searched for is no markup", () =>
  visit("/?q=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E", FRENCH, async (page) => {
    assert.equal(await page.locator("#search input[name=q]").inputValue(), "<img src=x onerror=alert(1)>");
    assert.equal(await page.locator("img[onerror]").count(), 0);
  }));

test("the grants are taken away as CSV", () =>
  visit("/", FRENCH, async (page) => {
    const begun = page.waitForEvent("download");
    await page.locator('#downloads a[href*="/grants?"][href*="format=csv"]').first().click();
    const csv = await readFile(await (await begun).path(), "utf8");
    assert.equal(csv.match(/^"2022-M2\.[1-6]-[0-9]+",/gm)?.length, 21, csv);
    assert.ok(csv.includes("670000.00"), csv);
  }));

/** Lets a file fall onto the place for it. */
async function drop(page, name, content) {
  const files = await page.evaluateHandle(
    ([name, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], name));
      return transfer;
    },
    [name, content],
  );
  for (const type of ["dragenter", "dragover", "drop"]) {
    await page.locator("#check-table .drop").dispatchEvent(type, { dataTransfer: files });
  }
}

test("a table that is dropped is checked and explained", () =>
  visit("/", FRENCH, async (page) => {
    await drop(page, "question-1038.txt", await readFile(DOCUMENT, "utf8"));
    await waitForText(page, "#check-result", /1\s392\s600/);
    await waitForText(page, "#check-result", "2Bouts");
    await assertNoSidewaysScroll(page);
  }));

test("a table that is chosen and cannot be taken says which cell is wrong", () =>
  visit("/", FRENCH, async (page) => {
    await page.locator("#check-table input[type=file]").setInputFiles({
      name: "grants.csv",
      mimeType: "text/csv",
      buffer: Buffer.from("measure,organization,projectCount,amount,title\nM2.1,Maison,,\"88,300\",Titre\n"),
    });
    await waitForText(page, "#check-result", "88,300");
  }));

test("the page is small", () =>
  visit("/", FRENCH, async (page) => {
    const session = await page.context().newCDPSession(page);
    let transferred = 0;
    session.on("Network.loadingFinished", ({ encodedDataLength }) => (transferred += encodedDataLength));
    await session.send("Network.enable");
    await session.send("Network.setCacheDisabled", { cacheDisabled: true });
    const answer = await page.reload({ waitUntil: "networkidle" });
    const html = await answer.body();
    assert.ok(html.length < LARGEST, `HTML of ${html.length} bytes`);
    assert.ok(transferred < LARGEST, `${transferred} bytes in all`);
  }));
