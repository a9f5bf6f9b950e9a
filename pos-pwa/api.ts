import { createApiClient } from "#api-client/client.ts";
import type { Money } from "#commerce/money.ts";
import { type Answer, readAnswer } from "./sync/answers.ts";
import type { CataloguePage } from "./sync/catalogue.ts";
import { idempotencyKey } from "./sync/outbox.ts";
import type { PickupMove } from "./sync/pickups.ts";
import type {
  PickupOrder,
  PosContext,
  PosSession,
  PosStock,
  RegisteredDevice,
  Sale,
  SaleReceipt,
  Shift,
  StoreChoice,
} from "./wire.ts";

const DEADLINE_MS = 10_000;
const CATALOGUE_DEADLINE_MS = 30_000;
const CATALOGUE_PAGE = 500;

/** Who is calling: the device by itself, or the person signed in at it. An administrator comes with a cookie. */
const asDevice = (token: string) => ({ Authorization: `Device ${token}` });
const asPerson = (token: string) => ({ Authorization: `Bearer ${token}` });
const keyed = (key: string) => ({ header: { "idempotency-key": key } });

/** The till's calls. Each gives an {@link Answer}; none throws. `onReached` hears whether the server was reached. */
export function posApi(onReached: (reached: boolean) => void) {
  const client = createApiClient({ baseUrl: location.origin, cache: "no-store" });

  async function answer<T>(
    call: (signal: AbortSignal) => Promise<{ data?: unknown; error?: unknown; response: Response }>,
    deadlineMs = DEADLINE_MS,
  ): Promise<Answer<T>> {
    try {
      const { data, error, response } = await call(AbortSignal.timeout(deadlineMs));
      const read = readAnswer<T>(response.status, data ?? error);
      onReached(read.kind !== "undecided" || read.problem !== null);
      return read;
    } catch {
      onReached(false);
      return { kind: "unreachable" };
    }
  }

  return {
    signInAdministrator: (email: string, password: string) =>
      answer<{ name: string }>((signal) =>
        client.POST("/api/v1/auth/staff/sign-in", { body: { email, password }, signal }),
      ),
    signOutAdministrator: () =>
      answer<{ ok: true }>((signal) => client.POST("/api/v1/auth/sign-out", { body: {}, signal })),
    stores: () =>
      answer<{ items: readonly StoreChoice[] }>((signal) => client.GET("/api/v1/pos/locations", { signal })),
    registerDevice: (name: string, location_id: string) =>
      answer<RegisteredDevice>((signal) =>
        client.POST("/api/v1/pos/devices", { body: { name, location_id }, signal }),
      ),
    context: (device: string) =>
      answer<PosContext>((signal) =>
        client.GET("/api/v1/pos/context", { headers: asDevice(device), signal }),
      ),
    signIn: (device: string, staff_id: string, pin: string) =>
      answer<PosSession>((signal) =>
        client.POST("/api/v1/pos/sign-in", { body: { staff_id, pin }, headers: asDevice(device), signal }),
      ),
    cataloguePage: (person: string, cursor: string | null) =>
      answer<CataloguePage>(
        (signal) =>
          client.GET("/api/v1/pos/catalog", {
            params: { query: { limit: CATALOGUE_PAGE, ...(cursor !== null && { cursor }) } },
            headers: asPerson(person),
            signal,
          }),
        CATALOGUE_DEADLINE_MS,
      ),
    stock: (person: string, sku: string) =>
      answer<PosStock>((signal) =>
        client.GET("/api/v1/pos/stock/{sku}", {
          params: { path: { sku } },
          headers: asPerson(person),
          signal,
        }),
      ),
    shift: (person: string) =>
      answer<{ shift: Shift | null }>((signal) =>
        client.GET("/api/v1/pos/shift", { headers: asPerson(person), signal }),
      ),
    openShift: (person: string, shift_id: string, opening_float: Money) =>
      answer<Shift>((signal) =>
        client.POST("/api/v1/pos/shifts", {
          body: { shift_id, opening_float },
          headers: asPerson(person),
          signal,
        }),
      ),
    closeShift: (person: string, shift_id: string, counted: Money) =>
      answer<Shift>((signal) =>
        client.POST("/api/v1/pos/shifts/{shift_id}/close", {
          params: { path: { shift_id } },
          body: { counted },
          headers: asPerson(person),
          signal,
        }),
      ),
    /** Acknowledged only by an answer that names this very sale. */
    async sell(
      person: string,
      sale: Sale,
      { offline, deadlineMs }: { offline: boolean; deadlineMs: number },
    ): Promise<Answer<SaleReceipt>> {
      const lines = sale.lines.map((line) => ({ ...line }));
      const answered = await answer<SaleReceipt>(
        (signal) =>
          client.POST("/api/v1/pos/sales", {
            params: keyed(idempotencyKey(sale.order_id, offline)),
            body: { ...sale, lines, tax_rates: [...sale.tax_rates], offline },
            headers: asPerson(person),
            signal,
          }),
        deadlineMs,
      );
      const foreign = answered.kind === "ok" && answered.value.order_id !== sale.order_id;
      return foreign ? { kind: "undecided", problem: null } : answered;
    },
    pickups: (person: string) =>
      answer<{ items: readonly PickupOrder[] }>((signal) =>
        client.GET("/api/v1/pos/pickups", { headers: asPerson(person), signal }),
      ),
    movePickup: (person: string, order_id: string, move: PickupMove, key: string) =>
      answer<PickupOrder>((signal) =>
        client.POST("/api/v1/pos/pickups/{order_id}/{move}", {
          params: { path: { order_id, move }, ...keyed(key) },
          body: {},
          headers: asPerson(person),
          signal,
        }),
      ),
  };
}

export type PosApi = ReturnType<typeof posApi>;
