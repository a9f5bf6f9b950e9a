import { randomUUID } from "node:crypto";
import { call } from "./http.ts";

/** A problem answered where none was expected. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;

  constructor(what: string, status: number, text: string) {
    let problem: { code?: string; title?: string; detail?: string; errors?: unknown } = {};
    try {
      problem = JSON.parse(text);
    } catch {
      // Not a problem document; its text is told as it is.
    }
    super(
      `${what}: ${status} ${problem.title ?? text.slice(0, 300)} ${problem.detail ?? ""} ${problem.errors ? JSON.stringify(problem.errors) : ""}`,
    );
    this.status = status;
    this.code = problem.code ?? "";
  }
}

/** The API for the tools around it, as one signed-in person or the operator. */
export interface ToolApi {
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body: unknown, key?: string): Promise<T>;
  upload<T>(path: string, contentType: string, body: Uint8Array, key?: string): Promise<T>;
}

function toolApi(baseUrl: string, host: string | undefined, headers: Record<string, string>): ToolApi {
  const send = async <T>(
    method: string,
    path: string,
    extra: Record<string, string>,
    body?: string | Uint8Array,
  ): Promise<T> => {
    const answer = await call(baseUrl, path, {
      method,
      headers: { ...headers, ...extra },
      ...(host && { host }),
      ...(body !== undefined && { body }),
    });
    if (answer.status >= 400) throw new ApiError(`${method} ${path}`, answer.status, answer.text);
    return JSON.parse(answer.text) as T;
  };
  return {
    get: (path) => send("GET", path, {}),
    post: (path, body, key = randomUUID()) =>
      send(
        "POST",
        path,
        { "content-type": "application/json", "idempotency-key": key },
        JSON.stringify(body),
      ),
    upload: (path, contentType, body, key = randomUUID()) =>
      send("POST", path, { "content-type": contentType, "idempotency-key": key }, body),
  };
}

/** The API for whoever calls without saying who they are. */
export const asAnyone = (baseUrl: string): ToolApi => toolApi(baseUrl, undefined, {});

export const asOperator = (baseUrl: string, token: string): ToolApi =>
  toolApi(baseUrl, undefined, { authorization: `Bearer ${token}` });

/** Signs in by email and password at a site of the merchant. */
export async function asStaff(
  baseUrl: string,
  host: string,
  email: string,
  password: string,
): Promise<ToolApi> {
  const answer = await call(baseUrl, "/api/v1/auth/staff/sign-in", {
    method: "POST",
    host,
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email, password }),
  });
  if (answer.status !== 200) throw new ApiError(`signing in as ${email}`, answer.status, answer.text);
  const cookie = [answer.headers["set-cookie"] ?? []].flat()[0]?.split(";")[0] ?? "";
  return toolApi(baseUrl, host, { cookie });
}
