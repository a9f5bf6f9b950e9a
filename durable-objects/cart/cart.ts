import type { OrderCustomer, PostalAddress } from "#commerce/order/document.ts";
import { err, ok, type Result } from "#commerce/result.ts";
import { log } from "#logging/log.ts";
import { objectsOf } from "../objects.ts";
import { StatefulObject } from "../stateful-object.ts";
import { type Keeping, keepUnits, letUnitsGo, type Shortage } from "./keeping.ts";
import { type CartLine, MAX_CART_LINES, MAX_LINE_QUANTITY, mergedLines } from "./lines.ts";

/** How the shopper wants the goods. */
export type CartFulfilment =
  | { readonly kind: "ship"; readonly address: PostalAddress; readonly method_id: string | null }
  | { readonly kind: "pickup"; readonly location_id: string };

/** A cart as its object keeps it: what and how many. Prices are computed by whoever reads it. */
export interface CartState {
  readonly id: string;
  readonly channel_id: string;
  /** Whose it is: only they reach it. Null for a guest's, which belongs to whoever knows its id. */
  readonly customer_id: string | null;
  /** Grows with each change; devices compare it. */
  readonly version: number;
  readonly lines: readonly CartLine[];
  readonly customer: OrderCustomer | null;
  readonly fulfilment: CartFulfilment | null;
  readonly status: "open" | "placing" | "ordered";
  /** The cart that its lines go to, and whether they have arrived. A cart that moves is no cart to anybody. */
  readonly moving: { readonly to: string; readonly arrived: boolean } | null;
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

/** A change of one line. `key` makes a repeated call count once. */
export type LineChange =
  | { readonly key: string | null; readonly add: string; readonly quantity: number }
  | { readonly key: string | null; readonly set: string; readonly quantity: number };

/** Why a line did not change. */
export type LineRefusal = CartRefusal | ({ readonly code: "out_of_stock" } & Shortage);

/** The cart is another than the one that the keeping was made for: read it again. */
export interface CartChanged {
  readonly code: "cart_changed";
}

/** A cart whose goods are kept aside, but for what there is not enough of. */
export interface KeptCart {
  readonly cart: CartState;
  /** Until when; RFC 3339. */
  readonly until: string;
  readonly short: readonly Shortage[];
}

/** Carts of before customers had one lack the two. */
type StoredCart = Omit<CartState, "customer_id" | "moving"> &
  Partial<Pick<CartState, "customer_id" | "moving">>;

/** What a cart brings along when its lines go into another. */
type CartContents = Pick<CartState, "lines" | "customer" | "fulfilment">;

/** A cart nobody touches is forgotten after this. */
const IDLE_MS = 90 * 24 * 3_600_000;

/** A checkout whose order says nothing for this long is looked into. */
const ABANDONED_MS = 60_000;

/** Lines that did not reach the other cart are sent again after this. */
const MOVE_RETRY_MS = 2_000;

const SCHEMA = `
  create table if not exists cart (id integer primary key check (id = 1), json text not null);
`;

/**
 * A cart: one writer, so that two devices cannot lose each other's lines. Open pages are told of each change.
 *
 * `by` is the signed-in customer who calls, null for a guest. A customer's cart is answered to everybody else as one
 * that does not exist: the device they signed out on still knows its id.
 */
export class Cart extends StatefulObject {
  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env, SCHEMA);
    ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair("ping", "pong"));
  }

  protected override get subject(): string {
    return `cart:${this.address.key}`;
  }

  open(channelId: string, by: string | null = null): CartState {
    return this.transaction(() => {
      const known = this.#load();
      if (known) return known;
      const cart: CartState = {
        id: this.address.key,
        channel_id: channelId,
        customer_id: by,
        version: 1,
        lines: [],
        customer: null,
        fulfilment: null,
        status: "open",
        moving: null,
        order_id: null,
        reserved: null,
      };
      this.#save(cart);
      return cart;
    });
  }

  read(by: string | null = null): CartAnswer {
    const cart = this.#reachable(by);
    return cart ? ok(cart) : err({ code: "cart_not_found" });
  }

  /** Makes a guest's cart a customer's. */
  adopt(customerId: string): CartAnswer {
    return this.transaction(() => {
      const cart = this.#reachable(customerId);
      if (!cart) return err({ code: "cart_not_found" });
      if (cart.status === "ordered") return err({ code: "cart_closed", order_id: cart.order_id });
      if (cart.customer_id === customerId) return ok(cart);
      const next = { ...cart, customer_id: customerId, version: cart.version + 1 };
      this.#save(next);
      return ok(next);
    });
  }

  /**
   * Moves all lines into the customer's other cart, and ends this one. It is closed first, so that no line is added
   * meanwhile; the other cart takes them once, however often they are sent. Where it cannot take them (it is being
   * paid for, or would be too full) this cart opens again, as the customer's.
   */
  async mergeInto(cartId: string, customerId: string): Promise<CartAnswer> {
    const closed = this.transaction((): CartAnswer => {
      const cart = this.#load();
      const own = cart && (cart.customer_id ?? customerId) === customerId;
      if (!own || cartId === cart.id) return err({ code: "cart_not_found" });
      if (cart.moving) return cart.moving.to === cartId ? ok(cart) : err({ code: "cart_not_found" });
      if (cart.status !== "open") return err({ code: "cart_closed", order_id: cart.order_id });
      const moving = { to: cartId, arrived: false };
      const next: CartState = { ...cart, customer_id: customerId, moving, version: cart.version + 1 };
      this.#save(next);
      this.setTimer("moving", Date.now() + MOVE_RETRY_MS);
      return ok(next);
    });
    if (!closed.ok || closed.value.moving?.arrived) return closed;
    try {
      return await this.#deliver(closed.value, cartId);
    } catch (error) {
      log.warn("cart is merged later", { cart: this.address.key, error });
      return closed;
    }
  }

  /** Takes in the lines of another cart of the customer; once, however often it is asked. */
  absorb(fromCartId: string, customerId: string, contents: CartContents): CartAnswer {
    return this.#change(`merge:${fromCartId}`, contents, customerId, (cart) => {
      const lines = mergedLines(cart.lines, contents.lines);
      if (!lines) return err({ code: "cart_full", limit: MAX_CART_LINES });
      return ok({
        ...cart,
        lines,
        customer: cart.customer ?? contents.customer,
        fulfilment: cart.fulfilment ?? contents.fulfilment,
      });
    });
  }

  /** Adds units of a SKU; they join the line that has it. `key` makes a repeated call count once. */
  addLine(key: string | null, sku: string, quantity: number, by: string | null = null): CartAnswer {
    return this.#changeLine({ key, add: sku, quantity }, by);
  }

  /** Sets a line's quantity; 0 removes it. */
  setQuantity(key: string | null, lineId: string, quantity: number, by: string | null = null): CartAnswer {
    return this.#changeLine({ key, set: lineId, quantity }, by);
  }

  /**
   * Changes a line and keeps its goods aside at once, and those of the other lines for longer. Where there are not
   * enough for more of it, the cart stays as it was; fewer of something are never refused.
   */
  changeKeptLine(
    change: LineChange,
    keeping: Keeping,
    by: string | null = null,
  ): Promise<Result<CartState, LineRefusal | CartChanged>> {
    return this.#inTurn(async () => {
      const cart = this.#reachable(by);
      const repeated = change.key !== null && this.answerTo(change.key) !== undefined;
      if (!cart || repeated || cart.status !== "open") return this.#changeLine(change, by);
      if (cart.version !== keeping.version) return err({ code: "cart_changed" });
      const after = this.#withLine(cart, change);
      if (!after.ok) return after;
      const { lines } = after.value;
      const changed = lines.find((line) => !cart.lines.includes(line));
      const before = cart.lines.find((line) => line.sku === changed?.sku)?.quantity ?? 0;
      const { reserved, short } = await keepUnits(this.#objects, cart.id, lines, keeping);
      const lacking = short.find(({ sku }) => sku === changed?.sku);
      if (changed && lacking && changed.quantity > before) return err({ code: "out_of_stock", ...lacking });
      // Asked of the cart as it is now: only calls that keep nothing came between.
      if (this.#load()?.version !== keeping.version) return err({ code: "cart_changed" });
      const answer = this.#changeLine(change, by, reserved);
      if (answer.ok) await this.#letGoOfOthers(cart, reserved, keeping.request_id);
      return answer;
    });
  }

  /** Keeps the goods of all lines aside, for as long as the keeping says; tells of which there are not enough. */
  keepAll(keeping: Keeping, by: string | null = null): Promise<Result<KeptCart, CartRefusal | CartChanged>> {
    return this.#inTurn(async () => {
      const cart = this.#reachable(by);
      if (!cart) return err({ code: "cart_not_found" });
      if (cart.status !== "open") return err({ code: "cart_closed", order_id: cart.order_id });
      if (cart.version !== keeping.version) return err({ code: "cart_changed" });
      const { reserved, until, short } = await keepUnits(this.#objects, cart.id, cart.lines, keeping);
      if (this.#load()?.version !== keeping.version) return err({ code: "cart_changed" });
      this.noteReservation(reserved);
      await this.#letGoOfOthers(cart, reserved, keeping.request_id);
      return ok({ cart: { ...cart, reserved }, until, short });
    });
  }

  /** Lets go of what the cart kept, or has lines of, and does not keep now. */
  async #letGoOfOthers(
    before: CartState,
    kept: CartReservation | null,
    requestId: string | null,
  ): Promise<void> {
    const skus = new Set([
      ...before.lines.map((line) => line.sku),
      ...Object.keys(before.reserved?.units ?? {}),
    ]);
    const others = [...skus].filter((sku) => kept?.units[sku] === undefined);
    await letUnitsGo(this.#objects, before.id, others, requestId);
  }

  /** Who buys and how they get it; what is left out stays. */
  setDetails(
    key: string | null,
    details: { readonly customer?: OrderCustomer; readonly fulfilment?: CartFulfilment },
    by: string | null = null,
  ): CartAnswer {
    return this.#change(key, details, by, (cart) => ok({ ...cart, ...details }));
  }

  /** Forgets a customer's cart with all that stands in it; another's is left alone. */
  forget(customerId: string): void {
    this.transaction(() => {
      if (this.#load()?.customer_id !== customerId) return;
      this.sql.exec("delete from cart");
      this.forgetAnswers();
    });
  }

  /** Forgets the cart that an order came from, with who ordered it; while it is none, it is left alone. */
  forgetOrdered(orderId: string): void {
    this.transaction(() => {
      const cart = this.#load();
      if (cart?.status !== "ordered" || cart.order_id !== orderId) return;
      this.sql.exec("delete from cart");
      this.forgetAnswers();
    });
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
  beginCheckout(key: string, orderId: string, by: string | null = null): Promise<CartAnswer> {
    return this.#inTurn(async () => this.#beginCheckout(key, orderId, by));
  }

  #beginCheckout(key: string, orderId: string, by: string | null): CartAnswer {
    return this.transaction((): CartAnswer => {
      const cart = this.#reachable(by);
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
      case "moving":
        await this.#deliverAgain();
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

  /** Hands this cart's lines to the other one, and notes how that went. */
  async #deliver(cart: CartState, cartId: string): Promise<CartAnswer> {
    const { lines, customer, fulfilment } = cart;
    const answer = await this.effect("absorb", async () =>
      objectsOf(this.env, this.address.tenant_id)
        .cart(cartId)
        .absorb(cart.id, cart.customer_id ?? "", { lines, customer, fulfilment }),
    );
    return this.transaction(() => {
      const now = this.#load();
      // Another try has settled it meanwhile.
      if (now?.moving?.to !== cartId || now.moving.arrived) return now ? ok(now) : answer;
      this.clearTimer("moving");
      const moved = answer.ok ? { lines: [], moving: { to: cartId, arrived: true } } : { moving: null };
      const next: CartState = { ...now, ...moved, version: now.version + 1 };
      this.#save(next);
      return answer.ok ? ok(next) : answer;
    });
  }

  async #deliverAgain(): Promise<void> {
    const cart = this.#load();
    if (cart?.moving && !cart.moving.arrived) await this.#deliver(cart, cart.moving.to);
    else this.transaction(() => this.clearTimer("moving"));
  }

  /** A call to another object. Tests break it off before and after. */
  protected effect<T>(_step: string, call: () => Promise<T>): Promise<T> {
    return call();
  }

  #turn: Promise<unknown> = Promise.resolve();

  /**
   * What asks stock takes turns, and so does what begins the checkout: between a hold and the line that it is for,
   * neither another hold nor the order comes.
   */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(work);
    this.#turn = mine.catch(() => undefined);
    return mine;
  }

  get #objects() {
    return objectsOf(this.env, this.address.tenant_id);
  }

  #changeLine(change: LineChange, by: string | null, reserved?: CartReservation | null): CartAnswer {
    const { key, ...request } = change;
    return this.#change(key, request, by, (cart) => this.#withLine(cart, change), reserved);
  }

  /** The cart with a line changed; what it keeps aside is not looked at. */
  #withLine(cart: CartState, change: LineChange): CartAnswer {
    const { quantity } = change;
    if ("set" in change) {
      if (!cart.lines.some((line) => line.line_id === change.set))
        return err({ code: "cart_line_not_found" });
      const lines = cart.lines
        .map((line) => (line.line_id === change.set ? { ...line, quantity } : line))
        .filter((line) => line.quantity > 0);
      return ok({ ...cart, lines });
    }
    const sku = change.add;
    const known = cart.lines.find((line) => line.sku === sku);
    if (!known && cart.lines.length >= MAX_CART_LINES)
      return err({ code: "cart_full", limit: MAX_CART_LINES });
    const total = (known?.quantity ?? 0) + quantity;
    if (total > MAX_LINE_QUANTITY) return err({ code: "cart_full", limit: MAX_LINE_QUANTITY });
    const lines = known
      ? cart.lines.map((line) => (line === known ? { ...line, quantity: total } : line))
      : [...cart.lines, { line_id: this.newId("lin"), sku, quantity }];
    return ok({ ...cart, lines });
  }

  /** The cart, for those who may see it, while it is one. */
  #reachable(by: string | null): CartState | null {
    const cart = this.#load();
    if (!cart || cart.moving) return null;
    return cart.customer_id === null || cart.customer_id === by ? cart : null;
  }

  #change(
    key: string | null,
    request: unknown,
    by: string | null,
    change: (cart: CartState) => CartAnswer,
    reserved?: CartReservation | null,
  ): CartAnswer {
    const fingerprint = JSON.stringify(request);
    return this.transaction(() => {
      const cart = this.#reachable(by);
      if (!cart) return err({ code: "cart_not_found" });
      if (key !== null && this.answerTo(key) !== undefined) {
        return this.answerTo(key) === fingerprint ? ok(cart) : err({ code: "idempotency_key_reused" });
      }
      if (cart.status !== "open") return err({ code: "cart_closed", order_id: cart.order_id });
      const changed = change(cart);
      if (!changed.ok) return changed;
      const next = {
        ...changed.value,
        reserved: reserved === undefined ? reservationAfter(cart, changed.value) : reserved,
        version: cart.version + 1,
      };
      this.#save(next);
      if (key !== null) this.remember(key, fingerprint, fingerprint);
      return ok(next);
    });
  }

  #load(): CartState | null {
    const [row] = this.sql.exec<{ json: string }>("select json from cart").toArray();
    if (!row) return null;
    const { customer_id = null, moving = null, ...rest } = JSON.parse(row.json) as StoredCart;
    return { ...rest, customer_id, moving };
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
