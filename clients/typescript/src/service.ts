import createClient from "openapi-fetch";
import type { components, paths } from "../generated/contract.js";

export type Grant = components["schemas"]["Grant"];

/** The service at a scheme and host; what is asked and answered has the types of the contract. */
export function preventionPlan(origin: string) {
  // Lists are given as CSV and XLSX too: this client takes JSON.
  return createClient<paths, "application/json" | "application/problem+json">({
    baseUrl: `${origin}/preventionPlan/v1`,
    headers: { Accept: "application/json" },
  });
}
