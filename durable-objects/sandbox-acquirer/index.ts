import { DurableObject } from "cloudflare:workers";

export class SandboxAcquirer extends DurableObject<Env> {}
