-- REPLACE deletes without asking the delete triggers: a row that is there already leaves the new one out.
CREATE TRIGGER `audit_entry_never_replaced` BEFORE INSERT ON `audit_entry` WHEN EXISTS (SELECT 1 FROM `audit_entry` WHERE `tenant_id` = new.`tenant_id` AND `id` = new.`id`) BEGIN SELECT raise(ignore); END;--> statement-breakpoint
CREATE TRIGGER `consent_never_replaced` BEFORE INSERT ON `consent` WHEN EXISTS (SELECT 1 FROM `consent` WHERE `tenant_id` = new.`tenant_id` AND `id` = new.`id`) BEGIN SELECT raise(ignore); END;
