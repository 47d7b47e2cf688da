import createClient from "openapi-fetch";
import type { components, paths } from "../generated/contract.js";

type Schemas = components["schemas"];
export type Check = Schemas["Check"];
export type Commune = Schemas["Commune"];
export type Coverage = Schemas["Coverage"];
export type DeclaredTotal = Schemas["DeclaredTotal"];
export type Explanation = Schemas["Explanation"];
export type Measure = Schemas["Measure"];
export type Money = Schemas["MonetaryAmount"];
export type Reconciliation = Schemas["Reconciliation"];
export type Source = Schemas["Source"];
export type Language = "fr" | "nl";
export type Service = ReturnType<typeof preventionPlan>;

/** An action as far as this page reads it. */
export type ActionPlace = Pick<Schemas["Action"], "commune" | "measure" | "source">;

/** The service at an origin; its sentences come in the language. */
export function preventionPlan(origin: string, language: Language) {
  // Lists are given as CSV and XLSX too: this client takes JSON.
  return createClient<paths, "application/json" | "application/problem+json">({
    baseUrl: `${origin}/preventionPlan/v1`,
    headers: { Accept: "application/json", "Accept-Language": language },
  });
}

/** What the service says instead of an answer, and in how many seconds to ask again, where it says so. */
export class Refusal extends Error {
  readonly again: number | undefined;

  constructor(problem: Partial<Schemas["Problem"]>, response: Response) {
    super(problem.detail ?? problem.title ?? `HTTP ${response.status}`);
    const seconds = Number(response.headers.get("Retry-After") ?? Number.NaN);
    this.again = Number.isFinite(seconds) ? seconds : undefined;
  }
}

/** The answer to a request. */
async function answer<T>(
  request: Promise<{ data?: T; error?: Partial<Schemas["Problem"]>; response: Response }>,
): Promise<T> {
  const { data, error, response } = await request;
  if (data === undefined) {
    throw new Refusal(error ?? {}, response);
  }
  return data;
}

/** The years that have grants or declared totals, the newest first. */
export async function listYears(service: Service): Promise<number[]> {
  const { items } = await answer(
    service.GET("/reconciliations", { params: { query: { select: "(year)", pageSize: 1000 } } }),
  );
  return items.flatMap(({ year }) => year ?? []).sort((one, other) => other - one);
}

/** All that the page shows of a year. */
export interface Year {
  reconciliation: Reconciliation;
  declaredTotals: DeclaredTotal[];
  measures: Measure[];
  coverage: Coverage;
  actions: ActionPlace[];
  /** Those without an action, with what they declared. */
  silentCommunes: Commune[];
}

/** Reads a year. */
export async function readYear(service: Service, year: number): Promise<Year> {
  const [reconciliation, declaredTotals, measures, coverage, actions] = await Promise.all([
    answer(service.GET("/reconciliations/{year}", { params: { path: { year } } })),
    answer(service.GET("/declaredTotals", { params: { query: { year: [year], pageSize: 1000 } } })),
    answer(service.GET("/measures", { params: { query: { pageSize: 1000 } } })),
    answer(service.GET("/coverage", { params: { query: { year } } })),
    listActions(service, year),
  ]);
  const silentCommunes = await Promise.all(
    (coverage.communesWithoutAction ?? []).map(({ nisCode }) =>
      answer(service.GET("/communes/{nisCode}", { params: { path: { nisCode } } })),
    ),
  );
  return { reconciliation, declaredTotals: declaredTotals.items, measures: measures.items, coverage, actions, silentCommunes };
}

async function listActions(service: Service, year: number): Promise<ActionPlace[]> {
  const actions: ActionPlace[] = [];
  for (let page = 1, more = true; more; page++) {
    const { items, next } = await answer(
      service.GET("/actions", {
        params: { query: { year: [year], select: "(commune,measure,source)", page, pageSize: 1000 } },
      }),
    );
    actions.push(...items);
    more = next !== undefined;
  }
  return actions;
}
