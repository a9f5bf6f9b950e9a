import { DurableObject } from "cloudflare:workers";

export class Register extends DurableObject<Env> {}
