ALTER TABLE `staff` DROP COLUMN `role`;--> statement-breakpoint
ALTER TABLE `staff` DROP COLUMN `location_id`;