import { createApiClient } from "#api-client/client.ts";
import type { Money } from "#commerce/money.ts";
import { type Answer, readAnswer } from "./sync/answers.ts";
import type { CataloguePage } from "./sync/catalogue.ts";
import type { LocalEntry } from "./sync/count-outbox.ts";
import { idempotencyKey } from "./sync/outbox.ts";
import type { PickupMove } from "./sync/pickups.ts";
import type {
  CountEntered,
  CountPage,
  PickupOrder,
  PosContext,
  PosSession,
  PosStock,
  RegisteredDevice,
  Sale,
  SaleReceipt,
  Shift,
  SignInAnswer,
  StoreChoice,
  Tender,
  TillCount,
  TillTransfer,
} from "./wire.ts";

const DEADLINE_MS = 10_000;
const CATALOGUE_DEADLINE_MS = 30_000;
const CATALOGUE_PAGE = 500;

/** Who is calling: the device by itself, or the person signed in at it. An administrator comes with a cookie. */
const asDevice = (token: string) => caller(`Device ${token}`);
const asPerson = (token: string) => caller(`Bearer ${token}`);
/** Without cookies: whoever is signed in to the back office in this browser has no part in it. */
const caller = (Authorization: string) => ({ headers: { Authorization }, credentials: "omit" as const });
const keyed = (key: string) => ({ header: { "idempotency-key": key } });

/** What the answers tell beside their calls. */
export interface ApiEars {
  /** Whether the server was reached. */
  reached(reached: boolean): void;
  /** The server no longer knows this person's session. */
  sessionEnded(token: string): void;
  /** The device was taken out of service. */
  revoked(): void;
}

