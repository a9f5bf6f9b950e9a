import { letterHtml } from "./letter-html.ts";

/** What each message tells. Links let in whoever has them: they stand in the mail and nowhere else. */
export interface AccountFacts {
  /** A new member of staff is to choose a password or passkey. */
  invitation: { name: string; invited_by: string; link: string; valid_minutes: number };
  /** A member of staff forgot their password. */
  password_reset: { name: string; link: string; valid_minutes: number };
  /** A shopper signs in without a password. */
  magic_link: { name: string | null; link: string; valid_minutes: number };
  /** A shopper is to prove that an address is theirs. */
  email_confirmation: { name: string | null; link: string; valid_minutes: number };
  shopper_password_reset: { name: string | null; link: string; valid_minutes: number };
  /** Somebody registers an address that has an account; `link` leads to signing in. */
  account_exists: { name: string | null; link: string };
  /** A way into a shopper's account has changed; `link` leads to resetting the password. */
  account_changed: { name: string | null; what: AccountChange; at: string; link: string };
  /** Somebody signed in on a device not seen before; `link` leads to one's sessions. */
  new_sign_in: { name: string | null; at: string; device: string; ip: string | null; link: string };
  /** Somebody asks for a permission; `link` leads to the decision. */
  access_request: {
    name: string;
    requested_by: string;
    permission: string;
    place: string | null;
    reason: string;
    minutes: number;
    link: string;
  };
  /** The answer; `until` (an instant) is set when it was granted. */
  access_decided: {
    name: string;
    permission: string;
    until: string | null;
    note: string | null;
    link: string;
  };
  /** Something unusual; `what` is a sentence in the reader's language. */
  security_alert: { name: string; what: string; count: number; since: string; link: string };
  /** A person is to be forgotten as soon as their last order is settled; until then it can be taken back. */
  erasure_waiting: { name: string | null };
  /** A person's data is gone; the last message they get. */
  erasure_done: { name: string | null };
}

/** What changed: the password, the address it is signed in with, or a provider that may now sign in to it. */
export type AccountChange = "password" | "email" | "provider";

export type AccountMessage = keyof AccountFacts;

