import { apiApp } from "../api.ts";
import { identifyOperator } from "../auth/operators.ts";
import { jsonOnly } from "../middleware/json-only.ts";
import { jobRoutes } from "./jobs.ts";
import { logRoutes } from "./log.ts";
import { merchantRoutes } from "./merchants.ts";
import { operatorRoutes } from "./people.ts";
import { sandboxRoutes } from "./sandboxes.ts";
import { standingRoutes } from "./standing.ts";
import { visitRoutes } from "./visits.ts";

/**
 * What those who run the platform do, at any hostname of the deployment. Let in are operators who have signed in, and
 * whoever has the deployment's own secret `OPERATOR_TOKEN`; shut for the latter where none is set.
 */
export const operatorApi = apiApp();

operatorApi.use(identifyOperator);
operatorApi.use(jsonOnly);
operatorApi.route("/", operatorRoutes);
operatorApi.route("/", merchantRoutes);
operatorApi.route("/", standingRoutes);
operatorApi.route("/", visitRoutes);
operatorApi.route("/", jobRoutes);
operatorApi.route("/", sandboxRoutes);
operatorApi.route("/", logRoutes);
