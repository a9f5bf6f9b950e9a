import type { Schemas } from "#api-client/client.ts";
import { client, taken } from "../client.ts";
import { madeFor } from "../session/passkey-ceremony.ts";

export type Account = Schemas["Account"];
export type Passkey = Schemas["Passkey"];
export type Session = Schemas["StaffSession"];
export type LogEntry = Schemas["SecurityLogEntry"];

/** The calls about one's own account. */
export const account = {
  read: (signal: AbortSignal) => taken(client.GET("/api/v1/admin/account", { signal })),
  changePassword: (current_password: string | null, password: string) =>
    taken(client.POST("/api/v1/admin/account/password", { body: { current_password, password } })),
  changePin: (pin: string) => taken(client.POST("/api/v1/admin/account/pin", { body: { pin } })),

  beginApp: () => taken(client.POST("/api/v1/admin/account/app", { body: {} })),
  confirmApp: (code: string) => taken(client.POST("/api/v1/admin/account/app/confirm", { body: { code } })),
  removeApp: () => taken(client.DELETE("/api/v1/admin/account/app")),
  renewCodes: () => taken(client.POST("/api/v1/admin/account/recovery-codes", { body: {} })),

  addPasskey: async (name: string) => {
    const challenge = await taken(client.POST("/api/v1/admin/account/passkeys/challenge", { body: {} }));
    const body = { name, passkey: await madeFor(challenge) };
    return taken(client.POST("/api/v1/admin/account/passkeys", { body }));
  },
  renamePasskey: (passkey_id: string, name: string) =>
    taken(
      client.PATCH("/api/v1/admin/account/passkeys/{passkey_id}", {
        params: { path: { passkey_id } },
        body: { name },
      }),
    ),
  removePasskey: (passkey_id: string) =>
    taken(client.DELETE("/api/v1/admin/account/passkeys/{passkey_id}", { params: { path: { passkey_id } } })),

  sessions: (signal: AbortSignal) => taken(client.GET("/api/v1/admin/account/sessions", { signal })),
  endSession: (session_id: string) =>
    taken(client.DELETE("/api/v1/admin/account/sessions/{session_id}", { params: { path: { session_id } } })),
  endOtherSessions: () => taken(client.POST("/api/v1/admin/account/sessions/end-others", { body: {} })),
  notifications: (signal: AbortSignal) =>
    taken(client.GET("/api/v1/admin/account/notifications", { signal })),
  changeNotifications: (stock_alert_mail: boolean) =>
    taken(client.PUT("/api/v1/admin/account/notifications", { body: { stock_alert_mail } })),
  log: (cursor: string | undefined, signal: AbortSignal) =>
    taken(
      client.GET("/api/v1/admin/account/security-log", {
        params: { query: { limit: 10, ...(cursor && { cursor }) } },
        signal,
      }),
    ),
};
