import type { Context } from "hono";
import type { AppEnv } from "../app-env.ts";

/** The store that a list is narrowed to: a person bound to one sees that one, whatever they ask for. */
export const atOwnStore = (c: Context<AppEnv>, asked: string | undefined): string | undefined =>
  c.get("staff").location_id ?? asked;
