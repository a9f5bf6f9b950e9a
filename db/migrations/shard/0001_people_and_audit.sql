CREATE TABLE `alert` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`count` integer NOT NULL,
	`first_at` text NOT NULL,
	`last_at` text NOT NULL,
	`acknowledged_by` text,
	`acknowledged_at` text,
	PRIMARY KEY(`tenant_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `alert_last` ON `alert` (`tenant_id`,`last_at`,`id`);--> statement-breakpoint
CREATE TABLE `audit_entry` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`at` text NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text,
	`actor_name` text NOT NULL,
	`action` text NOT NULL,
	`subject_kind` text,
	`subject_id` text,
	`location_id` text,
	`reason` text,
	`before` text,
	`after` text,
	`route` text,
	`status` integer,
	`request_id` text,
	`ip` text,
	`user_agent` text,
	PRIMARY KEY(`tenant_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `audit_at` ON `audit_entry` (`tenant_id`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `audit_actor` ON `audit_entry` (`tenant_id`,`actor_id`,`at`);--> statement-breakpoint
CREATE INDEX `audit_subject` ON `audit_entry` (`tenant_id`,`subject_id`,`at`);--> statement-breakpoint
CREATE INDEX `audit_action` ON `audit_entry` (`tenant_id`,`action`,`at`);--> statement-breakpoint
CREATE INDEX `audit_location` ON `audit_entry` (`tenant_id`,`location_id`,`at`);--> statement-breakpoint
CREATE TABLE `mail` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`sealed` text,
	`status` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_try_at` text NOT NULL,
	`error` text,
	`created_at` text NOT NULL,
	`sent_at` text,
	PRIMARY KEY(`tenant_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `mail_due` ON `mail` (`status`,`next_try_at`);--> statement-breakpoint
CREATE TABLE `purge_permit` (
	`tenant_id` text PRIMARY KEY NOT NULL,
	`granted_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `consent` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`customer_id` text NOT NULL,
	`purpose` text NOT NULL,
	`granted` integer NOT NULL,
	`source` text NOT NULL,
	`wording` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `consent_customer` ON `consent` (`tenant_id`,`customer_id`,`purpose`,`at`);--> statement-breakpoint
CREATE TABLE `customer_address` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`customer_id` text NOT NULL,
	`sealed` text NOT NULL,
	`is_default` integer NOT NULL,
	`created_at` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `customer_address_customer` ON `customer_address` (`tenant_id`,`customer_id`);--> statement-breakpoint
CREATE TABLE `customer_identity` (
	`tenant_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`subject` text NOT NULL,
	`customer_id` text NOT NULL,
	`created_at` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `provider_id`, `subject`)
);
--> statement-breakpoint
CREATE INDEX `customer_identity_customer` ON `customer_identity` (`tenant_id`,`customer_id`);--> statement-breakpoint
CREATE TABLE `customer_merge` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`kept_id` text NOT NULL,
	`merged_id` text NOT NULL,
	`merged_by` text NOT NULL,
	`reason` text,
	`at` text NOT NULL,
	`undone_by` text,
	`undone_at` text,
	PRIMARY KEY(`tenant_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `customer_merge_kept` ON `customer_merge` (`tenant_id`,`kept_id`);--> statement-breakpoint
CREATE INDEX `customer_merge_merged` ON `customer_merge` (`tenant_id`,`merged_id`);--> statement-breakpoint
CREATE TABLE `erasure_request` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`customer_id` text NOT NULL,
	`status` text NOT NULL,
	`asked_by` text NOT NULL,
	`created_at` text NOT NULL,
	`done_at` text,
	PRIMARY KEY(`tenant_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `erasure_request_customer` ON `erasure_request` (`tenant_id`,`customer_id`);--> statement-breakpoint
CREATE INDEX `erasure_request_status` ON `erasure_request` (`status`,`created_at`);--> statement-breakpoint
CREATE TABLE `shopper_session` (
	`tenant_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`id` text NOT NULL,
	`customer_id` text NOT NULL,
	`created_at` text NOT NULL,
	`last_seen_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`user_agent` text,
	PRIMARY KEY(`tenant_id`, `token_hash`)
);
--> statement-breakpoint
CREATE INDEX `shopper_session_customer` ON `shopper_session` (`tenant_id`,`customer_id`);--> statement-breakpoint
CREATE INDEX `shopper_session_expires` ON `shopper_session` (`expires_at`);--> statement-breakpoint
CREATE TABLE `shopper_token` (
	`tenant_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`purpose` text NOT NULL,
	`customer_id` text,
	`data` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `token_hash`)
);
--> statement-breakpoint
CREATE INDEX `shopper_token_customer` ON `shopper_token` (`tenant_id`,`customer_id`);--> statement-breakpoint
CREATE INDEX `shopper_token_expires` ON `shopper_token` (`expires_at`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_customer` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`email` text,
	`email_verified_at` text,
	`name` text NOT NULL,
	`phone` text,
	`locale` text,
	`password_hash` text,
	`status` text NOT NULL,
	`merged_into` text,
	`failed_attempts` integer DEFAULT 0 NOT NULL,
	`locked_until` text,
	`last_order_at` text,
	`created_at` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`tenant_id`, `id`)
);
--> statement-breakpoint
-- Ids for the people who had none: 26 letters of base 32, all of them chance.
INSERT INTO `__new_customer` (`tenant_id`, `id`, `email`, `name`, `phone`, `status`, `last_order_at`, `created_at`) SELECT `tenant_id`, 'cus_' || upper(hex(randomblob(13))), `email`, `name`, `phone`, 'guest', `last_order_at`, `last_order_at` FROM `customer`;--> statement-breakpoint
DROP TABLE `customer`;--> statement-breakpoint
ALTER TABLE `__new_customer` RENAME TO `customer`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `customer_email` ON `customer` (`tenant_id`,`email`);--> statement-breakpoint
CREATE INDEX `customer_name` ON `customer` (`tenant_id`,`name`);--> statement-breakpoint
CREATE INDEX `customer_phone` ON `customer` (`tenant_id`,`phone`);--> statement-breakpoint
CREATE INDEX `customer_merged` ON `customer` (`tenant_id`,`merged_into`);--> statement-breakpoint
CREATE INDEX `customer_last_order` ON `customer` (`tenant_id`,`last_order_at`,`id`);--> statement-breakpoint
ALTER TABLE `orders` ADD `customer_id` text;--> statement-breakpoint
CREATE INDEX `orders_customer` ON `orders` (`tenant_id`,`customer_id`);--> statement-breakpoint
CREATE TRIGGER `audit_entry_kept` BEFORE UPDATE ON `audit_entry` BEGIN SELECT raise(abort, 'audit entries are only ever appended'); END;--> statement-breakpoint
CREATE TRIGGER `audit_entry_never_deleted` BEFORE DELETE ON `audit_entry` WHEN NOT EXISTS (SELECT 1 FROM `purge_permit` WHERE `tenant_id` = old.`tenant_id`) BEGIN SELECT raise(abort, 'audit entries are only ever appended'); END;--> statement-breakpoint
CREATE TRIGGER `consent_kept` BEFORE UPDATE ON `consent` BEGIN SELECT raise(abort, 'consents are only ever appended'); END;--> statement-breakpoint
CREATE TRIGGER `consent_never_deleted` BEFORE DELETE ON `consent` WHEN NOT EXISTS (SELECT 1 FROM `purge_permit` WHERE `tenant_id` = old.`tenant_id`) BEGIN SELECT raise(abort, 'consents are only ever appended'); END;
