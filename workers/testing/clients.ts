import type { Permission } from "#commerce/access/permissions.ts";
import { type ApiAnswer, apiAt, type Call, type TestShop } from "./shop.ts";

/** An API client of a test shop and what it proves itself with. */
export interface TestClient {
  readonly id: string;
  readonly secret: string;
  /** Its ETag when it was made. */
  readonly etag: string;
  /** Calls with the secret as bearer. */
  readonly call: Call;
}

interface Wish {
  readonly kind?: "key" | "oauth" | "store";
  readonly name?: string;
  readonly scopes?: readonly Permission[];
  readonly location_ids?: readonly string[] | null;
  readonly channel_id?: string | null;
  readonly calls_per_minute?: number;
  readonly expires_at?: string | null;
}

/** Asks the shop's administrator, or somebody else, to make a client. */
export const askForClient = (shop: TestShop, wish: Wish, by: Call = shop.administrator): Promise<ApiAnswer> =>
  by("POST", "/admin/api-clients", { kind: "key", name: `Client ${crypto.randomUUID()}`, ...wish });

/** What is sent to change a client: all that is decided about it. */
export const termsWith = (wish: Omit<Wish, "kind"> & { readonly name: string }) => ({
  scopes: [],
  location_ids: null,
  channel_id: null,
  calls_per_minute: 600,
  expires_at: null,
  ...wish,
});

/** Calls with a bearer credential. */
export const bearer = (host: string, credential: string): Call =>
  apiAt(host, { authorization: `Bearer ${credential}` });

/** A client of a shop, made by its administrator. @throws Error when it is refused. */
export async function clientWith(shop: TestShop, wish: Wish): Promise<TestClient> {
  const { status, body, headers } = await askForClient(shop, wish);
  if (status !== 201) throw new Error(JSON.stringify(body));
  return {
    id: body.client.id,
    secret: body.secret,
    etag: headers.get("etag") ?? "",
    call: bearer(shop.host, body.secret),
  };
}
