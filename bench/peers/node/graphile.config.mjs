import { PgAggregatesPreset } from "@graphile/pg-aggregates";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";
import { makePgService } from "postgraphile/adaptors/pg";

/** As PostGraphile's own pages advise, with pg-aggregates. */
export default {
  extends: [PostGraphileAmberPreset, PgAggregatesPreset],
  pgServices: [makePgService({ connectionString: process.env.DATABASE_URL, schemas: ["bench_peers"] })],
  grafserv: { host: "127.0.0.1", port: Number(process.env.PORT), graphiql: false },
};
