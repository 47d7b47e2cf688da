import { drawing, element, link } from "./element.js";
import type { Check, Explanation, Language, Money, Source, Year } from "./service.js";
import { count, euros, words } from "./words.js";

/** Declared against listed, as bars and as a table, and what would explain the difference. */
export function showChecks(year: Year, language: Language): HTMLElement {
  const { checks = [], explanations = [] } = year.reconciliation;
  const said = words(language);
  return element(
    "section",
    { id: "checks" },
    element("h2", { id: "checks-title" }, said.checks),
    showBars(checks.filter(({ scope }) => scope === "measure"), language),
    showTable(checks, year, language),
    explanations.length === 0 ? undefined : showExplanations(explanations, language),
  );
}

/** A link to the line that a value stands on. */
export function showLine({ line, href }: Source, language: Language): HTMLElement {
  const said = words(language);
  return element("small", {}, element("a", { href, title: said.lineOf(line) }, `${said.line} ${line}`));
}

function showBars(checks: Check[], language: Language): HTMLElement {
  const said = words(language);
  const size = (amount?: Money) => Number(amount?.value ?? 0);
  const largest = Math.max(1, ...checks.flatMap(({ listed, declared }) => [size(listed.amount), size(declared?.amount)]));
  const bar = (kind: string, amount: Money | undefined) =>
    drawing(
      "svg",
      { class: kind },
      drawing("rect", { width: `${(100 * size(amount)) / largest}%`, height: "100%", rx: "2" }),
    );
  return element(
    "figure",
    {},
    element(
      "figcaption",
      {},
      element("span", { class: "declared" }, said.declared),
      element("span", { class: "listed" }, said.listed),
      element("small", {}, said.chart),
    ),
    element(
      "div",
      { class: "bars", "aria-hidden": "true" },
      ...checks.flatMap(({ code, declared, listed }) => [
        element("span", {}, code),
        element("div", {}, bar("declared", declared?.amount), bar("listed", listed.amount)),
      ]),
    ),
  );
}

function showTable(checks: Check[], { declaredTotals, measures }: Year, language: Language): HTMLElement {
  const said = words(language);
  const titles = new Map(measures.map(({ measureCode, title }) => [measureCode, title?.[language]]));
  const addresses = new Map(declaredTotals.map(({ code, href }) => [code, href]));
  const cell = (...content: (HTMLElement | string | undefined)[]) => element("td", {}, ...content);
  const row = ({ code, declared, listed, difference, status, grants }: Check) => {
    const title = titles.get(code);
    return element(
      "tr",
      { class: status, "data-code": code },
      element("th", { scope: "row" }, code, title === undefined ? undefined : element("small", {}, title)),
      cell(link(declared && addresses.get(code), count(declared?.projectCount, language))),
      cell(
        link(declared && addresses.get(code), euros(declared?.amount, language)),
        " ",
        declared && showLine(declared.source, language),
      ),
      cell(link(grants.href, count(listed.grantCount, language))),
      cell(link(grants.href, euros(listed.amount, language))),
      cell(`${count(difference?.projectCount, language)} / ${euros(difference?.amount, language)}`),
      cell(said.status[status]),
    );
  };
  const heads = [
    said.measure,
    said.declaredProjects,
    said.declaredAmount,
    said.listedGrants,
    said.listedAmount,
    said.difference,
    said.result,
  ];
  return element(
    "div",
    { class: "scroll", role: "region", tabindex: "0", "aria-labelledby": "checks-title" },
    element(
      "table",
      {},
      element("thead", {}, element("tr", {}, ...heads.map((head) => element("th", { scope: "col" }, head)))),
      element("tbody", {}, ...checks.map(row)),
    ),
  );
}

function showExplanations(explanations: Explanation[], language: Language): HTMLElement {
  const said = words(language);
  return element(
    "div",
    { class: "explanations" },
    element("h3", {}, said.explanations),
    element(
      "ol",
      {},
      ...explanations.map(({ statement, href, assumptions }) => {
        const places = new Map(assumptions.flatMap(({ source }) => (source === undefined ? [] : [[source.line, source]])));
        return element(
          "li",
          {},
          element("p", {}, statement),
          element(
            "p",
            {},
            link(href, said.asItWouldBe),
            ...(places.size === 0 ? [] : [` · ${said.cells} `]),
            ...[...places.values()].flatMap((source) => [showLine(source, language), " "]),
          ),
        );
      }),
    ),
  );
}
