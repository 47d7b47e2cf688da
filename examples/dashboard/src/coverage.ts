import { showLine } from "./checks.js";
import { element, link } from "./element.js";
import type { Language, Source, Year } from "./service.js";
import { count, words } from "./words.js";

/** Which commune does something under which measure: each number opens its actions, and their lines. */
export function showCoverage(year: Year, origin: string, language: Language): HTMLElement {
  const said = words(language);
  const { rows = [], columns = [] } = year.coverage;
  const lines = linesByCell(year);
  const actions = (filter: Record<string, string>) =>
    `${origin}/preventionPlan/v1/actions?${new URLSearchParams({ year: String(year.coverage.year), ...filter })}`;
  const remarks = new Map(year.silentCommunes.map((commune) => [commune.nisCode, remark(commune, year, language)]));
  return element(
    "section",
    { id: "coverage" },
    element("h2", { id: "coverage-title" }, said.coverage),
    element(
      "div",
      { class: "scroll", role: "region", tabindex: "0", "aria-labelledby": "coverage-title" },
      element(
        "table",
        {},
        element(
          "thead",
          {},
          element(
            "tr",
            {},
            element("th", { scope: "col" }, said.commune),
            ...columns.map(({ measure }) => element("th", { scope: "col" }, link(measure.href, measure.measureCode))),
            element("th", { scope: "col" }, said.total),
            element("th", { scope: "col" }, said.remark),
          ),
        ),
        element(
          "tbody",
          {},
          ...rows.map(({ commune, cells, actionCount }) =>
            element(
              "tr",
              { "data-code": String(commune.nisCode) },
              element("th", { scope: "row" }, link(commune.href, commune.name[language] ?? String(commune.nisCode))),
              ...cells.map(({ measure: { measureCode }, actionCount: number }) =>
                number === 0
                  ? element("td", { class: "none" }, "0")
                  : element(
                      "td",
                      {},
                      link(actions({ nisCode: String(commune.nisCode), measure: measureCode }), count(number, language)),
                      ...(lines.get(`${commune.nisCode} ${measureCode}`) ?? []).flatMap((source) => [
                        " ",
                        showLine(source, language),
                      ]),
                    ),
              ),
              element("td", {}, link(actions({ nisCode: String(commune.nisCode) }), count(actionCount, language))),
              element("td", {}, ...(remarks.get(commune.nisCode) ?? [])),
            ),
          ),
        ),
        element(
          "tfoot",
          {},
          element(
            "tr",
            {},
            element("th", { scope: "row" }, said.total),
            ...columns.map(({ measure: { measureCode }, actionCount }) =>
              element("td", {}, link(actions({ measure: measureCode }), count(actionCount, language))),
            ),
            element(
              "td",
              {},
              link(actions({}), count(columns.reduce((sum, { actionCount }) => sum + actionCount, 0), language)),
            ),
            element("td"),
          ),
        ),
      ),
    ),
  );
}

function linesByCell({ actions }: Year): Map<string, Source[]> {
  const lines = new Map<string, Source[]>();
  for (const { commune, measure, source } of actions) {
    if (source !== undefined) {
      const cell = `${commune?.nisCode} ${measure?.measureCode}`;
      lines.set(cell, [...(lines.get(cell) ?? []), source]);
    }
  }
  return lines;
}

function remark(commune: Year["silentCommunes"][number], { coverage }: Year, language: Language): (HTMLElement | string)[] {
  return (commune.declarations ?? [])
    .filter(({ year }) => year === coverage.year)
    .flatMap(({ status, source }) => [words(language).noActions[status], " ", showLine(source, language)]);
}
