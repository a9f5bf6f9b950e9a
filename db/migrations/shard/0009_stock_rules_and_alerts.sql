CREATE TABLE `stock_alert` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`sku` text NOT NULL,
	`location_id` text NOT NULL,
	`state` text NOT NULL,
	`since` text NOT NULL,
	`crossings` text NOT NULL,
	`told` integer DEFAULT 0 NOT NULL,
	`acknowledged_by` text,
	`acknowledged_at` text,
	`resolved_at` text,
	`mailed_at` text,
	PRIMARY KEY(`tenant_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `stock_alert_open` ON `stock_alert` (`tenant_id`,`sku`,`location_id`) WHERE resolved_at is null;--> statement-breakpoint
CREATE INDEX `stock_alert_listed` ON `stock_alert` (`tenant_id`,`since`,`id`);--> statement-breakpoint
CREATE INDEX `stock_alert_untold` ON `stock_alert` (`tenant_id`,`sku`) WHERE told < json_array_length(crossings);--> statement-breakpoint
CREATE INDEX `stock_alert_unmailed` ON `stock_alert` (`tenant_id`) WHERE mailed_at is null and resolved_at is null;--> statement-breakpoint
CREATE TABLE `stock_quarantine` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`sku` text NOT NULL,
	`location_id` text NOT NULL,
	`kind` text NOT NULL,
	`lot` text,
	`reason` text NOT NULL,
	`quantity` integer NOT NULL,
	`since` text NOT NULL,
	`seq` integer NOT NULL,
	PRIMARY KEY(`tenant_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `stock_quarantine_open` ON `stock_quarantine` (`tenant_id`,`since`,`id`) WHERE quantity > 0;--> statement-breakpoint
CREATE INDEX `stock_quarantine_lot` ON `stock_quarantine` (`tenant_id`,`lot`,`since`,`id`);--> statement-breakpoint
ALTER TABLE `channel` ADD `stock_version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `stock_rule` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `stock_rule_place` ON `stock_rule` (`tenant_id`,coalesce(category_id, ''),coalesce(channel_id, ''),coalesce(location_id, ''));