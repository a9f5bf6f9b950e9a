import {
  CLIENT_PRESETS,
  type ClientPreset,
  clientGrants,
  fitsLocations,
} from "#commerce/access/client-scopes.ts";
import { beyond, type Grant } from "#commerce/access/grants.ts";
import type { Permission } from "#commerce/access/permissions.ts";
import type { ApiClient, ApiClientTerms, NewApiClient } from "../model.ts";

/** Where the server draws the line, so that the form says it first (workers/schemas/api-clients.ts). */
export const CALLS = { usual: 600, least: 10, most: 6_000 } as const;

/** What a person fills in. */
export interface ClientForm {
  kind: NewApiClient["kind"];
  name: string;
  scopes: Permission[];
  where: "everywhere" | "some";
  location_ids: string[];
  channel_id: string;
  calls: string;
  /** A day as the browser's date field writes it: `2026-11-22`; empty for never. */
  ends_on: string;
}

/** What a form can begin with. */
export const PRESETS = ["logistics", "erp", "orders", "reading", "store", "own"] as const;
export type Preset = (typeof PRESETS)[number];

const empty: ClientForm = {
  kind: "key",
  name: "",
  scopes: [],
  where: "everywhere",
  location_ids: [],
  channel_id: "",
  calls: String(CALLS.usual),
  ends_on: "",
};

const hasScopes = (preset: Preset): preset is ClientPreset => Object.hasOwn(CLIENT_PRESETS, preset);

/** The form that a choice begins with: its scopes as far as this person may give them. */
export function formFor(preset: Preset, name: string, own: readonly Grant[]): ClientForm {
  const scopes = hasScopes(preset) ? CLIENT_PRESETS[preset] : [];
  return {
    ...empty,
    kind: preset === "store" ? "store" : "key",
    name,
    scopes: scopes.filter((scope) => mayGive(own, scope, null)),
  };
}

/** A client as it is edited. */
export function formOf(client: ApiClient): ClientForm {
  return {
    kind: client.kind,
    name: client.name,
    scopes: [...client.scopes],
    where: client.location_ids === null ? "everywhere" : "some",
    location_ids: [...(client.location_ids ?? [])],
    channel_id: client.channel_id ?? "",
    calls: String(client.calls_per_minute),
    ends_on: client.expires_at === null ? "" : dayOf(new Date(client.expires_at)),
  };
}

/**
 * What is sent. A scope that does not fit the locations chosen last is left out, as the form shows it; an instant
 * whose day was left as it is stays what it is.
 */
export function termsOf(form: ClientForm, before?: ApiClient): ApiClientTerms {
  const isStore = form.kind === "store";
  const bound = !isStore && form.where === "some";
  return {
    name: form.name.trim(),
    // Whatever else stands there, the server refuses.
    scopes: (isStore
      ? []
      : form.scopes.filter((scope) => !bound || fitsLocations(scope))) as ApiClientTerms["scopes"],
    location_ids: bound ? form.location_ids : null,
    channel_id: isStore ? form.channel_id : null,
    calls_per_minute: Number(form.calls),
    expires_at:
      before && form.ends_on === formOf(before).ends_on
        ? before.expires_at
        : (endOf(form.ends_on)?.toISOString() ?? null),
  };
}

/** The end of a day, by this device's clock; null for none. */
export function endOf(day: string): Date | null {
  if (day === "") return null;
  const end = new Date(`${day}T23:59:59.999`);
  return Number.isNaN(end.getTime()) ? null : end;
}

const dayOf = (at: Date): string =>
  [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, "0")).join("-");

/** Whether somebody may give a scope, everywhere (null) or at these locations. */
export const mayGive = (
  own: readonly Grant[],
  scope: Permission,
  locationIds: readonly string[] | null,
): boolean => beyond(own, clientGrants([scope], locationIds)) === null;

/** Whether a text is a number of calls that the server takes. */
export const isCalls = (text: string): boolean =>
  /^\d+$/.test(text.trim()) && Number(text) >= CALLS.least && Number(text) <= CALLS.most;