/** The till's calls. Each gives an {@link Answer}; none throws. */
export function posApi(ears: ApiEars) {
  const client = createApiClient({ baseUrl: location.origin, cache: "no-store" });

  async function answer<T>(
    call: (signal: AbortSignal) => Promise<{ data?: unknown; error?: unknown; response: Response }>,
    deadlineMs = DEADLINE_MS,
  ): Promise<Answer<T>> {
    try {
      const { data, error, response } = await call(AbortSignal.timeout(deadlineMs));
      const read = readAnswer<T>(response.status, data ?? error);
      ears.reached(read.kind !== "undecided" || read.problem !== null);
      if (read.kind === "revoked") ears.revoked();
      return read;
    } catch {
      ears.reached(false);
      return { kind: "unreachable" };
    }
  }

  /** A call of the person at the till; without the server's word for them there is nobody to call as. */
  async function answerAs<T>(
    person: string | null,
    call: (signal: AbortSignal, as: ReturnType<typeof asPerson>) => ReturnType<Parameters<typeof answer>[0]>,
    deadlineMs = DEADLINE_MS,
  ): Promise<Answer<T>> {
    if (person === null) return { kind: "sign_in" };
    const read = await answer<T>((signal) => call(signal, asPerson(person)), deadlineMs);
    if (read.kind === "sign_in") ears.sessionEnded(person);
    return read;
  }

  /** A sale is acknowledged only by an answer that names this very sale. */
  const ownReceipt = (sale: Sale, read: Answer<SaleReceipt>): Answer<SaleReceipt> =>
    read.kind === "ok" && read.value.order_id !== sale.order_id ? { kind: "undecided", problem: null } : read;

  return {
    signInAdministrator: (email: string, password: string) =>
      answer<SignInAnswer>((signal) =>
        client.POST("/api/v1/auth/staff/sign-in", { body: { email, password }, signal }),
      ),
    giveCode: (token: string, kind: "totp" | "recovery_code", code: string) =>
      answer<{ status: "signed_in" }>((signal) =>
        client.POST("/api/v1/auth/staff/second-factor", { body: { token, factor: { kind, code } }, signal }),
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
      answer<PosContext>((signal) => client.GET("/api/v1/pos/context", { ...asDevice(device), signal })),
    signIn: (device: string, staff_id: string, pin: string, deadlineMs: number) =>
      answer<PosSession>(
        (signal) =>
          client.POST("/api/v1/pos/sign-in", { body: { staff_id, pin }, ...asDevice(device), signal }),
        deadlineMs,
      ),
    signOut: (person: string) =>
      answer<{ ok: true }>((signal) =>
        client.POST("/api/v1/auth/sign-out", { body: {}, ...asPerson(person), signal }),
      ),
    cataloguePage: (person: string | null, cursor: string | null) =>
      answerAs<CataloguePage>(
        person,
        (signal, as) =>
          client.GET("/api/v1/pos/catalog", {
            params: { query: { limit: CATALOGUE_PAGE, ...(cursor !== null && { cursor }) } },
            ...as,
            signal,
          }),
        CATALOGUE_DEADLINE_MS,
      ),
    stock: (person: string | null, sku: string) =>
      answerAs<PosStock>(person, (signal, as) =>
        client.GET("/api/v1/pos/stock/{sku}", { params: { path: { sku } }, ...as, signal }),
      ),
    shift: (person: string | null) =>
      answerAs<{ shift: Shift | null }>(person, (signal, as) =>
        client.GET("/api/v1/pos/shift", { ...as, signal }),
      ),
    openShift: (person: string | null, shift_id: string, opening_float: Money) =>
      answerAs<Shift>(person, (signal, as) =>
        client.POST("/api/v1/pos/shifts", { body: { shift_id, opening_float }, ...as, signal }),
      ),
    /** Tells of a shift that somebody has opened without a network. */
    recordShift: (device: string, shift_id: string, opening_float: Money, opened_by: string) =>
      answer<Shift>((signal) =>
        client.POST("/api/v1/pos/recorded-shifts", {
          body: { shift_id, opening_float, opened_by },
          ...asDevice(device),
          signal,
        }),
      ),
    closeShift: (person: string | null, shift_id: string, counted: Money) =>
      answerAs<Shift>(person, (signal, as) =>
        client.POST("/api/v1/pos/shifts/{shift_id}/close", {
          params: { path: { shift_id } },
          body: { counted },
          ...as,
          signal,
        }),
      ),
    /** Asks for a sale while the customer is there: the server may refuse. */
    sell: async (person: string | null, sale: Sale, deadlineMs: number): Promise<Answer<SaleReceipt>> =>
      ownReceipt(
        sale,
        await answerAs<SaleReceipt>(
          person,
          (signal, as) =>
            client.POST("/api/v1/pos/sales", {
              params: keyed(idempotencyKey(sale.order_id, "strict")),
              body: bodyOf(sale),
              ...as,
              signal,
            }),
          deadlineMs,
        ),
      ),
    /** Tells of a sale whose goods have left: the device itself stands for it, and names who has made it. */
    record: async (
      device: string,
      sale: Sale,
      sold_by: string,
      deadlineMs: number,
    ): Promise<Answer<SaleReceipt>> =>
      ownReceipt(
        sale,
        await answer<SaleReceipt>(
          (signal) =>
            client.POST("/api/v1/pos/recorded-sales", {
              params: keyed(idempotencyKey(sale.order_id, "recorded")),
              body: { ...bodyOf(sale), payment: cashOf(sale), sold_by },
              ...asDevice(device),
              signal,
            }),
          deadlineMs,
        ),
      ),
    counts: (person: string | null) =>
      answerAs<{ items: readonly TillCount[] }>(person, (signal, as) =>
        client.GET("/api/v1/pos/counts", { ...as, signal }),
      ),
    count: (person: string | null, count_id: string, cursor: string | null) =>
      answerAs<CountPage>(person, (signal, as) =>
        client.GET("/api/v1/pos/counts/{count_id}", {
          params: { path: { count_id }, query: { ...(cursor !== null && { cursor }) } },
          ...as,
          signal,
        }),
      ),
    /** Tells what somebody counted: the device itself stands for it, and names who has. */
    enterCounted: (device: string, count_id: string, counted_by: string, entries: readonly LocalEntry[]) =>
      answer<CountEntered>((signal) =>
        client.POST("/api/v1/pos/counts/{count_id}/entries", {
          params: { path: { count_id } },
          body: {
            counted_by,
            entries: entries.map(({ id, sku, quantity, round, at, takes_back }) => ({
              id,
              sku,
              quantity,
              round,
              at,
              takes_back,
            })),
          },
          ...asDevice(device),
          signal,
        }),
      ),
    finishCount: (person: string | null, count_id: string, rest: "zero" | "not_counted", key: string) =>
      answerAs<TillCount>(person, (signal, as) =>
        client.POST("/api/v1/pos/counts/{count_id}/finish", {
          params: { path: { count_id }, ...keyed(key) },
          body: { rest },
          ...as,
          signal,
        }),
      ),
    transfers: (person: string | null, locale: string) =>
      answerAs<{ items: readonly TillTransfer[] }>(person, (signal, as) =>
        client.GET("/api/v1/pos/transfers", { params: { query: { locale } }, ...as, signal }),
      ),
    receiveTransfer: (
      person: string | null,
      transfer_id: string,
      lines: { sku: string; good: number; damaged: number }[],
      key: string,
      locale: string,
    ) =>
      answerAs<TillTransfer>(person, (signal, as) =>
        client.POST("/api/v1/pos/transfers/{transfer_id}/receive", {
          params: { path: { transfer_id }, query: { locale }, ...keyed(key) },
          body: { lines, reason: null },
          ...as,
          signal,
        }),
      ),
    pickups: (person: string | null) =>
      answerAs<{ items: readonly PickupOrder[] }>(person, (signal, as) =>
        client.GET("/api/v1/pos/pickups", { ...as, signal }),
      ),
    movePickup: (person: string | null, order_id: string, move: PickupMove, key: string) =>
      answerAs<PickupOrder>(person, (signal, as) =>
        client.POST("/api/v1/pos/pickups/{order_id}/{move}", {
          params: { path: { order_id, move }, ...keyed(key) },
          body: {},
          ...as,
          signal,
        }),
      ),
  };
}

export type PosApi = ReturnType<typeof posApi>;

/** Only cash is recorded afterwards: a card is asked while it is there. */
function cashOf({ payment, order_id }: Sale): Extract<Tender, { kind: "cash" }> {
  if (payment.kind !== "cash") throw new Error(`${order_id} was paid by card and cannot be recorded`);
  return payment;
}

const bodyOf = (sale: Sale) => ({
  ...sale,
  lines: sale.lines.map((line) => ({ ...line })),
  tax_rates: [...sale.tax_rates],
});
