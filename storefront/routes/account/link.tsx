import { data } from "react-router";
import { typed } from "../../account/fields.ts";
import { nextOf, safeNext } from "../../account/next.ts";
import { Door } from "../../components/account/door.tsx";
import { entered } from "../../server/account.ts";
import { accountApi } from "../../server/account-api.ts";
import { useShop } from "../../shop.ts";
import type { Route } from "./+types/link";

/** The page of a sign-in link. Reading it uses nothing up: mail scanners read it too. */
export const loader = ({ request }: Route.LoaderArgs) => ({
  token: new URL(request.url).searchParams.get("token") ?? "",
  next: nextOf(request),
});

export async function action({ request, context }: Route.ActionArgs) {
  const { text } = await typed(request);
  const answer = await accountApi({ request, context }).signInByLink(text("token"));
  if (answer.ok) return entered({ request, context }, answer.value, safeNext(text("next")));
  const { code } = answer.error;
  return data(
    { problem: code === "invalid_request" ? "link_expired" : code },
    { status: answer.error.status },
  );
}

export default function LinkPage({ loaderData: { token, next }, actionData }: Route.ComponentProps) {
  const { t } = useShop();
  if (actionData)
    return (
      <Door title={t("link.title")} problem={actionData.problem}>
        <p>
          <a className="button" href="/account">
            {t("sign_in.link")}
          </a>
        </p>
      </Door>
    );
  return (
    <Door title={t("link.title")} intro={t("link.text")}>
      <form method="post" action="/account/link" className="form">
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="next" value={next} />
        <button className="button button-wide" type="submit">
          {t("link.submit")}
        </button>
      </form>
    </Door>
  );
}
