CREATE TABLE `sign_in_guess` (
	`tenant_id` text NOT NULL,
	`email_hash` text NOT NULL,
	`failed_attempts` integer NOT NULL,
	`locked_until` text,
	`at` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `email_hash`)
);
--> statement-breakpoint
CREATE INDEX `sign_in_guess_at` ON `sign_in_guess` (`at`);