import type { Product, Variant } from "./api-types.ts";

type Choosable = Pick<Variant, "sku" | "options" | "availability">;

/** The variant that an address names; without one, the first that can be bought. */
export function chosenVariant<V extends Choosable>(
  variants: readonly V[],
  sku: string | null,
): V | undefined {
  return (
    variants.find((variant) => variant.sku === sku) ??
    variants.find((variant) => variant.availability.online.state !== "out_of_stock") ??
    variants[0]
  );
}

/**
 * Where choosing `code` for one option leads: to the variant that keeps as much of the present choice as
 * possible, since not every combination exists. Undefined when nothing has that value.
 */
export function variantWith<V extends Choosable>(
  variants: readonly V[],
  present: V,
  option: number,
  code: string,
): V | undefined {
  const kept = (variant: V) =>
    variant.options.filter((value, index) => index !== option && value === present.options[index]).length;
  let best: V | undefined;
  for (const variant of variants) {
    if (variant.options[option] !== code) continue;
    if (!best || kept(variant) > kept(best)) best = variant;
  }
  return best;
}

/** A product's pictures, the chosen variant's own first. */
export function picturesFor(
  product: Pick<Product, "images">,
  variant: Pick<Variant, "image_url"> | undefined,
) {
  const own = product.images.filter((image) => image.url === variant?.image_url);
  return [...own, ...product.images.filter((image) => !own.includes(image))];
}
