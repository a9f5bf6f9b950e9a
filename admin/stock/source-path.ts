/** Where a document that moves stock is found: an order, a transfer, a purchase order; null for anything else. */
export function sourcePath(reference: string): string | null {
  const [id = ""] = reference.split(/[.:]/);
  const folder = FOLDERS.find(([prefix]) => id.startsWith(prefix))?.[1];
  return folder ? `${folder}/${id}` : null;
}

const FOLDERS = [
  ["ord_", "/orders"],
  ["trf_", "/stock/transfers"],
  ["pur_", "/stock/purchase-orders"],
] as const;
