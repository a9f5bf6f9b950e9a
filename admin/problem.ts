/** A refusal of the API (RFC 9457), or no answer at all; thrown to the query that asked. */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly code: string;
  /** 0 when no answer came. */
  readonly status: number;
  readonly detail: string;
  readonly request_id: string | null;
  /** Everything else that the document says: `skus`, `actual`, `errors` … */
  readonly fields: Readonly<Record<string, unknown>>;

  constructor(status: number, document: Readonly<Record<string, unknown>>) {
    const text = (name: string) => (typeof document[name] === "string" ? document[name] : "");
    super(text("title") || `The server answered ${status}`);
    this.code = text("code") || "internal_error";
    this.status = status;
    this.detail = text("detail");
    this.request_id = text("request_id") || null;
    this.fields = document;
  }

  /** The answer says for certain that nothing was done: a new attempt is a new intent. */
  get isDefinite(): boolean {
    return this.status >= 400 && this.status < 500 && this.code !== "idempotency_in_progress";
  }
}

/** No answer came: the server is away or the network is. */
export const unreachable = (): Problem =>
  new Problem(0, { code: "unreachable", title: "No connection", detail: "" });

export const isProblem = (error: unknown, ...codes: readonly string[]): error is Problem =>
  error instanceof Problem && (codes.length === 0 || codes.includes(error.code));
