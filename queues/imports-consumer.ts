export async function consumeImports(_batch: MessageBatch<unknown>, _env: Env): Promise<void> {}
