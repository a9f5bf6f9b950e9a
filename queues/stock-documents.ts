import type { BatchItem } from "drizzle-orm/batch";
import type { Count } from "#commerce/stock/count.ts";
import type { AnyDocument } from "#commerce/stock/document-kinds.ts";
import type { PurchaseOrder } from "#commerce/stock/purchase.ts";
import type { Transfer } from "#commerce/stock/transfer.ts";
import { projectCounts } from "#db/counts.ts";
import { projectPurchases } from "#db/purchase-orders.ts";
import type { Told } from "#db/stock-documents.ts";
import type { TenantDb } from "#db/tenant-db.ts";
import { projectTransfers } from "#db/transfers.ts";
import type { LiveMessage } from "#durable-objects/live-room/live-room.ts";
import { liveTopic, type TenantObjects } from "#durable-objects/objects.ts";
import type { DomainEvent } from "./events.ts";

type DocumentEvent = Extract<
  DomainEvent,
  { readonly type: "transfer.changed" | "purchase_order.changed" | "count.changed" }
>;

/** Documents as the events tell them; those too long for a message are read from their objects. */
export async function toldDocuments(
  objects: TenantObjects,
  events: readonly DocumentEvent[],
): Promise<Told<AnyDocument>[]> {
  const told = await Promise.all(
    events.map(async ({ data, seq }) => ({
      document: data.document ?? ((await objects.stockDocument(data.id).read()) as AnyDocument | null),
      seq,
    })),
  );
  return told.filter((entry): entry is Told<AnyDocument> => entry.document !== null);
}

/** The statements that bring the read copies up to date. */
export function projectDocuments(db: TenantDb, told: readonly Told<AnyDocument>[]): BatchItem<"sqlite">[] {
  const transfers = told.filter((entry): entry is Told<Transfer> => entry.document.kind === "transfer");
  const purchases = told.filter(
    (entry): entry is Told<PurchaseOrder> => entry.document.kind === "purchase_order",
  );
  const counts = told.filter((entry): entry is Told<Count> => entry.document.kind === "count");
  return [
    ...(transfers.length > 0 ? projectTransfers(db, transfers) : []),
    ...(purchases.length > 0 ? projectPurchases(db, purchases) : []),
    ...(counts.length > 0 ? projectCounts(db, counts) : []),
  ];
}

/** What the back office and the stores concerned are told; not what anything costs, nor what was counted. */
export const documentMessages = (told: readonly Told<AnyDocument>[]): LiveMessage[] =>
  told.flatMap(({ document }) => {
    const { id, number, kind, state, version, updated_at } = document;
    const expected_at = document.kind === "count" ? null : document.expected_at;
    const shared = { id, number, state, version, updated_at, expected_at };
    const places =
      document.kind === "transfer"
        ? { from_location_id: document.from_location_id, to_location_id: document.to_location_id }
        : { location_id: document.location_id };
    const data = { type: kind, [kind]: { ...shared, ...places } };
    // Whoever sees stock alone, and no orders, listens apart.
    const topics = [
      liveTopic.staff(),
      liveTopic.staffStock(),
      ...Object.values(places).map((place) => liveTopic.store(place)),
    ];
    return topics.map((topic) => ({ topic, data }));
  });