/** A message that only lacks its recipient. */
export interface AccountLetter {
  readonly kind: AccountMessage;
  readonly from: string;
  readonly locale: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** The words of one message; paragraphs may be null where there is nothing to say. */
interface Wording {
  readonly subject: string;
  readonly paragraphs: readonly (string | null)[];
}

interface Frame {
  readonly shop: string;
  readonly span: (minutes: number) => string;
  readonly instant: (at: string) => string;
  readonly number: (count: number) => string;
}

interface Words {
  readonly greeting: (name: string | null) => string;
  readonly closing: (shop: string) => string;
  readonly messages: {
    readonly [Kind in AccountMessage]: (facts: AccountFacts[Kind], frame: Frame) => Wording;
  };
}

const ENGLISH: Words = {
  greeting: (name) => (name ? `Hello ${name},` : "Hello,"),
  closing: (shop) => `Kind regards\n${shop}`,
  messages: {
    invitation: ({ invited_by, link, valid_minutes }, { shop, span }) => ({
      subject: `Your access to ${shop}`,
      paragraphs: [
        `${invited_by} has given you access to the back office of ${shop}. Choose how you sign in:`,
        link,
        `The link works once, and for ${span(valid_minutes)}. If you did not expect it, leave it: nothing happens.`,
      ],
    }),
    password_reset: ({ link, valid_minutes }, { shop, span }) => ({
      subject: "Choose a new password",
      paragraphs: [
        `Somebody, probably you, asked for a new password for the back office of ${shop}. Choose it here:`,
        link,
        `The link works once, and for ${span(valid_minutes)}. If it was not you, leave it: your password stays as it is.`,
      ],
    }),
    magic_link: ({ link, valid_minutes }, { shop, span }) => ({
      subject: `Sign in to ${shop}`,
      paragraphs: [
        "This link signs you in:",
        link,
        `It works once, and for ${span(valid_minutes)}. Pass it on to nobody. If you did not ask for it, leave it: nothing happens.`,
      ],
    }),
    email_confirmation: ({ link, valid_minutes }, { span }) => ({
      subject: "Confirm your address",
      paragraphs: [
        "Please confirm that this address is yours. You then see the orders placed under it in your account:",
        link,
        `The link works once, and for ${span(valid_minutes)}. If you did not open an account, leave it: nothing happens.`,
      ],
    }),
    shopper_password_reset: ({ link, valid_minutes }, { shop, span }) => ({
      subject: "Choose a new password",
      paragraphs: [
        `Somebody, probably you, asked for a new password for your account at ${shop}. Choose it here:`,
        link,
        `The link works once, and for ${span(valid_minutes)}. If it was not you, leave it: your password stays as it is.`,
      ],
    }),
    account_exists: ({ link }, { shop }) => ({
      subject: `You have an account at ${shop}`,
      paragraphs: [
        `Somebody, probably you, wanted to open an account at ${shop} with this address. There is one already. Sign in here, or have a new password sent:`,
        link,
        "If it was not you, leave it: nothing has changed.",
      ],
    }),
    account_changed: ({ what, at, link }, { shop, instant }) => ({
      subject: {
        password: "Your password was changed",
        email: "Your address was changed",
        provider: "A way to sign in was added",
      }[what],
      paragraphs: [
        {
          password: `The password of your account at ${shop} was changed on ${instant(at)}.`,
          email: `Since ${instant(at)}, your account at ${shop} is signed in to with another address. We tell this one for the last time.`,
          provider: `Since ${instant(at)}, your account at ${shop} can be signed in to with an account at another provider. Your account lists it under security.`,
        }[what],
        "If that was you, there is nothing to do. If not, choose a new password at once, or write to us:",
        link,
      ],
    }),
    new_sign_in: ({ at, device, ip, link }, { shop, instant }) => ({
      subject: "Your account was used on a new device",
      paragraphs: [
        `Your account at ${shop} was signed in to on a device that we had not seen before:`,
        [device, ip && `Address: ${ip}`, instant(at)].filter(Boolean).join("\n"),
        "If that was you, there is nothing to do. If not, end the session and change your password:",
        link,
      ],
    }),
    access_request: ({ requested_by, permission, place, reason, minutes, link }, { span }) => ({
      subject: `${requested_by} asks for access`,
      paragraphs: [
        `${requested_by} asks for: ${permission}${place ? `, ${place}` : ""}, for ${span(minutes)}.`,
        `Reason: ${reason}`,
        "Decide here:",
        link,
      ],
    }),
    access_decided: ({ permission, until, note, link }, { instant }) => ({
      subject: until ? "Your access was granted" : "Your access was not granted",
      paragraphs: [
        until
          ? `You may now: ${permission}, until ${instant(until)}.`
          : `You asked for: ${permission}. This was not granted.`,
        note && `Note: ${note}`,
        "Your requests:",
        link,
      ],
    }),
    security_alert: ({ what, count, since, link }, { shop, instant, number }) => ({
      subject: `Security notice for ${shop}`,
      paragraphs: [
        what,
        count === 1 ? `On ${instant(since)}.` : `${number(count)} times since ${instant(since)}.`,
        "Please look at it:",
        link,
      ],
    }),
    erasure_waiting: (_, { shop }) => ({
      subject: "Your data will be erased",
      paragraphs: [
        `${shop} was asked to erase your personal data. This waits until your last order is settled, and is then done by itself.`,
        "If you did not ask for it, or have changed your mind, take it back in your account under privacy, or write to us before then.",
      ],
    }),
    erasure_done: (_, { shop }) => ({
      subject: "Your data was erased",
      paragraphs: [
        `As asked, ${shop} has erased your personal data: your account, your addresses, and your name on past orders.`,
        "What tax law tells us to keep of an order stays, without your name. This is the last message to this address.",
      ],
    }),
  },
};

const GERMAN: Words = {
  greeting: (name) => (name ? `Guten Tag ${name},` : "Guten Tag,"),
  closing: (shop) => `Freundliche Grüße\n${shop}`,
  messages: {
    invitation: ({ invited_by, link, valid_minutes }, { shop, span }) => ({
      subject: `Ihr Zugang zu ${shop}`,
      paragraphs: [
        `${invited_by} hat Ihnen Zugang zur Verwaltung von ${shop} gegeben. Wählen Sie, wie Sie sich anmelden:`,
        link,
        `Der Link gilt einmal und ${span(valid_minutes)} lang. Wenn Sie ihn nicht erwartet haben, lassen Sie ihn liegen: Es geschieht nichts.`,
      ],
    }),
    password_reset: ({ link, valid_minutes }, { shop, span }) => ({
      subject: "Neues Passwort wählen",
      paragraphs: [
        `Jemand, wahrscheinlich Sie, möchte ein neues Passwort für die Verwaltung von ${shop}. Wählen Sie es hier:`,
        link,
        `Der Link gilt einmal und ${span(valid_minutes)} lang. Wenn Sie es nicht waren, lassen Sie ihn liegen: Ihr Passwort bleibt, wie es ist.`,
      ],
    }),
    magic_link: ({ link, valid_minutes }, { shop, span }) => ({
      subject: `Anmelden bei ${shop}`,
      paragraphs: [
        "Mit diesem Link melden Sie sich an:",
        link,
        `Er gilt einmal und ${span(valid_minutes)} lang. Geben Sie ihn nicht weiter. Wenn Sie ihn nicht angefordert haben, lassen Sie ihn liegen: Es geschieht nichts.`,
      ],
    }),
    email_confirmation: ({ link, valid_minutes }, { span }) => ({
      subject: "Adresse bestätigen",
      paragraphs: [
        "Bitte bestätigen Sie, dass diese Adresse Ihnen gehört. Dann sehen Sie in Ihrem Konto auch die Bestellungen, die darunter aufgegeben wurden:",
        link,
        `Der Link gilt einmal und ${span(valid_minutes)} lang. Wenn Sie kein Konto eröffnet haben, lassen Sie ihn liegen: Es geschieht nichts.`,
      ],
    }),
    shopper_password_reset: ({ link, valid_minutes }, { shop, span }) => ({
      subject: "Neues Passwort wählen",
      paragraphs: [
        `Jemand, wahrscheinlich Sie, möchte ein neues Passwort für Ihr Konto bei ${shop}. Wählen Sie es hier:`,
        link,
        `Der Link gilt einmal und ${span(valid_minutes)} lang. Wenn Sie es nicht waren, lassen Sie ihn liegen: Ihr Passwort bleibt, wie es ist.`,
      ],
    }),
    account_exists: ({ link }, { shop }) => ({
      subject: `Sie haben ein Konto bei ${shop}`,
      paragraphs: [
        `Jemand, wahrscheinlich Sie, wollte mit dieser Adresse ein Konto bei ${shop} eröffnen. Es gibt schon eines. Melden Sie sich hier an, oder lassen Sie sich ein neues Passwort schicken:`,
        link,
        "Wenn Sie es nicht waren, lassen Sie es liegen: Nichts hat sich geändert.",
      ],
    }),
    account_changed: ({ what, at, link }, { shop, instant }) => ({
      subject: {
        password: "Ihr Passwort wurde geändert",
        email: "Ihre Adresse wurde geändert",
        provider: "Eine Anmeldung kam hinzu",
      }[what],
      paragraphs: [
        {
          password: `Das Passwort Ihres Kontos bei ${shop} wurde am ${instant(at)} geändert.`,
          email: `Seit dem ${instant(at)} meldet man sich bei Ihrem Konto bei ${shop} mit einer anderen Adresse an. An diese hier schreiben wir deshalb zum letzten Mal.`,
          provider: `Seit dem ${instant(at)} kann man sich bei Ihrem Konto bei ${shop} auch mit einem Konto eines anderen Anbieters anmelden. In Ihrem Konto steht es unter Sicherheit.`,
        }[what],
        "Wenn Sie das waren, ist nichts zu tun. Wenn nicht, wählen Sie sofort ein neues Passwort, oder schreiben Sie uns:",
        link,
      ],
    }),
    new_sign_in: ({ at, device, ip, link }, { shop, instant }) => ({
      subject: "Ihr Konto wurde auf einem neuen Gerät benutzt",
      paragraphs: [
        `Auf einem Gerät, das wir noch nicht kannten, wurde Ihr Konto bei ${shop} angemeldet:`,
        [device, ip && `Adresse: ${ip}`, instant(at)].filter(Boolean).join("\n"),
        "Wenn Sie das waren, ist nichts zu tun. Wenn nicht, beenden Sie die Sitzung und ändern Sie Ihr Passwort:",
        link,
      ],
    }),
    access_request: ({ requested_by, permission, place, reason, minutes, link }, { span }) => ({
      subject: `${requested_by} bittet um Zugang`,
      paragraphs: [
        `${requested_by} bittet um: ${permission}${place ? `, ${place}` : ""}, für ${span(minutes)}.`,
        `Grund: ${reason}`,
        "Hier entscheiden Sie:",
        link,
      ],
    }),
    access_decided: ({ permission, until, note, link }, { instant }) => ({
      subject: until ? "Ihr Zugang wurde gewährt" : "Ihr Zugang wurde nicht gewährt",
      paragraphs: [
        until
          ? `Sie dürfen jetzt: ${permission}, bis ${instant(until)}.`
          : `Sie haben gebeten um: ${permission}. Das wurde nicht gewährt.`,
        note && `Anmerkung: ${note}`,
        "Ihre Anfragen:",
        link,
      ],
    }),
    security_alert: ({ what, count, since, link }, { shop, instant, number }) => ({
      subject: `Sicherheitshinweis für ${shop}`,
      paragraphs: [
        what,
        count === 1 ? `Am ${instant(since)}.` : `${number(count)}-mal seit ${instant(since)}.`,
        "Bitte sehen Sie es sich an:",
        link,
      ],
    }),
    erasure_waiting: (_, { shop }) => ({
      subject: "Ihre Daten werden gelöscht",
      paragraphs: [
        `${shop} wurde gebeten, Ihre persönlichen Daten zu löschen. Das wartet, bis Ihre letzte Bestellung abgeschlossen ist, und geschieht dann von selbst.`,
        "Wenn Sie nicht darum gebeten haben oder es sich anders überlegen, nehmen Sie es vorher in Ihrem Konto unter Datenschutz zurück, oder schreiben Sie uns.",
      ],
    }),
    erasure_done: (_, { shop }) => ({
      subject: "Ihre Daten wurden gelöscht",
      paragraphs: [
        `Wie gewünscht hat ${shop} Ihre persönlichen Daten gelöscht: Ihr Konto, Ihre Adressen und Ihren Namen in früheren Bestellungen.`,
        "Was wir von einer Bestellung nach dem Steuerrecht aufbewahren müssen, bleibt ohne Ihren Namen. Dies ist die letzte Nachricht an diese Adresse.",
      ],
    }),
  },
};

/**
 * A message about an account, in German or else in English: subject, text, and the same words as HTML. It comes under
 * the merchant's name.
 */
export function accountLetter<Kind extends AccountMessage>(
  kind: Kind,
  facts: AccountFacts[Kind],
  about: { readonly shop: string; readonly locale: string },
): AccountLetter {
  const german = about.locale.toLowerCase().startsWith("de");
  const words = german ? GERMAN : ENGLISH;
  // Dates and numbers follow the words, so that no sentence mixes two languages.
  const locale = german || about.locale.toLowerCase().startsWith("en") ? about.locale : "en";
  const shop = oneLine(about.shop);
  const told = tidied(facts);
  const { subject, paragraphs } = words.messages[kind](told, { shop, ...formats(locale) });
  const text = [
    words.greeting(greetable("name" in told ? told.name : null)),
    ...paragraphs,
    words.closing(shop),
  ]
    .filter(Boolean)
    .join("\n\n");
  const links = "link" in told ? [told.link] : [];
  return { kind, from: shop, locale, subject, text, html: letterHtml(text, { locale, subject, links }) };
}

const formats = (locale: string): Omit<Frame, "shop"> => ({
  span: (minutes) => {
    const [amount, unit] =
      minutes % 1440 === 0
        ? [minutes / 1440, "day"]
        : minutes % 60 === 0
          ? [minutes / 60, "hour"]
          : [minutes, "minute"];
    return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(amount);
  },
  instant: (at) =>
    `${new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short", timeZone: "UTC" }).format(new Date(at))} UTC`,
  number: (count) => new Intl.NumberFormat(locale).format(count),
});

/** Longest text of a fact; a reason may be a few sentences. */
const LONGEST_FACT = 1_000;

/** Facts are mostly what people typed: none may add lines, hide its direction or fill the page. */
const tidied = <Facts extends object>(facts: Facts): Facts =>
  Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [name, typeof fact === "string" ? oneLine(fact) : fact]),
  ) as Facts;

const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, " ")
    .trim()
    .slice(0, LONGEST_FACT);

/** A name that reads like an address is left out: strangers sign up as "visit example.com" to have us send it. */
const greetable = (name: string | null): string | null =>
  name && !/\w\.\w{2,}|:\/\//.test(name) ? name.slice(0, 80) : null;
