import type { OrderCustomer, PostalAddress } from "#commerce/order/document.ts";
import { err, ok, type Result } from "#commerce/result.ts";
import { objectsOf } from "../objects.ts";
import { StatefulObject } from "../stateful-object.ts";

/** How the shopper wants the goods. */
export type CartFulfilment =
  | { readonly kind: "ship"; readonly address: PostalAddress; readonly method_id: string | null }
  | { readonly kind: "pickup"; readonly location_id: string };

export interface CartLine {
  readonly line_id: string;
  readonly sku: string;
  readonly quantity: number;
}

/** A cart as its object keeps it: what and how many. Prices are computed by whoever reads it. */
export interface CartState {
  readonly id: string;
  readonly channel_id: string;
  /** Grows with each change; devices compare it. */
  readonly version: number;
  readonly lines: readonly CartLine[];
  readonly customer: OrderCustomer | null;
  readonly fulfilment: CartFulfilment | null;
  readonly status: "open" | "placing" | "ordered";
  /** The order being placed or placed. */
  readonly order_id: string | null;
  /** Goods kept aside for the checkout: units by SKU, until an instant. */
  readonly reserved: CartReservation | null;
}

export interface CartReservation {
  readonly until: string;
  readonly units: Readonly<Record<string, number>>;
  /** The cart has changed since: it is to be let go. */
  readonly stale: boolean;
}

export type CartRefusal =
  | { readonly code: "cart_not_found" }
  | { readonly code: "cart_closed"; readonly order_id: string | null }
  | { readonly code: "cart_line_not_found" }
  | { readonly code: "cart_full"; readonly limit: number }
  | { readonly code: "cart_empty" }
  | { readonly code: "idempotency_key_reused" };

export type CartAnswer = Result<CartState, CartRefusal>;

/** Lines and units a cart may hold; a company's bulk orders come another way. */
export const MAX_CART_LINES = 100;
export const MAX_LINE_QUANTITY = 999;

/** A cart nobody touches is forgotten after this. */
const IDLE_MS = 90 * 24 * 3_600_000;

/** A checkout whose order says nothing for this long is looked into. */
const ABANDONED_MS = 60_000;

const SCHEMA = `
  create table if not exists cart (id integer primary key check (id = 1), json text not null);
`;

