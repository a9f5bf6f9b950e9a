CREATE TABLE `customer_cart` (
	`tenant_id` text NOT NULL,
	`customer_id` text NOT NULL,
	`channel_id` text NOT NULL,
	`cart_id` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `customer_id`, `channel_id`)
);
