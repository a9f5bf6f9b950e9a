/** The shop's words. Keys name the place, then the thing. */
export const shopEn = {
  "layout.skip": "Skip to content",
} as const;

export type ShopKey = keyof typeof shopEn;
