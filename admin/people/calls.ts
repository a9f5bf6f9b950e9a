import type { Schemas } from "#api-client/client.ts";
import type { paths } from "#api-client/schema.d.ts";
import type { RoleGrant } from "#commerce/access/roles.ts";
import { client, taken } from "../client.ts";

export type Person = Schemas["Person"];
export type PersonDetail = Schemas["PersonDetail"];
export type Role = Schemas["Role"];
export type GivenRole = Schemas["GivenRole"];

type Asked = NonNullable<paths["/api/v1/admin/staff"]["get"]["parameters"]["query"]>;
export type PersonFilter = Pick<Asked, "q" | "role_id" | "location_id" | "status">;

export interface PersonInput {
  readonly name: string;
  readonly roles: readonly GivenRole[];
}

export interface RoleInput {
  readonly name: string;
  readonly description: string;
  readonly grants: readonly RoleGrant[];
}

const person = (staff_id: string) => ({ path: { staff_id } });
const role = (role_id: string) => ({ path: { role_id } });
const keyed = (key: string) => ({ header: { "idempotency-key": key } });
const ifMatch = (version: number) => ({ header: { "if-match": `"v${version}"` } });

const roleBody = ({ name, description, grants }: RoleInput) => ({
  name,
  description,
  grants: grants.map(({ permission, limits }) => ({ permission, limits: limits && [...limits] })),
});

/** The calls about people. */
export const peopleCalls = {
  list: (query: Asked, signal: AbortSignal) =>
    taken(client.GET("/api/v1/admin/staff", { params: { query }, signal })),
  read: (id: string, signal?: AbortSignal) =>
    taken(client.GET("/api/v1/admin/staff/{staff_id}", { params: person(id), ...(signal && { signal }) })),
  /** With an email they are invited; without one they sign in at tills only. */
  add: ({ name, roles }: PersonInput, email: string | null, key: string) =>
    taken(
      client.POST("/api/v1/admin/staff", { params: keyed(key), body: { name, roles: [...roles], email } }),
    ),
  /** Refused with `version_conflict` when somebody saved it after `version` was read. */
  change: (id: string, { name, roles }: PersonInput, version: number) =>
    taken(
      client.PUT("/api/v1/admin/staff/{staff_id}", {
        params: { ...person(id), ...ifMatch(version) },
        body: { name, roles: [...roles] },
      }),
    ),
  inviteAgain: (id: string) =>
    taken(client.POST("/api/v1/admin/staff/{staff_id}/invitation", { params: person(id), body: {} })),
  withdrawInvitation: (id: string) =>
    taken(client.DELETE("/api/v1/admin/staff/{staff_id}/invitation", { params: person(id) })),
  disable: (id: string, reason: string | null) =>
    taken(client.POST("/api/v1/admin/staff/{staff_id}/disable", { params: person(id), body: { reason } })),
  enable: (id: string) =>
    taken(
      client.POST("/api/v1/admin/staff/{staff_id}/enable", { params: person(id), body: { reason: null } }),
    ),
  setPin: (id: string, pin: string) =>
    taken(client.PUT("/api/v1/admin/staff/{staff_id}/pin", { params: person(id), body: { pin } })),
  clearPin: (id: string) =>
    taken(client.DELETE("/api/v1/admin/staff/{staff_id}/pin", { params: person(id) })),
};

/** The calls about roles. */
export const roleCalls = {
  list: (signal: AbortSignal) => taken(client.GET("/api/v1/admin/roles", { signal })),
  read: (id: string, signal?: AbortSignal) =>
    taken(client.GET("/api/v1/admin/roles/{role_id}", { params: role(id), ...(signal && { signal }) })),
  create: (input: RoleInput, key: string) =>
    taken(client.POST("/api/v1/admin/roles", { params: keyed(key), body: roleBody(input) })),
  change: (id: string, input: RoleInput, version: number) =>
    taken(
      client.PUT("/api/v1/admin/roles/{role_id}", {
        params: { ...role(id), ...ifMatch(version) },
        body: roleBody(input),
      }),
    ),
  remove: (id: string) => taken(client.DELETE("/api/v1/admin/roles/{role_id}", { params: role(id) })),
};

const request = (access_id: string) => ({ path: { access_id } });
type Requests = NonNullable<paths["/api/v1/admin/access-requests"]["get"]["parameters"]["query"]>;

/** The calls of those who decide about requests. */
export const decidingCalls = {
  list: (query: Requests, signal: AbortSignal) =>
    taken(client.GET("/api/v1/admin/access-requests", { params: { query }, signal })),
  approve: (id: string, note: string | null) =>
    taken(
      client.POST("/api/v1/admin/access-requests/{access_id}/approve", {
        params: request(id),
        body: { note },
      }),
    ),
  deny: (id: string, note: string | null) =>
    taken(
      client.POST("/api/v1/admin/access-requests/{access_id}/deny", { params: request(id), body: { note } }),
    ),
  revoke: (id: string, note: string | null) =>
    taken(
      client.POST("/api/v1/admin/access-requests/{access_id}/revoke", {
        params: request(id),
        body: { note },
      }),
    ),
};
