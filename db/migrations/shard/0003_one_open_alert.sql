ALTER TABLE `alert` ADD `entry_id` text;--> statement-breakpoint
CREATE UNIQUE INDEX `alert_open` ON `alert` (`tenant_id`,`kind`,`subject`) WHERE acknowledged_at is null;