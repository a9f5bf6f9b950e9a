import type { DemoMerchant } from "../types.ts";
import { bags } from "./bags.ts";
import { bath } from "./bath.ts";
import { care } from "./care.ts";
import { categories } from "./categories.ts";
import { desk } from "./desk.ts";
import { garden } from "./garden.ts";
import { home } from "./home.ts";
import { kids } from "./kids.ts";
import { kitchen } from "./kitchen.ts";
import { lighting } from "./lighting.ts";
import { locations } from "./locations.ts";
import { outdoors } from "./outdoors.ts";
import { stationery } from "./stationery.ts";
import { supply } from "./supply.ts";
import { textiles } from "./textiles.ts";

export const alderWren: DemoMerchant = {
  slug: "alder-wren",
  name: "Alder & Wren",
  categories,
  products: [
    ...home,
    ...textiles,
    ...lighting,
    ...kitchen,
    ...bath,
    ...care,
    ...desk,
    ...stationery,
    ...bags,
    ...garden,
    ...outdoors,
    ...kids,
  ],
  locations,
  supply,
};
