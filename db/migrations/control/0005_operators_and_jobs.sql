CREATE TABLE `operator_invitation` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`operator_id` text NOT NULL,
	`totp_sealed` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `operator_invitation_operator` ON `operator_invitation` (`operator_id`);--> statement-breakpoint
CREATE INDEX `operator_invitation_expires` ON `operator_invitation` (`expires_at`);--> statement-breakpoint
ALTER TABLE `merchant` ADD `suspended_at` text;--> statement-breakpoint
ALTER TABLE `merchant` ADD `sandbox_of` text;--> statement-breakpoint
ALTER TABLE `merchant_job` ADD `taken_until` text;--> statement-breakpoint
ALTER TABLE `operator_session` ADD `proved_at` text;--> statement-breakpoint
CREATE INDEX `operator_session_operator` ON `operator_session` (`operator_id`);