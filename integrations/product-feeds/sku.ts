import { handleFrom } from "#commerce/catalog.ts";

/** Longest SKU, as the API takes it. */
export const MAX_SKU_CHARS = 64;

/** A SKU for a variant that the file names none for: always the same one, whatever stands around it. */
export function madeSku(handle: string, options: readonly string[]): string {
  const sku = [handle, ...options.map((value) => handleFrom(value) || hashOf(value))].join("-");
  return sku.length <= MAX_SKU_CHARS ? sku : `${sku.slice(0, MAX_SKU_CHARS - 9)}-${hashOf(sku)}`;
}

/** FNV-1a in 32 bits: only to tell long names apart. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, "0");
}
