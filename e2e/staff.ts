/** What staff do through the API while a test watches another screen. */
export interface Staff {
  post(path: string, body: unknown): Promise<unknown>;
  /** Replaces what has this version. */
  put(path: string, body: unknown, version: number): Promise<unknown>;
  get<T>(path: string): Promise<T>;
}

/** Signs in to the back office of a shop's merchant with the demo administrator. */
export async function signedInStaff(
  shopUrl: string,
  login = { email: "ada@alder-wren.example", password: "millrace-demo" },
): Promise<Staff> {
  const send = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(`${shopUrl}/api/v1${path}`, init);
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response;
  };
  const json = (body: unknown, method = "POST") => ({
    method,
    headers: { "Content-Type": "application/json", "Idempotency-Key": crypto.randomUUID() },
    body: JSON.stringify(body),
  });
  const signedIn = await send("/auth/staff/sign-in", json(login));
  const cookie = signedIn.headers
    .getSetCookie()
    .map((text) => text.split(";")[0])
    .join("; ");
  return {
    async post(path, body) {
      const init = json(body);
      return (await send(path, { ...init, headers: { ...init.headers, Cookie: cookie } })).json();
    },
    async put(path, body, version) {
      const init = json(body, "PUT");
      const headers = { ...init.headers, Cookie: cookie, "If-Match": `"v${version}"` };
      return (await send(path, { ...init, headers })).json();
    },
    async get<T>(path: string) {
      return (await send(path, { headers: { Cookie: cookie } })).json() as Promise<T>;
    },
  };
}

/** Counts a SKU anew: `units` free at one location, none anywhere else. */
export async function leaveOnly(staff: Staff, sku: string, units: number, at: string): Promise<void> {
  const { levels } = await staff.get<{
    levels: { location_id: string; on_hand: number; allocated: number }[];
  }>(`/admin/stock/${encodeURIComponent(sku)}`);
  for (const { location_id, on_hand, allocated } of levels) {
    const delta = (location_id === at ? units : 0) + allocated - on_hand;
    if (delta === 0) continue;
    await staff.post("/admin/stock/adjustments", { sku, location_id, delta, reason: "count", note: null });
  }
}

interface Policy {
  readonly version: number;
  readonly rules: readonly unknown[];
  readonly beyond: unknown;
}

/** Says of a SKU how far it is sold beyond stock, or what its rules are. */
export async function sayOf(
  staff: Staff,
  sku: string,
  said: Partial<Pick<Policy, "rules" | "beyond">>,
): Promise<void> {
  const path = `/admin/stock/${encodeURIComponent(sku)}/policy`;
  const { version, rules, beyond } = await staff.get<Policy>(path);
  await staff.put(path, { rules, beyond, ...said }, version);
}
