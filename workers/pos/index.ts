import { liveTopic } from "#durable-objects/objects.ts";
import { apiApp } from "../api.ts";
import { joinLive } from "../live.ts";
import { jsonOnly } from "../middleware/json-only.ts";
import { identifyStaff } from "../middleware/tenant.ts";
import { gate } from "../routing.ts";
import { countRoutes } from "./counts.ts";
import { deviceRoutes } from "./devices.ts";
import { pickupRoutes } from "./pickups.ts";
import { recordedRoutes } from "./recorded.ts";
import { saleRoutes } from "./sales.ts";
import { shiftRoutes } from "./shifts.ts";
import { stockRoutes } from "./stock.ts";
import { identifyDevice, identifyTill } from "./till.ts";
import { transferRoutes } from "./transfers.ts";

/** What tills do. A device is known by its own token, a person at it by a session begun with their PIN. */
export const posApi = apiApp();

posApi.use(jsonOnly);
posApi.use(identifyDevice, identifyStaff, identifyTill);
posApi.route("/", deviceRoutes);
posApi.route("/", saleRoutes);
posApi.route("/", stockRoutes);
posApi.route("/", recordedRoutes);
posApi.route("/", shiftRoutes);
posApi.route("/", pickupRoutes);
posApi.route("/", countRoutes);
posApi.route("/", transferRoutes);

posApi.get("/live", gate({ who: "till" }), (c) => joinLive(c, liveTopic.store(c.get("till").location.id)));
