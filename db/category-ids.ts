import { sql } from "drizzle-orm";

/**
 * Ids of the categories that a variant's product is in, as JSON; for selects from `variant`. Not a join: beside a list
 * of SKUs SQLite would go through all products of the merchant instead. Columns are named in full, since drizzle would
 * leave the table out where it is the only one, and mean the subquery's.
 */
export const categoryIds = sql<string>`(select json_group_array(c.category_id) from product_category c
  where c.tenant_id = variant.tenant_id and c.product_id = variant.product_id)`.as("category_ids");
