import { Door } from "../../components/account/door.tsx";
import { useShop } from "../../shop.ts";
import type { Route } from "./+types/sent";

/** What a mail may be about, and the page to go back to. */
const SENT = {
  link: "/account",
  create: "/account",
  reset: "/account",
  email: "/account/profile",
  claim: "/account/orders",
} as const;

export function loader({ request }: Route.LoaderArgs) {
  const about = new URL(request.url).searchParams.get("for") ?? "";
  return { about: (about in SENT ? about : "link") as keyof typeof SENT };
}

/** The address is not repeated: it stands in nobody's history, and the page is the same whoever has an account. */
export default function SentPage({ loaderData: { about } }: Route.ComponentProps) {
  const { t } = useShop();
  return (
    <Door title={t("sent.title")} intro={t(`sent.${about}`)}>
      <p className="muted">{t("sent.nothing")}</p>
      <p>
        <a href={SENT[about]}>{t("sent.back")}</a>
      </p>
    </Door>
  );
}
