import { DurableObject } from "cloudflare:workers";

export class LiveRoom extends DurableObject<Env> {}
