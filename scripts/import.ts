import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { DEMO_PASSWORD, demoOrganisations } from "#db/seed/demo/organisation.ts";
import { ApiError, asStaff, type ToolApi } from "./api.ts";

const USAGE = `npm run import -- FILE --merchant SLUG [options]

  FILE                 products as CSV in Shopify's format, or Icecat's as NDJSON; plain or .gz
  --merchant SLUG      whose products they become, such as alder-wren
  --format FORMAT      shopify_csv or icecat_ndjson; told by the file's name otherwise
  --currency CODE      of the prices; the first site's otherwise
  --locale LANGUAGE    of the texts (en, de …); the first site's otherwise
  --location CODE      where opening stock lies, the first site's warehouse otherwise; "none" leaves stock alone
  --opening-stock N    units of each variant for which the file names none
  --draft              save without showing the products in shops
  --url URL            default http://localhost:\${PORT or 8787}
  --host HOSTNAME      a site of the merchant; known for the demo merchants
  --email, --password  an administrator's; the demo's own on localhost`;

/** Refusals shown; the rest is in the back office. */
const SHOWN_REFUSALS = 100;
const POLL_MS = 500;
/** Between two lines of progress where the output is no terminal. */
const LOG_EVERY_MS = 5_000;

interface ImportJob {
  readonly id: string;
  readonly status: "queued" | "reading" | "running" | "done" | "failed";
  readonly error: string | null;
  readonly products: number;
  readonly products_done: number;
  readonly created: number;
  readonly updated: number;
  readonly refused: number;
}

interface Refusal {
  readonly line: number;
  readonly field: string;
  readonly reason: string;
  readonly value: string | null;
}

/** Something to be told to whoever called, without a stack. */
class Unusable extends Error {}

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      merchant: { type: "string" },
      format: { type: "string" },
      currency: { type: "string" },
      locale: { type: "string" },
      location: { type: "string" },
      "opening-stock": { type: "string" },
      draft: { type: "boolean", default: false },
      url: { type: "string", default: `http://localhost:${process.env.PORT ?? 8787}` },
      host: { type: "string" },
      email: { type: "string" },
      password: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  const [file] = positionals;
  if (values.help || !file || !values.merchant) throw new Unusable(USAGE);
  return { ...values, file, merchant: values.merchant };
}

type Arguments = ReturnType<typeof readArguments>;

async function signIn({ url, merchant, host, email, password }: Arguments): Promise<ToolApi> {
  const demo = demoOrganisations.find((organisation) => organisation.slug === merchant);
  const local = new URL(url).hostname.endsWith("localhost");
  const hostname = host ?? (local ? demo?.sites[0]?.hostname : new URL(url).hostname);
  const login = email ?? (local ? demo?.staff[0]?.email : undefined);
  const secret = password ?? (local && demo ? DEMO_PASSWORD : undefined);
  if (!hostname) {
    const known = demoOrganisations.map((organisation) => organisation.slug).join(", ");
    throw new Unusable(
      `No demo merchant is called ${merchant} (there are ${known}). For another one say --host, --email and --password.`,
    );
  }
  if (!login || !secret) throw new Unusable("Say who imports: --email and --password of an administrator.");
  return asStaff(url, hostname, login, secret);
}

function formatOf({ format, file }: Arguments): string {
  if (format) return format;
  if (/\.csv(\.gz)?$/i.test(file)) return "shopify_csv";
  if (/\.(ndjson|jsonl)(\.gz)?$/i.test(file)) return "icecat_ndjson";
  throw new Unusable(
    `${basename(file)} tells no format. Add --format shopify_csv or --format icecat_ndjson.`,
  );
}

async function choicesOf(staff: ToolApi, given: Arguments): Promise<Record<string, string>> {
  const channels = await staff.get<{
    items: { kind: string; currency: string; locale: string; location_ids: string[] }[];
  }>("/api/v1/admin/channels");
  const site = channels.items.find((channel) => channel.kind === "web");
  const choices: Record<string, string> = {
    format: formatOf(given),
    file_name: basename(given.file),
    currency: given.currency ?? site?.currency ?? "USD",
    locale: given.locale ?? site?.locale.slice(0, 2) ?? "en",
    publish: String(!given.draft),
  };
  if (given.location === "none") return choices;
  const { items } = await staff.get<{ items: { id: string; code: string; kind: string; name: string }[] }>(
    "/api/v1/admin/locations",
  );
  const served = items.filter((candidate) => site?.location_ids.includes(candidate.id) ?? true);
  const location = given.location
    ? items.find((candidate) => candidate.code === given.location)
    : (served.find((candidate) => candidate.kind === "warehouse") ?? served[0]);
  if (!location) {
    throw new Unusable(
      `${given.merchant} has no location ${given.location ?? ""}. It has: ${items.map((item) => item.code).join(", ")}`,
    );
  }
  console.log(
    `Opening stock goes to ${location.name} (${location.code}), prices are in ${choices.currency}, texts in ${choices.locale}.`,
  );
  choices.location_id = location.id;
  if (given["opening-stock"] !== undefined) choices.opening_stock = given["opening-stock"];
  return choices;
}

