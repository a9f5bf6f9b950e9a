import type { DemoSupply } from "#db/seed/demo/types.ts";
import type { ToolApi } from "./api.ts";

interface Listed {
  readonly id: string;
  readonly state: string;
}

const DAY_MS = 86_400_000;

/**
 * Suppliers, an open order to one of them and a transfer on its way. May be cut off and repeated: what is there
 * already is taken up where it stands.
 */
export async function seedSupply(
  staff: ToolApi,
  supply: DemoSupply,
  /** Location ids by code. */
  places: ReadonlyMap<string, string>,
): Promise<void> {
  await Promise.all([buy(staff, supply, places), sendOn(staff, supply, places)]);
}

async function buy(
  staff: ToolApi,
  { suppliers, purchase }: DemoSupply,
  places: ReadonlyMap<string, string>,
): Promise<void> {
  const path = "/api/v1/admin/purchase-orders";
  const known = await staff.get<{ items: { id: string; name: string }[] }>("/api/v1/admin/suppliers");
  const ids = new Map(known.items.map(({ name, id }) => [name, id]));
  for (const terms of suppliers.filter(({ name }) => !ids.has(name))) {
    const { id } = await staff.post<{ id: string }>("/api/v1/admin/suppliers", { ...terms, active: true });
    ids.set(terms.name, id);
  }
  const order =
    (await latest(staff, path)) ??
    (await staff.post<Listed>(path, {
      supplier_id: ids.get(purchase.supplier) ?? "",
      location_id: places.get(purchase.location) ?? "",
      currency: purchase.currency,
      lines: purchase.lines,
      reference: null,
      note: null,
      expected_at: inDays(purchase.days),
    }));
  if (order.state === "draft") await staff.post(`${path}/${order.id}/order`, {});
}

async function sendOn(
  staff: ToolApi,
  { transfer }: DemoSupply,
  places: ReadonlyMap<string, string>,
): Promise<void> {
  const path = "/api/v1/admin/transfers";
  const expected_at = inDays(transfer.days);
  const { carrier, tracking } = transfer;
  /** The move that each state waits for, up to the shipment. */
  const next: Readonly<Record<string, readonly [move: string, body: object]>> = {
    requested: ["approve", { lines: [] }],
    approved: ["pick", { lines: [] }],
    picked: ["ship", { expected_at, carrier, tracking }],
  };
  let one =
    (await latest(staff, path)) ??
    (await staff.post<Listed>(path, {
      from_location_id: places.get(transfer.from) ?? "",
      to_location_id: places.get(transfer.to) ?? "",
      lines: transfer.lines,
      note: null,
      expected_at,
      request: true,
    }));
  for (let step = next[one.state]; step; step = next[one.state])
    one = await staff.post<Listed>(`${path}/${one.id}/${step[0]}`, step[1]);
}

/** The document as its object has it, if one was begun: the list may be a moment behind. */
async function latest(staff: ToolApi, path: string): Promise<Listed | null> {
  const { items } = await staff.get<{ items: Listed[] }>(`${path}?limit=1`);
  return items[0] ? staff.get<Listed>(`${path}/${items[0].id}`) : null;
}

/** Noon of a day to come, UTC. */
const inDays = (days: number): string =>
  `${new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10)}T12:00:00.000Z`;
