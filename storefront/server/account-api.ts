import type { ConsentPurpose } from "#commerce/consents.ts";
import type { PostalAddress } from "../api-types.ts";
import { answer, type Caller, clientOf } from "./client.ts";

const BASE = "/api/v1/store/account";
/** The shop's pages set the cookie themselves. */
const session = "token" as const;

/** What the API does about shoppers' accounts, as the shopper behind `request` would call it. */
export function accountApi(caller: Caller) {
  const client = clientOf(caller);
  return {
    me: async () => answer(await client.GET(BASE)),
    providers: async () => answer(await client.GET(`${BASE}/providers`)),

    register: async (body: { email: string; name: string; password: string | null; next: string }) =>
      answer(await client.POST(`${BASE}/register`, { body })),
    confirm: async (body: { token: string; claim?: string; password?: string }) =>
      answer(await client.POST(`${BASE}/confirmations`, { body: { ...body, session } })),
    signIn: async (email: string, password: string) =>
      answer(await client.POST(`${BASE}/sign-in`, { body: { email, password, session } })),
    sendLink: async (email: string, next: string) =>
      answer(await client.POST(`${BASE}/sign-in-links`, { body: { email, next } })),
    signInByLink: async (token: string) =>
      answer(await client.POST(`${BASE}/sign-in-links/use`, { body: { token, session } })),
    signOut: async () => answer(await client.POST(`${BASE}/sign-out`, { body: {} })),

    sendReset: async (email: string) =>
      answer(await client.POST(`${BASE}/password-resets`, { body: { email } })),
    choosePassword: async (token: string, password: string) =>
      answer(await client.POST(`${BASE}/password-resets/use`, { body: { token, password } })),
    changePassword: async (current: string, password: string) =>
      answer(await client.PUT(`${BASE}/password`, { body: { current, password } })),
    changeEmail: async (email: string, password: string | null) =>
      answer(await client.PUT(`${BASE}/email`, { body: { email, password } })),
    claimOrders: async (email: string) =>
      answer(await client.POST(`${BASE}/order-claims`, { body: { email } })),
    changeProfile: async (body: { name: string; phone: string | null; locale: string | null }) =>
      answer(await client.PATCH(BASE, { body })),

    addresses: async () => answer(await client.GET(`${BASE}/addresses`)),
    addAddress: async (address: PostalAddress, is_default: boolean) =>
      answer(await client.POST(`${BASE}/addresses`, { body: { address, is_default } })),
    replaceAddress: async (address_id: string, address: PostalAddress) =>
      answer(
        await client.PUT(`${BASE}/addresses/{address_id}`, {
          params: { path: { address_id } },
          body: address,
        }),
      ),
    makeDefault: async (address_id: string) =>
      answer(
        await client.POST(`${BASE}/addresses/{address_id}/default`, {
          params: { path: { address_id } },
          body: {},
        }),
      ),
    removeAddress: async (address_id: string) =>
      answer(await client.DELETE(`${BASE}/addresses/{address_id}`, { params: { path: { address_id } } })),

    orders: async (query: { limit: number; cursor?: string }) =>
      answer(await client.GET(`${BASE}/orders`, { params: { query } })),
    order: async (order_id: string) =>
      answer(await client.GET(`${BASE}/orders/{order_id}`, { params: { path: { order_id } } })),

    consents: async () => answer(await client.GET(`${BASE}/consents`)),
    sayConsent: async (purpose: ConsentPurpose, granted: boolean, wording: string) =>
      answer(
        await client.PUT(`${BASE}/consents/{purpose}`, {
          params: { path: { purpose } },
          body: { granted, wording },
        }),
      ),
    personalData: async () => answer(await client.POST(`${BASE}/personal-data`, { body: {} })),
    erasure: async () => answer(await client.GET(`${BASE}/erasure`)),
    askErasure: async (confirm: string, password: string | null) =>
      answer(await client.POST(`${BASE}/erasure`, { body: { confirm, password } })),
    withdrawErasure: async () => answer(await client.DELETE(`${BASE}/erasure`)),

    sessions: async () => answer(await client.GET(`${BASE}/sessions`)),
    endSession: async (session_id: string) =>
      answer(await client.DELETE(`${BASE}/sessions/{session_id}`, { params: { path: { session_id } } })),
    endOtherSessions: async () => answer(await client.POST(`${BASE}/sessions/end-others`, { body: {} })),
    identities: async () => answer(await client.GET(`${BASE}/identities`)),
    unlink: async (provider_id: string) =>
      answer(await client.DELETE(`${BASE}/identities/{provider_id}`, { params: { path: { provider_id } } })),
  };
}

export type AccountApi = ReturnType<typeof accountApi>;
