CREATE TABLE `order_location` (
	`tenant_id` text NOT NULL,
	`order_id` text NOT NULL,
	`location_id` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `order_id`, `location_id`)
);
--> statement-breakpoint
CREATE INDEX `order_location_location` ON `order_location` (`tenant_id`,`location_id`,`order_id`);--> statement-breakpoint
INSERT OR IGNORE INTO `order_location` (`tenant_id`, `order_id`, `location_id`) SELECT `tenant_id`, `id`, `location_id` FROM `orders` WHERE `location_id` IS NOT NULL;--> statement-breakpoint
INSERT OR IGNORE INTO `order_location` (`tenant_id`, `order_id`, `location_id`) SELECT o.`tenant_id`, o.`id`, share.value->>'location_id' FROM `orders` o, json_each(o.`document`, '$.lines') line, json_each(line.value, '$.allocations') share;
