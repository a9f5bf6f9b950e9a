CREATE TABLE `stock_policy` (
	`tenant_id` text NOT NULL,
	`sku` text NOT NULL,
	`policy` text NOT NULL,
	`seq` integer NOT NULL,
	PRIMARY KEY(`tenant_id`, `sku`)
);
--> statement-breakpoint
CREATE TABLE `stock_rule` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`category_id` text,
	`channel_id` text,
	`location_id` text,
	`keep` integer,
	`sell_from` integer,
	`low_at` integer,
	PRIMARY KEY(`tenant_id`, `id`)
);
--> statement-breakpoint
ALTER TABLE `channel` ADD `soft_hold` text;--> statement-breakpoint
ALTER TABLE `stock_level` ADD `quarantined` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `stock_level` ADD `damaged` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `stock_level` ADD `shared` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `stock_level` ADD `incoming` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `stock_level` ADD `in_transit` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `stock_level` ADD `awaited` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `stock_level` ADD `expected_at` text;--> statement-breakpoint
ALTER TABLE `stock_level` ADD `revision` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `stock_level_revision` ON `stock_level` (`tenant_id`,`revision`,`sku`,`location_id`);