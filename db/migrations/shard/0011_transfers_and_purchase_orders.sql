CREATE TABLE `purchase_order` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`number` text NOT NULL,
	`state` text NOT NULL,
	`supplier_id` text NOT NULL,
	`supplier_name` text NOT NULL,
	`location_id` text NOT NULL,
	`reference` text,
	`line_count` integer NOT NULL,
	`units` integer NOT NULL,
	`outstanding` integer NOT NULL,
	`expected_at` text,
	`document` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`seq` integer NOT NULL,
	PRIMARY KEY(`tenant_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `purchase_order_created` ON `purchase_order` (`tenant_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `purchase_order_state` ON `purchase_order` (`tenant_id`,`state`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `purchase_order_supplier` ON `purchase_order` (`tenant_id`,`supplier_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `purchase_order_location` ON `purchase_order` (`tenant_id`,`location_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `purchase_order_number` ON `purchase_order` (`tenant_id`,`number`);--> statement-breakpoint
CREATE TABLE `purchase_order_line` (
	`tenant_id` text NOT NULL,
	`purchase_order_id` text NOT NULL,
	`sku` text NOT NULL,
	`quantity` integer NOT NULL,
	`unit_cost` integer,
	`good` integer NOT NULL,
	`damaged` integer NOT NULL,
	`seq` integer NOT NULL,
	PRIMARY KEY(`tenant_id`, `purchase_order_id`, `sku`)
);
--> statement-breakpoint
CREATE INDEX `purchase_order_line_sku` ON `purchase_order_line` (`tenant_id`,`sku`,`purchase_order_id`);--> statement-breakpoint
CREATE TABLE `stock_transfer` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`number` text NOT NULL,
	`state` text NOT NULL,
	`from_location_id` text NOT NULL,
	`to_location_id` text NOT NULL,
	`line_count` integer NOT NULL,
	`units` integer NOT NULL,
	`missing` integer NOT NULL,
	`expected_at` text,
	`tracking` text,
	`document` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`seq` integer NOT NULL,
	PRIMARY KEY(`tenant_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `stock_transfer_created` ON `stock_transfer` (`tenant_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `stock_transfer_state` ON `stock_transfer` (`tenant_id`,`state`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `stock_transfer_from` ON `stock_transfer` (`tenant_id`,`from_location_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `stock_transfer_to` ON `stock_transfer` (`tenant_id`,`to_location_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `stock_transfer_number` ON `stock_transfer` (`tenant_id`,`number`);--> statement-breakpoint
CREATE TABLE `stock_transfer_line` (
	`tenant_id` text NOT NULL,
	`transfer_id` text NOT NULL,
	`sku` text NOT NULL,
	`requested` integer NOT NULL,
	`approved` integer NOT NULL,
	`picked` integer NOT NULL,
	`shipped` integer NOT NULL,
	`good` integer NOT NULL,
	`damaged` integer NOT NULL,
	`lost` integer NOT NULL,
	`seq` integer NOT NULL,
	PRIMARY KEY(`tenant_id`, `transfer_id`, `sku`)
);
--> statement-breakpoint
CREATE INDEX `stock_transfer_line_sku` ON `stock_transfer_line` (`tenant_id`,`sku`,`transfer_id`);--> statement-breakpoint
CREATE TABLE `supplier` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`email` text,
	`reference` text,
	`active` integer NOT NULL,
	`version` integer NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `supplier_name` ON `supplier` (`tenant_id`,`name`);