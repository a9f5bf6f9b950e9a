import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { Permission } from "#commerce/access/permissions.ts";
import { openMoves } from "#commerce/state-machine.ts";
import { snapshotMachine } from "#commerce/stock/reconciliation.ts";
import { type Snapshot, snapshotById } from "#db/stock-snapshots.ts";
import type { AppEnv } from "../../app-env.ts";
import { mayAt } from "../../auth/principal.ts";
import { idOf } from "../../schemas/common.ts";
import type { snapshotSchema } from "../../schemas/stock-files.ts";

/** The path of routes about one snapshot. */
export const snapshotParams = z.object({ snapshot_id: idOf("snp") });

/** A snapshot, for whoever may use the permission at all the places that it covers. */
export async function theirSnapshot(
  c: Context<AppEnv>,
  permission: Permission,
  id: string,
): Promise<Snapshot | null> {
  const snapshot = await snapshotById(c.get("db"), id);
  return snapshot?.location_ids.every((place) => mayAt(c, permission, place)) ? snapshot : null;
}

export function snapshotView(snapshot: Snapshot): z.infer<typeof snapshotSchema> {
  const { position: _, taken_until: __, below_promised: ___, applied_by: ____, ...shown } = snapshot;
  const moves = openMoves(snapshotMachine, snapshot.state, { reading: false });
  return {
    ...shown,
    location_ids: [...shown.location_ids],
    moves: moves.filter((move) => move === "compare" || move === "apply" || move === "cancel"),
  };
}
