import type { Schemas } from "#api-client/client.ts";
import type { paths } from "#api-client/schema.d.ts";
import { taken } from "../client.ts";
import { client } from "./client.ts";

export type Merchant = Schemas["MerchantDetail"];
export type MerchantSummary = Schemas["MerchantSummary"];
export type Job = Schemas["MerchantJob"];
export type Visit = Schemas["OperatorVisit"];
export type Operator = Schemas["Operator"];
export type Invitation = Schemas["OperatorInvitation"];
export type LogEntry = Schemas["PlatformAuditEntry"];

type ListQuery = NonNullable<paths["/api/v1/operator/merchants"]["get"]["parameters"]["query"]>;
type Sent<Path extends keyof paths> = paths[Path] extends {
  post: { requestBody: { content: { "application/json": infer Body } } };
}
  ? Body
  : never;
export type NewMerchant = Sent<"/api/v1/operator/merchants">;
export type NewSandbox = Sent<"/api/v1/operator/merchants/{merchant_id}/sandboxes">;

type Sites =
  paths["/api/v1/operator/merchants/{merchant_id}/hostnames"]["put"]["requestBody"]["content"]["application/json"];

const at = (merchant_id: string) => ({ params: { path: { merchant_id } } });

/** The calls of operators. */
export const platform = {
  signIn: (body: Sent<"/api/v1/auth/operator/sign-in">) =>
    taken(client.POST("/api/v1/auth/operator/sign-in", { body })),
  prove: (body: Sent<"/api/v1/auth/operator/prove">) =>
    taken(client.POST("/api/v1/auth/operator/prove", { body })),
  signOut: () => taken(client.POST("/api/v1/auth/operator/sign-out", { body: {} })),
  openInvitation: (token: string) =>
    taken(client.POST("/api/v1/auth/operator/invitations/open", { body: { token } })),
  acceptInvitation: (body: Sent<"/api/v1/auth/operator/invitations/accept">) =>
    taken(client.POST("/api/v1/auth/operator/invitations/accept", { body })),
  me: (signal?: AbortSignal) => taken(client.GET("/api/v1/operator/me", { ...(signal && { signal }) })),

  merchants: (query: ListQuery, signal: AbortSignal) =>
    taken(client.GET("/api/v1/operator/merchants", { params: { query }, signal })),
  merchant: (id: string, signal: AbortSignal) =>
    taken(client.GET("/api/v1/operator/merchants/{merchant_id}", { ...at(id), signal })),
  takeOn: (body: NewMerchant) => taken(client.POST("/api/v1/operator/merchants", { body })),
  setHostnames: (id: string, body: Sites) =>
    taken(client.PUT("/api/v1/operator/merchants/{merchant_id}/hostnames", { ...at(id), body })),
  suspend: (id: string, reason: string) =>
    taken(client.POST("/api/v1/operator/merchants/{merchant_id}/suspend", { ...at(id), body: { reason } })),
  resume: (id: string) =>
    taken(client.POST("/api/v1/operator/merchants/{merchant_id}/resume", { ...at(id), body: {} })),
  close: (id: string, body: { slug: string; reason: string; days: number }) =>
    taken(client.POST("/api/v1/operator/merchants/{merchant_id}/closure", { ...at(id), body })),
  withdrawClosure: (id: string) =>
    taken(client.POST("/api/v1/operator/merchants/{merchant_id}/closure/withdraw", { ...at(id), body: {} })),
  visit: (id: string, reason: string) =>
    taken(client.POST("/api/v1/operator/merchants/{merchant_id}/visits", { ...at(id), body: { reason } })),
  endVisit: () => taken(client.POST("/api/v1/auth/operator/visits/end", { body: {} })),
  visits: (id: string, signal: AbortSignal) =>
    taken(client.GET("/api/v1/operator/merchants/{merchant_id}/visits", { ...at(id), signal })),
  jobs: (id: string, signal?: AbortSignal) =>
    taken(
      client.GET("/api/v1/operator/merchants/{merchant_id}/jobs", { ...at(id), ...(signal && { signal }) }),
    ),
  export: (id: string, reason: string) =>
    taken(client.POST("/api/v1/operator/merchants/{merchant_id}/exports", { ...at(id), body: { reason } })),
  /** Refused until the operator has proved anew who they are: then its file may be downloaded. */
  exportOf: (merchant_id: string, job_id: string) =>
    taken(
      client.GET("/api/v1/operator/merchants/{merchant_id}/exports/{job_id}", {
        params: { path: { merchant_id, job_id } },
      }),
    ),
  reset: (id: string) =>
    taken(client.POST("/api/v1/operator/merchants/{merchant_id}/reset", { ...at(id), body: {} })),
  makeSandbox: (id: string, body: NewSandbox) =>
    taken(client.POST("/api/v1/operator/merchants/{merchant_id}/sandboxes", { ...at(id), body })),

  operators: (signal: AbortSignal) => taken(client.GET("/api/v1/operator/operators", { signal })),
  invite: (body: { name: string; email: string }) =>
    taken(client.POST("/api/v1/operator/operators", { body })),
  inviteAnew: (operator_id: string) =>
    taken(
      client.POST("/api/v1/operator/operators/{operator_id}/invitations", {
        params: { path: { operator_id } },
        body: {},
      }),
    ),
  disable: (operator_id: string) =>
    taken(
      client.POST("/api/v1/operator/operators/{operator_id}/disable", {
        params: { path: { operator_id } },
        body: {},
      }),
    ),
  log: (query: { merchant_id?: string; cursor?: string; limit: number }, signal: AbortSignal) =>
    taken(client.GET("/api/v1/operator/audit", { params: { query }, signal })),
};

/** Where an export's file is downloaded from. */
export const exportAddress = (merchantId: string, jobId: string): string =>
  `/api/v1/operator/merchants/${merchantId}/exports/${jobId}/file`;
