import type { Schemas } from "#api-client/client.ts";
import { client, taken } from "../client.ts";

export type OwnMerchant = Schemas["OwnMerchant"];

/** The calls about the merchant itself. */
export const organisationCalls = {
  read: (signal: AbortSignal) => taken(client.GET("/api/v1/admin/organisation", { signal })),
  visits: (signal: AbortSignal) => taken(client.GET("/api/v1/admin/organisation/visits", { signal })),
  export: () => taken(client.POST("/api/v1/admin/organisation/exports", { body: {} })),
  /** Refused until somebody has proved anew who they are: then its file may be downloaded. */
  exportOf: (job_id: string) =>
    taken(client.GET("/api/v1/admin/organisation/exports/{job_id}", { params: { path: { job_id } } })),
  close: (body: { slug: string; reason: string }) =>
    taken(client.POST("/api/v1/admin/organisation/closure", { body })),
  withdraw: () => taken(client.POST("/api/v1/admin/organisation/closure/withdraw", { body: {} })),
};

/** Where an export's file is downloaded from. */
export const ownExportAddress = (jobId: string): string => `/api/v1/admin/organisation/exports/${jobId}/file`;
