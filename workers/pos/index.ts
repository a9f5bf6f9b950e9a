import { liveTopic } from "#durable-objects/objects.ts";
import { apiApp } from "../api.ts";
import { joinLive } from "../live.ts";
import { jsonOnly } from "../middleware/json-only.ts";
import { allow, staff } from "../middleware/tenant.ts";
import { deviceRoutes } from "./devices.ts";
import { pickupRoutes } from "./pickups.ts";
import { saleRoutes } from "./sales.ts";
import { shiftRoutes } from "./shifts.ts";
import { atTill } from "./till.ts";

/** What tills do. A device is let in by its own token, a person at it by a session begun with their PIN. */
export const posApi = apiApp();

posApi.use(jsonOnly);
posApi.route("/", deviceRoutes);

posApi.use(staff, allow("till.sell"), atTill);
posApi.route("/", saleRoutes);
posApi.route("/", shiftRoutes);
posApi.route("/", pickupRoutes);

posApi.get("/live", (c) => joinLive(c, liveTopic.store(c.get("till").location.id)));
