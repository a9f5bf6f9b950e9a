import type { Permission } from "#commerce/access/permissions.ts";

/** Who may call a route. */
export type Access =
  /** Whoever finds it; what it shows is public, or the call itself is how one signs in. */
  | { readonly who: "anyone" }
  /** Whoever knows an id or link that cannot be guessed: a cart, an order's link, a token of a mail. */
  | { readonly who: "holder"; readonly of: "cart" | "order" | "token" | "payment" }
  /** A signed-in shopper, for what is their own. */
  | { readonly who: "shopper" }
  /**
   * Staff or, under `/partner`, API clients that hold the permission. `merchant`: they must hold it everywhere.
   * `location`: anywhere will do, and the handler narrows what it shows and changes to where they hold it.
   */
  | { readonly who: "staff"; readonly permission: Permission; readonly scope: "merchant" | "location" }
  /**
   * Any member of staff, for what is their own: their account, their sessions, their requests. `visitors`: also an
   * operator who looks in.
   */
  | { readonly who: "member"; readonly stepUp?: true; readonly visitors?: true }
  /** An API client, for what is its own. */
  | { readonly who: "client" }
  /** A registered till, by its own token. */
  | { readonly who: "device" }
  /** Somebody signed in at a till, who holds `till.sell` there. */
  | { readonly who: "till" }
  /** Who runs the platform. `stepUp`: so critical that they prove again who they are. */
  | { readonly who: "operator"; readonly stepUp?: true };