/** Follows a job to its end. A server that is away for a moment, or is started again, is waited for. */
async function follow(given: Arguments, first: ToolApi, id: string): Promise<ImportJob> {
  const started = performance.now();
  let staff = first;
  let lastShown = "";
  let lastLogged = 0;
  let lastSeen = performance.now();
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    let job: ImportJob;
    try {
      job = await staff.get<ImportJob>(`/api/v1/admin/imports/${id}`);
    } catch (error) {
      if (error instanceof ApiError && error.status < 500 && error.status !== 401) throw error;
      if (performance.now() - lastSeen > 600_000) throw error;
      show("The server does not answer; waiting for it …");
      staff = await signIn(given).catch(() => staff);
      continue;
    }
    lastSeen = performance.now();
    const seconds = (lastSeen - started) / 1000;
    const rate = Math.round(job.products_done / seconds);
    const total = job.status === "queued" || job.status === "reading" ? `${job.products}+` : job.products;
    show(
      `${job.status.padEnd(8)} ${job.products_done}/${total} products, ${rate}/s, ${seconds.toFixed(0)} s`,
    );
    if (job.status === "done" || job.status === "failed") {
      process.stdout.write("\n");
      return job;
    }
  }

  function show(text: string): void {
    if (text === lastShown) return;
    // On a terminal one line that moves; in a log a line every so often.
    if (process.stdout.isTTY) process.stdout.write(`\r${text.padEnd(lastShown.length)}`);
    else if (performance.now() - lastLogged > LOG_EVERY_MS || /^(done|failed)/.test(text)) {
      console.log(text);
      lastLogged = performance.now();
    }
    lastShown = text;
  }
}

async function report(staff: ToolApi, job: ImportJob): Promise<void> {
  console.log(
    `${job.created} created, ${job.updated} updated, ${job.refused} refused, of ${job.products} products.`,
  );
  const refusals: Refusal[] = [];
  let cursor: string | null = "";
  while (cursor !== null && refusals.length <= SHOWN_REFUSALS) {
    const page: { items: Refusal[]; next_cursor: string | null } = await staff.get(
      `/api/v1/admin/imports/${job.id}/refusals?limit=500${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ""}`,
    );
    refusals.push(...page.items);
    cursor = page.next_cursor;
  }
  if (refusals.length === 0) return;
  console.log("\nNot taken from the file:");
  console.table(refusals.slice(0, SHOWN_REFUSALS));
  if (refusals.length > SHOWN_REFUSALS) console.log(`More of them: /admin/imports/${job.id}`);
}

try {
  const given = readArguments();
  const file = await readFile(given.file).catch(() => {
    throw new Unusable(`${given.file} cannot be read.`);
  });
  const staff = await signIn(given);
  const choices = await choicesOf(staff, given);
  const started = performance.now();
  const job = await staff.upload<ImportJob>(
    `/api/v1/admin/imports?${new URLSearchParams(choices)}`,
    "application/octet-stream",
    file,
  );
  console.log(`${basename(given.file)} is sent (${(file.length / 1e6).toFixed(1)} MB): ${job.id}`);
  const ended = await follow(given, staff, job.id);
  console.log(`${((performance.now() - started) / 1000).toFixed(1)} s in all.`);
  await report(await signIn(given), ended);
  if (ended.status === "failed") throw new Unusable(`The import failed. ${ended.error ?? ""}`);
} catch (error) {
  const refused = error as { code?: string } & Error;
  if (error instanceof Unusable || error instanceof ApiError) console.error(error.message);
  else if (refused.code === "ECONNREFUSED") console.error("No server answers there. Start it: npm start");
  else console.error(error);
  process.exitCode = 1;
}
