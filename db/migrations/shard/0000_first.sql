CREATE TABLE `category` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`parent_id` text,
	`handle` text NOT NULL,
	`name` text NOT NULL,
	`description` text NOT NULL,
	`media_id` text,
	`position` integer NOT NULL,
	PRIMARY KEY(`tenant_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `category_handle` ON `category` (`tenant_id`,`handle`);--> statement-breakpoint
CREATE TABLE `listing` (
	`tenant_id` text NOT NULL,
	`category_id` text NOT NULL,
	`currency` text NOT NULL,
	`product_id` text NOT NULL,
	`price` integer NOT NULL,
	`created_at` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `category_id`, `currency`, `product_id`)
);
--> statement-breakpoint
CREATE INDEX `listing_price` ON `listing` (`tenant_id`,`category_id`,`currency`,`price`,`product_id`);--> statement-breakpoint
CREATE INDEX `listing_newest` ON `listing` (`tenant_id`,`category_id`,`currency`,`created_at`,`product_id`);--> statement-breakpoint
CREATE INDEX `listing_product` ON `listing` (`tenant_id`,`product_id`);--> statement-breakpoint
CREATE TABLE `media` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`hash` text NOT NULL,
	`content_type` text NOT NULL,
	`bytes` integer NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`created_at` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `media_hash` ON `media` (`tenant_id`,`hash`);--> statement-breakpoint
CREATE TABLE `price` (
	`tenant_id` text NOT NULL,
	`variant_id` text NOT NULL,
	`currency` text NOT NULL,
	`amount` integer NOT NULL,
	`compare_at` integer,
	PRIMARY KEY(`tenant_id`, `variant_id`, `currency`)
);
--> statement-breakpoint
CREATE TABLE `product` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`handle` text NOT NULL,
	`status` text NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`description` text NOT NULL,
	`vendor` text,
	`product_type` text,
	`tax_class` text NOT NULL,
	`details` text NOT NULL,
	`options` text NOT NULL,
	`version` integer NOT NULL,
	`published_version` integer,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `product_handle` ON `product` (`tenant_id`,`handle`);--> statement-breakpoint
CREATE INDEX `product_updated` ON `product` (`tenant_id`,`updated_at`,`id`);--> statement-breakpoint
CREATE TABLE `product_category` (
	`tenant_id` text NOT NULL,
	`category_id` text NOT NULL,
	`product_id` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `category_id`, `product_id`)
);
--> statement-breakpoint
CREATE INDEX `product_category_product` ON `product_category` (`tenant_id`,`product_id`);--> statement-breakpoint
CREATE TABLE `product_media` (
	`tenant_id` text NOT NULL,
	`product_id` text NOT NULL,
	`position` integer NOT NULL,
	`media_id` text,
	`external_url` text,
	`alt` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `product_id`, `position`)
);
--> statement-breakpoint
CREATE TABLE `published_product` (
	`tenant_id` text NOT NULL,
	`product_id` text NOT NULL,
	`handle` text NOT NULL,
	`document` text NOT NULL,
	`published_at` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `product_id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `published_product_handle` ON `published_product` (`tenant_id`,`handle`);--> statement-breakpoint
CREATE INDEX `published_product_newest` ON `published_product` (`tenant_id`,`published_at`,`product_id`);--> statement-breakpoint
CREATE TABLE `variant` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`product_id` text NOT NULL,
	`sku` text NOT NULL,
	`barcode` text,
	`options` text NOT NULL,
	`weight_grams` integer,
	`media_id` text,
	`position` integer NOT NULL,
	PRIMARY KEY(`tenant_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `variant_sku` ON `variant` (`tenant_id`,`sku`);--> statement-breakpoint
CREATE INDEX `variant_barcode` ON `variant` (`tenant_id`,`barcode`);--> statement-breakpoint
CREATE INDEX `variant_product` ON `variant` (`tenant_id`,`product_id`,`position`);--> statement-breakpoint
CREATE TABLE `idempotency` (
	`tenant_id` text NOT NULL,
	`key` text NOT NULL,
	`fingerprint` text NOT NULL,
	`status` integer NOT NULL,
	`body` text,
	`created_at` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `key`)
);
--> statement-breakpoint
CREATE INDEX `idempotency_created` ON `idempotency` (`tenant_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `import_chunk` (
	`tenant_id` text NOT NULL,
	`job_id` text NOT NULL,
	`chunk` integer NOT NULL,
	`products` integer NOT NULL,
	`created` integer DEFAULT 0 NOT NULL,
	`updated` integer DEFAULT 0 NOT NULL,
	`refused` integer DEFAULT 0 NOT NULL,
	`done_at` text,
	PRIMARY KEY(`tenant_id`, `job_id`, `chunk`)
);
--> statement-breakpoint
CREATE TABLE `import_job` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`file_name` text NOT NULL,
	`format` text NOT NULL,
	`options` text NOT NULL,
	`status` text NOT NULL,
	`error` text,
	`created_by` text NOT NULL,
	`created_at` text NOT NULL,
	`finished_at` text,
	PRIMARY KEY(`tenant_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `import_job_created` ON `import_job` (`tenant_id`,`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `import_refusal` (
	`tenant_id` text NOT NULL,
	`job_id` text NOT NULL,
	`line` integer NOT NULL,
	`field` text NOT NULL,
	`reason` text NOT NULL,
	`value` text,
	PRIMARY KEY(`tenant_id`, `job_id`, `line`, `field`)
);
--> statement-breakpoint
CREATE TABLE `customer` (
	`tenant_id` text NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`phone` text,
	`last_order_at` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `email`)
);
--> statement-breakpoint
CREATE INDEX `customer_name` ON `customer` (`tenant_id`,`name`);--> statement-breakpoint
CREATE TABLE `notification` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`order_id` text NOT NULL,
	`kind` text NOT NULL,
	`medium` text NOT NULL,
	`recipient` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`created_at` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `notification_created` ON `notification` (`tenant_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `notification_order` ON `notification` (`tenant_id`,`order_id`);--> statement-breakpoint
CREATE TABLE `order_line` (
	`tenant_id` text NOT NULL,
	`order_id` text NOT NULL,
	`line_id` text NOT NULL,
	`product_id` text NOT NULL,
	`sku` text NOT NULL,
	`title` text NOT NULL,
	`quantity` integer NOT NULL,
	`total` integer NOT NULL,
	PRIMARY KEY(`tenant_id`, `order_id`, `line_id`)
);
--> statement-breakpoint
CREATE INDEX `order_line_sku` ON `order_line` (`tenant_id`,`sku`,`order_id`);--> statement-breakpoint
CREATE TABLE `orders` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`number` text NOT NULL,
	`state` text NOT NULL,
	`source` text NOT NULL,
	`channel_id` text NOT NULL,
	`fulfilment` text NOT NULL,
	`location_id` text,
	`customer_name` text,
	`customer_email` text,
	`currency` text NOT NULL,
	`total` integer NOT NULL,
	`units` integer NOT NULL,
	`document` text NOT NULL,
	`seq` integer NOT NULL,
	`placed_at` text NOT NULL,
	`updated_at` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `orders_placed` ON `orders` (`tenant_id`,`placed_at`,`id`);--> statement-breakpoint
CREATE INDEX `orders_state` ON `orders` (`tenant_id`,`state`,`placed_at`,`id`);--> statement-breakpoint
CREATE INDEX `orders_location` ON `orders` (`tenant_id`,`location_id`,`placed_at`,`id`);--> statement-breakpoint
CREATE INDEX `orders_number` ON `orders` (`tenant_id`,`number`);--> statement-breakpoint
CREATE INDEX `orders_email` ON `orders` (`tenant_id`,`customer_email`);--> statement-breakpoint
CREATE TABLE `shift` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`device_id` text NOT NULL,
	`location_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`currency` text NOT NULL,
	`opening_float` integer NOT NULL,
	`cash_taken` integer NOT NULL,
	`sales` integer NOT NULL,
	`counted` integer,
	`opened_at` text NOT NULL,
	`closed_at` text,
	`seq` integer NOT NULL,
	PRIMARY KEY(`tenant_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `shift_device` ON `shift` (`tenant_id`,`device_id`,`opened_at`);--> statement-breakpoint
CREATE TABLE `channel` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`locale` text NOT NULL,
	`currency` text NOT NULL,
	`prices_include_tax` integer NOT NULL,
	`country` text NOT NULL,
	`location_ids` text NOT NULL,
	`url` text,
	`theme` text,
	PRIMARY KEY(`tenant_id`, `id`)
);
--> statement-breakpoint
CREATE TABLE `location` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`code` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`address` text NOT NULL,
	`latitude` real NOT NULL,
	`longitude` real NOT NULL,
	`timezone` text NOT NULL,
	`phone` text,
	`hours` text NOT NULL,
	`picks_up` integer NOT NULL,
	`pos_channel_id` text,
	PRIMARY KEY(`tenant_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `location_code` ON `location` (`tenant_id`,`code`);--> statement-breakpoint
CREATE TABLE `shipping_method` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`country` text NOT NULL,
	`name` text NOT NULL,
	`currency` text NOT NULL,
	`price` integer NOT NULL,
	`free_over` integer,
	`tax_class` text NOT NULL,
	`min_days` integer NOT NULL,
	`max_days` integer NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`tenant_id`, `id`)
);
--> statement-breakpoint
CREATE TABLE `tax_zone` (
	`tenant_id` text NOT NULL,
	`country` text NOT NULL,
	`region` text NOT NULL,
	`rates` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `country`, `region`)
);
--> statement-breakpoint
CREATE TABLE `stock_level` (
	`tenant_id` text NOT NULL,
	`sku` text NOT NULL,
	`location_id` text NOT NULL,
	`on_hand` integer NOT NULL,
	`allocated` integer NOT NULL,
	`held` integer NOT NULL,
	`seq` integer NOT NULL,
	`updated_at` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `sku`, `location_id`)
);
--> statement-breakpoint
CREATE INDEX `stock_level_location` ON `stock_level` (`tenant_id`,`location_id`,`sku`);