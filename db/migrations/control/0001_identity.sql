CREATE TABLE `access_token` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`tenant_id` text NOT NULL,
	`client_id` text NOT NULL,
	`scopes` text NOT NULL,
	`expires_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `access_token_expires` ON `access_token` (`expires_at`);--> statement-breakpoint
CREATE INDEX `access_token_client` ON `access_token` (`tenant_id`,`client_id`);--> statement-breakpoint
CREATE TABLE `api_client` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`scopes` text NOT NULL,
	`location_ids` text,
	`channel_id` text,
	`calls_per_minute` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_by` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text,
	`last_used_at` text,
	`revoked_at` text,
	PRIMARY KEY(`tenant_id`, `id`)
);
--> statement-breakpoint
CREATE TABLE `api_secret` (
	`secret_hash` text PRIMARY KEY NOT NULL,
	`tenant_id` text NOT NULL,
	`client_id` text NOT NULL,
	`prefix` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text
);
--> statement-breakpoint
CREATE INDEX `api_secret_client` ON `api_secret` (`tenant_id`,`client_id`);--> statement-breakpoint
CREATE TABLE `merchant_job` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`status` text NOT NULL,
	`requested_by` text NOT NULL,
	`reason` text,
	`due_at` text NOT NULL,
	`progress` text NOT NULL,
	`result_key` text,
	`error` text,
	`created_at` text NOT NULL,
	`finished_at` text,
	PRIMARY KEY(`tenant_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `merchant_job_due` ON `merchant_job` (`status`,`due_at`);--> statement-breakpoint
CREATE TABLE `operator` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`password_hash` text NOT NULL,
	`totp_sealed` text,
	`totp_last_step` integer DEFAULT 0 NOT NULL,
	`failed_attempts` integer DEFAULT 0 NOT NULL,
	`locked_until` text,
	`disabled_at` text,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `operator_email_unique` ON `operator` (`email`);--> statement-breakpoint
CREATE TABLE `operator_session` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`operator_id` text NOT NULL,
	`created_at` text NOT NULL,
	`last_seen_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`ip` text,
	`user_agent` text
);
--> statement-breakpoint
CREATE INDEX `operator_session_expires` ON `operator_session` (`expires_at`);--> statement-breakpoint
CREATE TABLE `operator_visit` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`tenant_id` text NOT NULL,
	`operator_id` text NOT NULL,
	`reason` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `operator_visit_tenant` ON `operator_visit` (`tenant_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `platform_audit` (
	`id` text PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`operator_id` text,
	`operator_name` text NOT NULL,
	`action` text NOT NULL,
	`tenant_id` text,
	`reason` text,
	`before` text,
	`after` text,
	`request_id` text NOT NULL,
	`ip` text
);
--> statement-breakpoint
CREATE INDEX `platform_audit_at` ON `platform_audit` (`at`,`id`);--> statement-breakpoint
CREATE INDEX `platform_audit_tenant` ON `platform_audit` (`tenant_id`,`at`);--> statement-breakpoint
CREATE TABLE `access_request` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`staff_id` text NOT NULL,
	`permission` text NOT NULL,
	`location_id` text NOT NULL,
	`reason` text NOT NULL,
	`minutes` integer NOT NULL,
	`status` text NOT NULL,
	`decided_by` text,
	`decision_note` text,
	`decided_at` text,
	`expires_at` text,
	`created_at` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `access_request_staff` ON `access_request` (`tenant_id`,`staff_id`,`status`);--> statement-breakpoint
CREATE INDEX `access_request_created` ON `access_request` (`tenant_id`,`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `custom_role` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`description` text NOT NULL,
	`grants` text NOT NULL,
	`version` integer NOT NULL,
	`updated_at` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `custom_role_name` ON `custom_role` (`tenant_id`,`name`);--> statement-breakpoint
CREATE TABLE `identity_provider` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`audience` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`issuer` text,
	`client_id` text NOT NULL,
	`client_secret_sealed` text,
	`options` text NOT NULL,
	`enabled` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `id`)
);
--> statement-breakpoint
CREATE TABLE `passkey` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`staff_id` text NOT NULL,
	`credential_id` text NOT NULL,
	`public_key` text NOT NULL,
	`counter` integer NOT NULL,
	`transports` text NOT NULL,
	`rp_id` text NOT NULL,
	`name` text NOT NULL,
	`created_at` text NOT NULL,
	`last_used_at` text,
	PRIMARY KEY(`tenant_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `passkey_credential` ON `passkey` (`tenant_id`,`credential_id`);--> statement-breakpoint
CREATE INDEX `passkey_staff` ON `passkey` (`tenant_id`,`staff_id`);--> statement-breakpoint
CREATE TABLE `recovery_code` (
	`tenant_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`code_hash` text NOT NULL,
	`used_at` text,
	PRIMARY KEY(`tenant_id`, `staff_id`, `code_hash`)
);
--> statement-breakpoint
CREATE TABLE `staff_identity` (
	`tenant_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`subject` text NOT NULL,
	`staff_id` text NOT NULL,
	`created_at` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `provider_id`, `subject`)
);
--> statement-breakpoint
CREATE INDEX `staff_identity_staff` ON `staff_identity` (`tenant_id`,`staff_id`);--> statement-breakpoint
CREATE TABLE `staff_role` (
	`tenant_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`role_id` text NOT NULL,
	`location_id` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `staff_id`, `role_id`, `location_id`)
);
--> statement-breakpoint
CREATE INDEX `staff_role_location` ON `staff_role` (`tenant_id`,`location_id`);--> statement-breakpoint
CREATE TABLE `staff_token` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`tenant_id` text NOT NULL,
	`purpose` text NOT NULL,
	`staff_id` text,
	`data` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `staff_token_staff` ON `staff_token` (`tenant_id`,`staff_id`,`purpose`);--> statement-breakpoint
