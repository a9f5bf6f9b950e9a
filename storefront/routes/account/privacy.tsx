import { data, redirect } from "react-router";
import { CONSENT_PURPOSES } from "#commerce/consents.ts";
import { CONSENT_WORDING } from "#ui/i18n/consents.ts";
import { typed } from "../../account/fields.ts";
import { AccountFrame } from "../../components/account/account-frame.tsx";
import { ConsentList } from "../../components/account/consent-list.tsx";
import { Told } from "../../components/account/door.tsx";
import { EraseAccount } from "../../components/account/erase-account.tsx";
import { ErrorSummary } from "../../components/error-summary.tsx";
import { forgetShopper } from "../../edge/cookies.ts";
import { problemOf, problemWords } from "../../problems.ts";
import { signedInAs } from "../../server/account.ts";
import type { AccountApi } from "../../server/account-api.ts";
import { need } from "../../server/api.ts";
import { useShop } from "../../shop.ts";
import type { Route } from "./+types/privacy";

const PATH = "/account/privacy";

/** What was just done, as the address passes it on after a redirect. */
const DONE = { said: "privacy_own.said", kept: "erasure.withdrawn" } as const;

export async function loader({ request, context }: Route.LoaderArgs) {
  const { api, me } = await signedInAs({ request, context });
  const [consents, wish] = await Promise.all([api.consents(), api.erasure()]);
  const done = new URL(request.url).searchParams.get("done") ?? "";
  return {
    me,
    consents: need(consents),
    wish: need(wish),
    done: done in DONE ? (done as keyof typeof DONE) : null,
    problem: problemOf(request),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { api, me } = await signedInAs({ request, context });
  const { text, secret } = await typed(request);
  switch (text("intent")) {
    case "consent":
      return sayConsent(api, text("purpose"), text("granted") === "yes");
    case "erase":
      return eraseAccount(api, text("confirm"), me.has_password ? secret("password") : null);
    case "withdraw": {
      const kept = await api.withdrawErasure();
      return kept.ok ? redirect(`${PATH}?done=kept`, 303) : again(kept.error);
    }
    case "link": {
      const sent = await api.sendLink(me.email ?? "", PATH);
      return sent.ok ? redirect("/account/sent?for=link", 303) : again(sent.error);
    }
    default:
      return redirect(PATH, 303);
  }
}

async function sayConsent(api: AccountApi, name: string, granted: boolean) {
  const purpose = CONSENT_PURPOSES.find((candidate) => candidate === name);
  if (!purpose) return redirect(PATH, 303);
  const said = await api.sayConsent(purpose, granted, CONSENT_WORDING);
  return said.ok ? redirect(`${PATH}?done=said`, 303) : again(said.error);
}

async function eraseAccount(api: AccountApi, confirm: string, password: string | null) {
  if (password === "") return again({ code: "sign_in_refused", status: 422 }, { confirm, fault: "password" });
  const asked = await api.askErasure(confirm, password);
  if (asked.ok)
    return asked.value.status === "done"
      ? redirect("/account/erased", { status: 303, headers: forgetShopper() })
      : redirect(`${PATH}#erasure`, 303);
  const { code } = asked.error;
  const fault = code === "erasure_unconfirmed" ? "confirm" : code === "sign_in_refused" ? "password" : null;
  return again(asked.error, { confirm, fault });
}

interface EraseTyped {
  readonly confirm: string;
  /** The field that is wrong; told beside it. */
  readonly fault: "confirm" | "password" | null;
}

const again = (
  { code, status }: { readonly code: string; readonly status: number },
  erase: EraseTyped = { confirm: "", fault: null },
) => data({ ...erase, problem: erase.fault ? null : code }, { status });

export default function PrivacyPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useShop();
  const { me, consents, wish, done } = loaderData;
  const problem = actionData ? actionData.problem : loaderData.problem;
  const email = me.email ?? "";
  const faults = {
    confirm: actionData?.fault === "confirm" ? t("erasure.confirm_wrong", { email }) : undefined,
    password: actionData?.fault === "password" ? t("problem.sign_in_refused.title") : undefined,
  };
  const errors = (["confirm", "password"] as const).flatMap((field) =>
    faults[field] ? [{ field, text: faults[field] }] : [],
  );
  return (
    <AccountFrame title={t("privacy.title")} here={PATH}>
      <Told
        done={done && !actionData ? t(DONE[done]) : null}
        problem={problem ? problemWords(t, problem) : null}
      />
      <ErrorSummary errors={errors} />
      <section className="account-part" aria-labelledby="consents">
        <h2 id="consents">{t("privacy_own.consents")}</h2>
        <p>{t("privacy_own.consents_text")}</p>
        <ConsentList {...consents} action={PATH} />
      </section>
      <section className="account-part" aria-labelledby="data">
        <h2 id="data">{t("privacy_own.data")}</h2>
        <p>{t("privacy_own.data_text")}</p>
        <form method="post" action="/account/personal-data">
          <button className="button button-quiet" type="submit">
            {t("privacy_own.data_get")}
          </button>
        </form>
        <p>
          <a href="/privacy">{t("checkout.news_more")}</a>
        </p>
      </section>
      <section className="account-part" aria-labelledby="erasure">
        <h2 id="erasure">{t("erasure.title")}</h2>
        <EraseAccount
          action={PATH}
          me={me}
          wish={wish}
          confirm={actionData?.confirm ?? ""}
          faults={faults}
          stale={problem === "step_up_required"}
        />
      </section>
    </AccountFrame>
  );
}
