import { argv } from "node:process";
import { preventionPlan, type Grant } from "./service.js";

/** The grants of some measures, or of all, from the largest to the smallest, page by page. */
async function* grants(origin: string, measures: string[]): AsyncGenerator<Grant> {
  const service = preventionPlan(origin);
  for (let page = 1, more = true; more; page++) {
    const { data, error } = await service.GET("/grants", {
      params: { query: { measure: measures, sort: ["-amount"], page, pageSize: 10 } },
    });
    if (error) {
      throw new Error(error.detail ?? error.title);
    }
    yield* data.items;
    more = data.next !== undefined;
  }
}

const [origin = "http://localhost:8080", ...measures] = argv.slice(2);
for await (const { amount, measure, organization } of grants(origin, measures)) {
  console.log(`${measure?.measureCode}  ${amount?.value.padStart(10) ?? "not stated"}  ${organization?.name}`);
}
