CREATE TABLE `webhook_delivery` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`endpoint_id` text NOT NULL,
	`event_id` text NOT NULL,
	`type` text NOT NULL,
	`payload` text NOT NULL,
	`status` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_at` text,
	`expires_at` text NOT NULL,
	`last_status` integer,
	`last_error` text,
	`last_answer` text,
	`last_try_at` text,
	`created_at` text NOT NULL,
	`finished_at` text,
	PRIMARY KEY(`tenant_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `webhook_delivery_event` ON `webhook_delivery` (`tenant_id`,`endpoint_id`,`event_id`);--> statement-breakpoint
CREATE INDEX `webhook_delivery_listed` ON `webhook_delivery` (`tenant_id`,`endpoint_id`,`id`);--> statement-breakpoint
CREATE INDEX `webhook_delivery_due` ON `webhook_delivery` (`tenant_id`,`endpoint_id`,`next_at`) WHERE next_at is not null;--> statement-breakpoint
CREATE INDEX `webhook_delivery_dead` ON `webhook_delivery` (`tenant_id`,`endpoint_id`,`id`) WHERE status = 'dead';--> statement-breakpoint
CREATE INDEX `webhook_delivery_expires` ON `webhook_delivery` (`expires_at`);--> statement-breakpoint
CREATE TABLE `webhook_endpoint` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`url` text NOT NULL,
	`description` text NOT NULL,
	`events` text NOT NULL,
	`status` text NOT NULL,
	`disabled_because` text,
	`secret_sealed` text NOT NULL,
	`previous_secret_sealed` text,
	`previous_ends_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	`failures` integer DEFAULT 0 NOT NULL,
	`opened_until` text,
	`last_sent_at` text,
	`last_failed_at` text,
	`created_by` text NOT NULL,
	`created_at` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `webhook_endpoint_url` ON `webhook_endpoint` (`tenant_id`,`url`);