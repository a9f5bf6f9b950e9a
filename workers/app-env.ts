import type { TripMeter } from "#db/guarded-client.ts";
import type { StoreContext } from "#db/store-context.ts";
import type { TenantDb } from "#db/tenant-db.ts";
import type { TenantObjects } from "#durable-objects/objects.ts";
import type { StaffIdentity } from "./auth/sessions.ts";
import type { Till } from "./pos/till.ts";

/** What middleware has found out by the time a handler runs. */
export interface AppEnv {
  Bindings: Env;
  Variables: {
    request_id: string;
    /** Storage round trips of this request. */
    meter: TripMeter;
    /** The merchant and channel that the hostname names. */
    store: StoreContext;
    db: TenantDb;
    objects: TenantObjects;
    /** Who is signed in; set on staff routes. */
    staff: StaffIdentity;
    /** The till they are signed in at; set on till routes. */
    till: Till;
  };
}
