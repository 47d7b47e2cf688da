import assert from "node:assert/strict";
import { test } from "node:test";
import { assertNoSidewaysScroll, visit, waitForText, WIDE } from "./visit.js";

const PAGE = "/preventionPlan/v1/doc/";

/** Operation, and what its answer must show when it is executed as it is offered: figures by hand from the document. */
const OPERATIONS = {
  getGrant: "670000.00",
  listGrants: '"total": 21',
  getCommune: "nothingDeclared",
  listTotals: "1310000.00",
  getReconciliation: "-82600.00",
  getDocumentLine: "Forest / Vorst",
  getCoverage: "measuresWithoutAction",
  listHits: "Auderghem",
};

async function open(page, operation) {
  const block = page.locator(`.opblock[id$="-${operation}"]`);
  await block.locator(".opblock-summary-control").click();
  await block.locator(".try-out__btn").click();
  return block;
}

async function execute(block) {
  await block.locator("button.execute").click();
  const answer = block.locator(".live-responses-table .response").first();
  await answer.waitFor();
  return answer;
}

for (const [operation, shown] of Object.entries(OPERATIONS)) {
  test(`${operation} is tried out`, () =>
    visit(PAGE, {}, async (page) => {
      const answer = await execute(await open(page, operation));
      assert.match(await answer.locator(".response-col_status").innerText(), /^200/);
      const body = await answer.locator(".highlight-code code").first().innerText();
      assert.ok(body.includes(shown), body);
    }));
}

test("the contract that is shown is the service's", () =>
  visit(PAGE, { viewport: WIDE }, async (page) => {
    await waitForText(page, ".info .title", "prevention-plan");
    await page.locator('.info a[href$="openapi.yaml"]').waitFor();
    await assertNoSidewaysScroll(page);
  }));

test("without JavaScript the page leads to the contract", () =>
  visit(PAGE, { javaScriptEnabled: false }, async (page) => {
    await page.locator('a[href="openapi.yaml"]').waitFor();
  }));