/** A cart: one writer, so that two devices cannot lose each other's lines. Open pages are told of each change. */
export class Cart extends StatefulObject {
  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env, SCHEMA);
    ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair("ping", "pong"));
  }

  protected override get subject(): string {
    return `cart:${this.address.key}`;
  }

  open(channelId: string): CartState {
    return this.transaction(() => {
      const known = this.#load();
      if (known) return known;
      const cart: CartState = {
        id: this.address.key,
        channel_id: channelId,
        version: 1,
        lines: [],
        customer: null,
        fulfilment: null,
        status: "open",
        order_id: null,
        reserved: null,
      };
      this.#save(cart);
      return cart;
    });
  }

  read(): CartAnswer {
    const cart = this.#load();
    return cart ? ok(cart) : err({ code: "cart_not_found" });
  }

  /** Adds units of a SKU; they join the line that has it. `key` makes a repeated call count once. */
  addLine(key: string | null, sku: string, quantity: number): CartAnswer {
    return this.#change(key, { add: sku, quantity }, (cart) => {
      const known = cart.lines.find((line) => line.sku === sku);
      if (!known && cart.lines.length >= MAX_CART_LINES)
        return err({ code: "cart_full", limit: MAX_CART_LINES });
      const total = (known?.quantity ?? 0) + quantity;
      if (total > MAX_LINE_QUANTITY) return err({ code: "cart_full", limit: MAX_LINE_QUANTITY });
      const lines = known
        ? cart.lines.map((line) => (line === known ? { ...line, quantity: total } : line))
        : [...cart.lines, { line_id: this.newId("lin"), sku, quantity }];
      return ok({ ...cart, lines });
    });
  }

  /** Sets a line's quantity; 0 removes it. */
  setQuantity(key: string | null, lineId: string, quantity: number): CartAnswer {
    return this.#change(key, { set: lineId, quantity }, (cart) => {
      if (!cart.lines.some((line) => line.line_id === lineId)) return err({ code: "cart_line_not_found" });
      const lines = cart.lines
        .map((line) => (line.line_id === lineId ? { ...line, quantity } : line))
        .filter((line) => line.quantity > 0);
      return ok({ ...cart, lines });
    });
  }

  /** Who buys and how they get it; what is left out stays. */
  setDetails(
    key: string | null,
    details: { readonly customer?: OrderCustomer; readonly fulfilment?: CartFulfilment },
  ): CartAnswer {
    return this.#change(key, details, (cart) => ok({ ...cart, ...details }));
  }

  /** Notes what is kept aside for the checkout, or that nothing is; no change that devices have to hear of. */
  noteReservation(reserved: CartReservation | null): void {
    this.transaction(() => {
      const cart = this.#load();
      if (cart) this.sql.exec("update cart set json = ?", JSON.stringify({ ...cart, reserved }));
    });
  }

  /**
   * Closes the cart for an attempt to order it and names the order. The same key gets the same order
   * id; another key while an attempt runs is refused, so that two tabs cannot both pay.
   */
  beginCheckout(key: string, orderId: string): CartAnswer {
    return this.transaction(() => {
      const cart = this.#load();
      if (!cart) return err({ code: "cart_not_found" });
      const seen = this.answerTo<string>(`checkout:${key}`);
      if (seen) return ok({ ...cart, order_id: seen });
      if (cart.status !== "open") return err({ code: "cart_closed", order_id: cart.order_id });
      if (cart.lines.length === 0) return err({ code: "cart_empty" });
      const next: CartState = {
        ...cart,
        status: "placing",
        order_id: orderId,
        // The order's allocation takes the place of what was kept aside.
        reserved: null,
        version: cart.version + 1,
      };
      this.#save(next);
      this.remember(`checkout:${key}`, "", orderId);
      this.setTimer("placing", Date.now() + ABANDONED_MS);
      return ok(next);
    });
  }

  /** The order says how it went: the cart is done, or open again. An answer for another attempt is ignored. */
  settle(orderId: string, outcome: "ordered" | "refused"): void {
    this.transaction(() => {
      const cart = this.#load();
      if (!cart || cart.order_id !== orderId || cart.status === "ordered") return;
      this.#save({
        ...cart,
        status: outcome === "ordered" ? "ordered" : "open",
        order_id: outcome === "ordered" ? orderId : null,
        version: cart.version + 1,
      });
      this.clearTimer("placing");
    });
  }

  /** A device watches the cart: it hears each new version. */
  override fetch(request: Request): Response {
    if (request.headers.get("Upgrade") !== "websocket")
      return new Response("expected a WebSocket", { status: 426 });
    const { 0: client, 1: server } = new WebSocketPair();
    this.ctx.acceptWebSocket(server);
    return new Response(null, { status: 101, webSocket: client });
  }

  override webSocketMessage(): void {
    // Devices only listen; they write through the API.
  }

  override webSocketClose(socket: WebSocket, code: number): void {
    socket.close(code === 1005 || code === 1006 || code === 1015 ? 1000 : code);
  }

  protected override async onTimer(name: string): Promise<void> {
    switch (name) {
      case "idle":
        await this.ctx.storage.deleteAll();
        break;
      case "placing":
        await this.#askOrder();
        break;
      default:
        throw new Error(`unknown timer ${name}`);
    }
  }

  /** Opens the cart again when whoever began the checkout never came to place the order. */
  async #askOrder(): Promise<void> {
    const cart = this.#load();
    if (cart?.status !== "placing" || !cart.order_id)
      return this.transaction(() => this.clearTimer("placing"));
    const state = await objectsOf(this.env, this.address.tenant_id).order(cart.order_id).abandon();
    if (state === "placing" || state === "awaiting_payment") return;
    this.settle(cart.order_id, state === "never_placed" || state === "refused" ? "refused" : "ordered");
  }

  #change(key: string | null, request: unknown, change: (cart: CartState) => CartAnswer): CartAnswer {
    const fingerprint = JSON.stringify(request);
    return this.transaction(() => {
      const cart = this.#load();
      if (!cart) return err({ code: "cart_not_found" });
      if (key !== null && this.answerTo(key) !== undefined) {
        return this.answerTo(key) === fingerprint ? ok(cart) : err({ code: "idempotency_key_reused" });
      }
      if (cart.status !== "open") return err({ code: "cart_closed", order_id: cart.order_id });
      const changed = change(cart);
      if (!changed.ok) return changed;
      const next = {
        ...changed.value,
        reserved: reservationAfter(cart, changed.value),
        version: cart.version + 1,
      };
      this.#save(next);
      if (key !== null) this.remember(key, fingerprint, fingerprint);
      return ok(next);
    });
  }

  #load(): CartState | null {
    const [row] = this.sql.exec<{ json: string }>("select json from cart").toArray();
    return row ? (JSON.parse(row.json) as CartState) : null;
  }

  #save(cart: CartState): void {
    this.sql.exec("insert or replace into cart (id, json) values (1, ?)", JSON.stringify(cart));
    this.setTimer("idle", Date.now() + IDLE_MS);
    const message = JSON.stringify({ topic: "cart", data: { version: cart.version, status: cart.status } });
    for (const socket of this.ctx.getWebSockets()) {
      try {
        socket.send(message);
      } catch {
        // Closed while we looked; its close event cleans up.
      }
    }
  }
}

/** What was kept aside still fits while neither the goods nor the place they come from change. */
function reservationAfter(before: CartState, after: CartState): CartReservation | null {
  const fits = before.lines === after.lines && placeOf(before) === placeOf(after);
  return before.reserved && { ...before.reserved, stale: before.reserved.stale || !fits };
}

const placeOf = ({ fulfilment }: CartState): string | null =>
  fulfilment?.kind === "pickup" ? fulfilment.location_id : (fulfilment?.kind ?? null);
