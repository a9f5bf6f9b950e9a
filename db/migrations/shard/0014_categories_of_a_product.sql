DROP INDEX `product_category_product`;--> statement-breakpoint
CREATE INDEX `product_category_product` ON `product_category` (`tenant_id`,`product_id`,`category_id`);