export async function queue(batch: MessageBatch, _env: Env, _ctx: ExecutionContext): Promise<void> {
  batch.ackAll();
}

export async function scheduled(
  _event: ScheduledController,
  _env: Env,
  _ctx: ExecutionContext,
): Promise<void> {}
