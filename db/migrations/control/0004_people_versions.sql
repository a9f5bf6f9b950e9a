ALTER TABLE `staff` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE INDEX `staff_name` ON `staff` (`tenant_id`,`name`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `access_request_pending` ON `access_request` (`tenant_id`,`staff_id`,`permission`,`location_id`) WHERE status = 'pending';