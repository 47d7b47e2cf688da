// Slips that the types catch: this file compiles only as long as each of them is refused.
import { preventionPlan } from "./service.js";

const service = preventionPlan("http://localhost:8080");

// @ts-expect-error The parameter is called measure.
await service.GET("/grants", { params: { query: { mesure: ["M2.1"] } } });

// @ts-expect-error There is no such order.
await service.GET("/grants", { params: { query: { sort: ["colour"] } } });

// @ts-expect-error A grant is opened by its id.
await service.GET("/grants/{grantId}");

const { data } = await service.GET("/grants/{grantId}", { params: { path: { grantId: "2022-M2.1-1" } } });
// @ts-expect-error An amount is a value and a currency, and may be absent.
console.log(data.amount + 1);
