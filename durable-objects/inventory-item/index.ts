import { DurableObject } from "cloudflare:workers";

export class InventoryItem extends DurableObject<Env> {}
