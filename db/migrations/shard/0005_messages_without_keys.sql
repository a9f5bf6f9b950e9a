-- What the back office reads of a message has the order's link without its key, which lets in whoever has it.
UPDATE `notification` SET `body` = substr(`body`, 1, instr(`body`, '?key=') - 1) || substr(`body`, instr(`body`, '?key=') + instr(substr(`body`, instr(`body`, '?key=')) || char(10), char(10)) - 1) WHERE instr(`body`, '?key=') > 0;
