import { apiApp } from "../../api.ts";
import { stockChangeRoutes } from "./changes.ts";
import { stockLevelRoutes } from "./levels.ts";

/** What staff see of stock and do with it. Each file is one kind of thing; none has routes of another. */
export const stockRoutes = apiApp();

stockRoutes.route("/", stockLevelRoutes);
stockRoutes.route("/", stockChangeRoutes);
