/** A mail of the shop's test mailbox. */
interface KeptMail {
  readonly kind: string;
  readonly subject: string;
  readonly text: string;
}

/** The link in the newest mail of a kind that an address got; waits until there are `count` of them. */
export async function linkIn(
  shopUrl: string,
  to: string,
  kind: string,
  { count = 1, patienceMs = 10_000 }: { count?: number; patienceMs?: number } = {},
): Promise<string> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const response = await fetch(`${shopUrl}/sandbox/mail.json?to=${encodeURIComponent(to)}`);
    const { items } = (await response.json()) as { items: KeptMail[] };
    const mails = items.filter((mail) => mail.kind === kind);
    const link = /https?:\/\/\S+/.exec(mails[0]?.text ?? "")?.[0];
    if (mails.length >= count && link) return link;
    if (Date.now() > deadline) {
      const came = items.map((mail) => mail.kind).join(", ") || "nothing";
      throw new Error(`${to} got no ${kind} (${count}), but ${came}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
