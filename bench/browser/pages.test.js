import { test } from "node:test";
import { assertAccessible, assertNoSidewaysScroll, forAxe, PHONE, visit, WIDE } from "./visit.js";

/** Pages that are read, and nothing else. */
const PAGES = [
  "/preventionPlan/v1/doc/conformance",
  "/preventionPlan/v1/refData/problemTypes/notAcceptable",
  "/preventionPlan/v1/exports/annex?kind=grants&year=2022&format=html",
  "/preventionPlan/v1/exports/annex?kind=actions&year=2022&format=html",
];

for (const path of PAGES) {
  for (const viewport of [WIDE, PHONE]) {
    test(`${path} is read in ${viewport.width} pixels`, () =>
      visit(path, { viewport }, async (page) => {
        await page.locator("h1").waitFor();
        await assertNoSidewaysScroll(page);
      }));
  }
  for (const colorScheme of ["light", "dark"]) {
    test(`${path} keeps nobody out (${colorScheme})`, () => visit(path, { ...forAxe, colorScheme }, assertAccessible));
  }
}
