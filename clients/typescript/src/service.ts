import createClient from "openapi-fetch";
import type { components, paths } from "../generated/contract.js";

export type Grant = components["schemas"]["Grant"];

/** The service at a scheme and host; what is asked and answered has the types of the contract. */
export function preventionPlan(origin: string) {
  return createClient<paths>({ baseUrl: `${origin}/preventionPlan/v1` });
}
