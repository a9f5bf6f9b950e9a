import { alderWren } from "./alder-wren/index.ts";
import { lumenCycles } from "./lumen-cycles.ts";
import type { DemoMerchant } from "./types.ts";

export const demoMerchants: DemoMerchant[] = [alderWren, lumenCycles];
