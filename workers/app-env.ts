import type { TripMeter } from "#db/guarded-client.ts";
import type { StoreContext } from "#db/store-context.ts";
import type { TenantDb } from "#db/tenant-db.ts";
import type { TenantObjects } from "#durable-objects/objects.ts";
import type { AuditNote } from "./audit.ts";
import type { DeviceIdentity } from "./auth/devices.ts";
import type { OperatorIdentity } from "./auth/operators.ts";
import type { Principal, StaffIdentity } from "./auth/principal.ts";
import type { ShopperIdentity } from "./auth/shoppers.ts";
import type { VisitorIdentity } from "./auth/visits.ts";
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
    /** Who calls; set where the route's access asks for staff. */
    principal: Principal;
    /** The person of the staff, where it is one. */
    staff: StaffIdentity;
    /** The signed-in shopper; undefined for anonymous ones. */
    shopper: ShopperIdentity | undefined;
    /** The till that calls, by its own token. */
    device: DeviceIdentity;
    /** The till they are signed in at; set on till routes. */
    till: Till;
    operator: OperatorIdentity;
    /** The operator who looks into a merchant, where the principal is one. */
    visitor: VisitorIdentity;
    /** What the handler adds to the audit entry of this call. */
    audit_note: AuditNote | undefined;
  };
}

/** What may have been found out: middleware that runs for everybody must not count on any of it. */
export type Found = Partial<AppEnv["Variables"]>;
