-- FTS5 tables cannot be declared with drizzle; this database is written by hand.
-- `id` ties a product to its row in the index, whose own columns are not searchable by equality.
CREATE TABLE `product_search_row` (
	`id` integer PRIMARY KEY AUTOINCREMENT,
	`tenant_id` text NOT NULL,
	`product_id` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `product_search_row_product` ON `product_search_row` (`tenant_id`,`product_id`);
--> statement-breakpoint
-- `tenant` is indexed as a word, so that a match reads one merchant's rows only.
CREATE VIRTUAL TABLE `product_search` USING fts5(
	tenant, product_id UNINDEXED, currencies UNINDEXED, title, keywords, body,
	tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);
