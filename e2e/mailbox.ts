/** A mail of the shop's test mailbox. */
interface KeptMail {
  readonly kind: string;
  readonly subject: string;
  readonly text: string;
}

interface Waiting {
  readonly count?: number;
  readonly patienceMs?: number;
}

/** The mails of a kind that an address got, the newest first; waits until there are `count` of them. */
export async function mailsTo(
  shopUrl: string,
  to: string,
  kind: string,
  { count = 1, patienceMs = 10_000 }: Waiting = {},
): Promise<KeptMail[]> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const response = await fetch(`${shopUrl}/sandbox/mail.json?to=${encodeURIComponent(to)}`);
    const { items } = (await response.json()) as { items: KeptMail[] };
    const mails = items.filter((mail) => mail.kind === kind);
    if (mails.length >= count) return mails;
    if (Date.now() > deadline) {
      const came = items.map((mail) => mail.kind).join(", ") || "nothing";
      throw new Error(`${to} got no ${kind} (${count}), but ${came}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** The link in the newest mail of a kind that an address got; waits until there are `count` of them. */
export async function linkIn(
  shopUrl: string,
  to: string,
  kind: string,
  waiting: Waiting = {},
): Promise<string> {
  const [newest] = await mailsTo(shopUrl, to, kind, waiting);
  const link = /https?:\/\/\S+/.exec(newest?.text ?? "")?.[0];
  if (!link) throw new Error(`the ${kind} to ${to} has no link`);
  return link;
}
