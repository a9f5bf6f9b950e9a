-- REPLACE deletes without asking the delete triggers: a row that is there already leaves the new one out.
CREATE TRIGGER `platform_audit_never_replaced` BEFORE INSERT ON `platform_audit` WHEN EXISTS (SELECT 1 FROM `platform_audit` WHERE `id` = new.`id`) BEGIN SELECT raise(ignore); END;
