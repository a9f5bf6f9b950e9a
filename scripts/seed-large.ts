import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { DEMO_PASSWORD } from "#db/seed/demo/organisation.ts";
import { LARGE_PLACES, largeCatalogue, largeStock } from "#db/seed/large.ts";
import { ApiError, asOperator, asStaff, type ToolApi } from "./api.ts";
import { localOperatorToken } from "./local-secrets.ts";

const USAGE = `npm run seed:large -- [options]

  Adds a merchant with very many SKUs at seven locations to a server that runs, through the API.
  May be cut off and repeated: it goes on where it stopped.

  --skus N    how many, in tens; default 100000
  --url URL   default http://localhost:\${PORT or 8787}`;

/** How to look at it. */
export const LARGE_HOST = "large.localhost";
export const LARGE_LOGIN = { email: "max@mill-depot.example", password: DEMO_PASSWORD };

/** Free units at or below this are few. */
const LOW_AT = 3;
const POLL_MS = 500;

interface Job {
  readonly id: string;
  readonly status: "queued" | "reading" | "running" | "done" | "failed";
  readonly error: string | null;
  readonly refused: number;
}

/** How long each part took, in seconds. */
export interface LargeTimes {
  readonly catalogue: number;
  readonly stock: number;
}

/** Fills a merchant of its own with so many SKUs; says how far it is. */
export async function seedLarge(
  baseUrl: string,
  skus: number,
  say: (text: string) => void,
): Promise<LargeTimes> {
  await takeOn(asOperator(baseUrl, localOperatorToken), baseUrl);
  const staff = await signedIn(baseUrl);
  await lowRule(staff);
  const catalogue = await timed(() =>
    send(
      baseUrl,
      "/api/v1/admin/imports",
      { format: "shopify_csv", file_name: "catalogue.csv", currency: "EUR", locale: "en" },
      largeCatalogue(skus),
      say,
    ),
  );
  const stock = await timed(() =>
    send(
      baseUrl,
      "/api/v1/admin/stock/files",
      { mode: "opening", file_name: "stock.csv" },
      largeStock(skus),
      say,
      "/levels",
    ),
  );
  return { catalogue, stock };
}

const signedIn = (baseUrl: string): Promise<ToolApi> =>
  asStaff(baseUrl, LARGE_HOST, LARGE_LOGIN.email, LARGE_LOGIN.password);

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return Math.round((performance.now() - began) / 100) / 10;
}

async function takeOn(operator: ToolApi, baseUrl: string): Promise<void> {
  const { port } = new URL(baseUrl);
  const channel = {
    locale: "en-GB",
    currency: "EUR",
    prices_include_tax: true,
    country: "DE",
    locations: LARGE_PLACES,
    accent_hue: null,
  };
  try {
    await operator.post("/api/v1/operator/merchants", {
      slug: "mill-depot",
      name: "Mill Depot",
      shard: "SHARD_1",
      locations: LARGE_PLACES.map((code, index) => ({
        code,
        kind: index === 0 ? "warehouse" : "store",
        name: index === 0 ? "Mill Depot, central" : `Mill Depot ${index}`,
        address: {
          line1: `${index + 1} Depot Road`,
          city: "Hamburg",
          region: null,
          postal_code: "20095",
          country: "DE",
        },
        latitude: 53.55,
        longitude: 9.99,
        timezone: "Europe/Berlin",
        phone: null,
        hours: [],
        picks_up: index > 0,
        pos_channel: index > 0 ? 1 : null,
      })),
      channels: [
        {
          ...channel,
          kind: "web",
          name: "Mill Depot",
          hostname: LARGE_HOST,
          url: `http://${LARGE_HOST}${port ? `:${port}` : ""}`,
        },
        { ...channel, kind: "pos", name: "Mill Depot tills", hostname: null, url: null },
      ],
      tax_zones: [
        {
          country: "DE",
          region: null,
          rates: [{ name: "MwSt. 19 %", tax_class: "standard", rate_ppm: 190_000 }],
        },
      ],
      shipping_methods: [],
      staff: [{ name: "Max Depot", ...LARGE_LOGIN, role: "administrator", location: null, pin: null }],
    });
  } catch (error) {
    // Taken on by an earlier run; the rest is repeatable.
    if (!(error instanceof ApiError) || error.code !== "slug_taken") throw error;
  }
}

async function lowRule(staff: ToolApi): Promise<void> {
  try {
    await staff.post("/api/v1/admin/stock-rules", {
      category_id: null,
      channel_id: null,
      location_id: null,
      keep: null,
      sell_from: null,
      low_at: LOW_AT,
    });
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== "stock_rule_exists") throw error;
  }
}

/** Sends a file under a key of its own, so that a repeat finds the job that there is, and waits until it is read. */
async function send(
  baseUrl: string,
  path: string,
  query: Record<string, string>,
  text: string,
  say: (text: string) => void,
  to = "",
): Promise<void> {
  const file = gzipSync(text);
  const staff = await signedIn(baseUrl);
  const search = new URLSearchParams(query);
  const key = `seed-large-${query.file_name}-${text.length}`;
  const { id } = await staff.upload<Job>(`${path}${to}?${search}`, "application/gzip", file, key);
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    const job = await staff.get<Job & Record<string, unknown>>(`${path}/${id}`);
    const [done, all] = [job.products_done ?? job.lines_done, job.products ?? job.lines];
    say(`${query.file_name}: ${done} of ${all} (${job.status})`);
    if (job.status === "failed") throw new Error(job.error ?? "the file could not be read");
    if (job.status !== "done") continue;
    if (job.refused > 0) throw new Error(`${job.refused} entries of ${query.file_name} were refused`);
    return;
  }
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      skus: { type: "string", default: "100000" },
      url: { type: "string", default: `http://localhost:${process.env.PORT ?? 8787}` },
      help: { type: "boolean", default: false },
    },
  });
  const skus = Number(values.skus);
  if (values.help || !Number.isInteger(skus) || skus < 10 || skus > 1_000_000) {
    console.log(USAGE);
    process.exit(values.help ? 0 : 1);
  }
  let last = "";
  const say = (text: string): void => {
    if (text !== last) process.stdout.write(process.stdout.isTTY ? `\r${text.padEnd(60)}` : `${text}\n`);
    last = text;
  };
  const { catalogue, stock } = await seedLarge(values.url, skus, say);
  console.log(`\nCatalogue ${catalogue} s, stock ${stock} s.`);
  console.log(`Back office: ${values.url.replace("localhost", LARGE_HOST)}/admin/`);
  console.log(`Sign in as ${LARGE_LOGIN.email} with ${LARGE_LOGIN.password}.`);
}
