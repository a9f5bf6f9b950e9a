import { icecatNdjson } from "./icecat-ndjson.ts";
import type { ProductFeed } from "./product-feed.ts";
import { shopifyCsv } from "./shopify-csv.ts";

/** Formats that products can be imported from, by the name the API gives them. */
export const productFeeds: Readonly<Record<string, ProductFeed>> = {
  shopify_csv: shopifyCsv,
  icecat_ndjson: icecatNdjson,
};
