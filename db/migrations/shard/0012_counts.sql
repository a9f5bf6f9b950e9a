CREATE TABLE `stock_count` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`number` text NOT NULL,
	`state` text NOT NULL,
	`location_id` text NOT NULL,
	`title` text NOT NULL,
	`assigned_to` text,
	`blind` integer NOT NULL,
	`threshold` text NOT NULL,
	`currency` text NOT NULL,
	`line_count` integer NOT NULL,
	`counted` integer NOT NULL,
	`exact` integer NOT NULL,
	`net_units` integer NOT NULL,
	`absolute_units` integer NOT NULL,
	`net_value` integer NOT NULL,
	`absolute_value` integer NOT NULL,
	`counted_at` text,
	`posted_at` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`seq` integer NOT NULL,
	PRIMARY KEY(`tenant_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `stock_count_created` ON `stock_count` (`tenant_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `stock_count_state` ON `stock_count` (`tenant_id`,`state`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `stock_count_location` ON `stock_count` (`tenant_id`,`location_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `stock_count_posted` ON `stock_count` (`tenant_id`,`posted_at`,`id`) WHERE "posted_at" is not null;--> statement-breakpoint
CREATE TABLE `stock_count_line` (
	`tenant_id` text NOT NULL,
	`count_id` text NOT NULL,
	`sku` text NOT NULL,
	`planned` integer NOT NULL,
	`counted` integer,
	`seen` integer,
	`unit_price` integer,
	PRIMARY KEY(`tenant_id`, `count_id`, `sku`)
);
--> statement-breakpoint
CREATE INDEX `stock_count_line_sku` ON `stock_count_line` (`tenant_id`,`sku`,`count_id`);