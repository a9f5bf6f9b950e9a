CREATE TABLE `stock_snapshot` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`reference` text NOT NULL,
	`taken_at` text NOT NULL,
	`location_ids` text NOT NULL,
	`complete` integer NOT NULL,
	`state` text NOT NULL,
	`below_promised` integer DEFAULT false NOT NULL,
	`position` text DEFAULT '' NOT NULL,
	`taken_until` text,
	`created_by` text NOT NULL,
	`created_at` text NOT NULL,
	`compared_at` text,
	`applied_at` text,
	PRIMARY KEY(`tenant_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `stock_snapshot_created` ON `stock_snapshot` (`tenant_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `stock_snapshot_under_way` ON `stock_snapshot` (`taken_until`) WHERE state in ('comparing', 'applying');--> statement-breakpoint
CREATE TABLE `stock_snapshot_line` (
	`tenant_id` text NOT NULL,
	`snapshot_id` text NOT NULL,
	`sku` text NOT NULL,
	`location_id` text NOT NULL,
	`theirs` integer,
	`ours` integer,
	`moved` integer,
	`difference` integer,
	`below_promised` integer,
	`kind` text,
	`chosen` integer DEFAULT false NOT NULL,
	`result` text,
	`problem` text,
	PRIMARY KEY(`tenant_id`, `snapshot_id`, `sku`, `location_id`)
);
--> statement-breakpoint
CREATE INDEX `stock_snapshot_line_kind` ON `stock_snapshot_line` (`tenant_id`,`snapshot_id`,`kind`,`sku`,`location_id`);--> statement-breakpoint
CREATE INDEX `stock_snapshot_line_chosen` ON `stock_snapshot_line` (`tenant_id`,`snapshot_id`,`sku`) WHERE chosen = 1;--> statement-breakpoint
CREATE INDEX `product_unpublished` ON `product` (`tenant_id`,`id`) WHERE published_version is null;--> statement-breakpoint
CREATE INDEX `stock_level_on_hold` ON `stock_level` (`tenant_id`,`sku`,`location_id`) WHERE quarantined > 0;--> statement-breakpoint
CREATE INDEX `stock_level_damaged` ON `stock_level` (`tenant_id`,`sku`,`location_id`) WHERE damaged > 0;--> statement-breakpoint
CREATE INDEX `stock_level_incoming` ON `stock_level` (`tenant_id`,`sku`,`location_id`) WHERE incoming > 0;--> statement-breakpoint
CREATE INDEX `stock_level_in_transit` ON `stock_level` (`tenant_id`,`sku`,`location_id`) WHERE in_transit > 0;--> statement-breakpoint
CREATE INDEX `stock_level_awaited` ON `stock_level` (`tenant_id`,`sku`,`location_id`) WHERE awaited > 0;