CREATE INDEX `staff_token_expires` ON `staff_token` (`expires_at`);--> statement-breakpoint
CREATE TABLE `staff_totp` (
	`tenant_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`secret_sealed` text NOT NULL,
	`confirmed_at` text,
	`last_step` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`tenant_id`, `staff_id`)
);
--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_staff` (
	`id` text NOT NULL,
	`tenant_id` text NOT NULL,
	`name` text NOT NULL,
	`email` text,
	`role` text,
	`location_id` text,
	`status` text DEFAULT 'active' NOT NULL,
	`password_hash` text,
	`pin_hash` text,
	`pin_set_at` text,
	`failed_attempts` integer DEFAULT 0 NOT NULL,
	`locked_until` text,
	`created_at` text,
	`last_seen_at` text,
	PRIMARY KEY(`tenant_id`, `id`)
);
--> statement-breakpoint
INSERT INTO `__new_staff` (`id`, `tenant_id`, `name`, `email`, `role`, `location_id`, `password_hash`, `pin_hash`, `failed_attempts`, `locked_until`) SELECT `id`, `tenant_id`, `name`, `email`, `role`, `location_id`, `password_hash`, `pin_hash`, `failed_attempts`, `locked_until` FROM `staff`;--> statement-breakpoint
-- The one role of each person, under its new name.
INSERT INTO `staff_role` (`tenant_id`, `staff_id`, `role_id`, `location_id`) SELECT `tenant_id`, `id`, CASE `role` WHEN 'order_desk' THEN 'order_manager' ELSE `role` END, coalesce(`location_id`, '') FROM `staff`;--> statement-breakpoint
DROP TABLE `staff`;--> statement-breakpoint
ALTER TABLE `__new_staff` RENAME TO `staff`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `staff_email` ON `staff` (`tenant_id`,`email`);--> statement-breakpoint
ALTER TABLE `device` ADD `registered_by` text;--> statement-breakpoint
ALTER TABLE `device` ADD `last_seen_at` text;--> statement-breakpoint
ALTER TABLE `device` ADD `revoked_at` text;--> statement-breakpoint
CREATE INDEX `device_location` ON `device` (`tenant_id`,`location_id`);--> statement-breakpoint
ALTER TABLE `merchant` ADD `kind` text DEFAULT 'live' NOT NULL;--> statement-breakpoint
ALTER TABLE `merchant` ADD `status_reason` text;--> statement-breakpoint
ALTER TABLE `merchant` ADD `security` text;--> statement-breakpoint
-- Everybody signs in again: a session now knows how and when it was proved.
DROP TABLE `staff_session`;--> statement-breakpoint
CREATE TABLE `staff_session` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`tenant_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`device_id` text,
	`proof` text NOT NULL,
	`created_at` text NOT NULL,
	`last_seen_at` text NOT NULL,
	`proved_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`ip` text,
	`user_agent` text
);
--> statement-breakpoint
CREATE INDEX `staff_session_staff` ON `staff_session` (`tenant_id`,`staff_id`);--> statement-breakpoint
CREATE INDEX `staff_session_expires` ON `staff_session` (`expires_at`);--> statement-breakpoint
CREATE TRIGGER `platform_audit_kept` BEFORE UPDATE ON `platform_audit` BEGIN SELECT raise(abort, 'audit entries are only ever appended'); END;--> statement-breakpoint
CREATE TRIGGER `platform_audit_never_deleted` BEFORE DELETE ON `platform_audit` BEGIN SELECT raise(abort, 'audit entries are only ever appended'); END;
