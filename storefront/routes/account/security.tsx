import { data, redirect } from "react-router";
import { deviceName } from "#ui/device-name.ts";
import { type AccountFaults, isFaulty, passwordFaults, refusedFaults, typed } from "../../account/fields.ts";
import type { Me } from "../../api-types.ts";
import { PasswordField, useAccountErrors } from "../../components/account/account-fields.tsx";
import { AccountFrame } from "../../components/account/account-frame.tsx";
import { Told } from "../../components/account/door.tsx";
import { ErrorSummary } from "../../components/error-summary.tsx";
import { problemOf, problemWords } from "../../problems.ts";
import { signedInAs } from "../../server/account.ts";
import type { AccountApi } from "../../server/account-api.ts";
import { need } from "../../server/api.ts";
import { useShop } from "../../shop.ts";
import type { Route } from "./+types/security";

const PATH = "/account/security";

/** What was just done, as the address passes it on after a redirect. */
const DONE = {
  password: "security.password_done",
  device: "security.devices_done",
  others: "security.others_done",
  linked: "security.linked",
  unlinked: "security.unlinked",
} as const;

export async function loader({ request, context }: Route.LoaderArgs) {
  const { api, me } = await signedInAs({ request, context });
  const [sessions, identities] = await Promise.all([api.sessions(), api.identities()]);
  const done = new URL(request.url).searchParams.get("done") ?? "";
  return {
    me,
    sessions: need(sessions).items,
    identities: need(identities).items,
    done: done in DONE ? (done as keyof typeof DONE) : null,
    problem: problemOf(request),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { api, me } = await signedInAs({ request, context });
  const { text, secret } = await typed(request);
  switch (text("intent")) {
    case "password":
      return changePassword(api, secret("current"), secret("password"));
    case "choose_password": {
      const sent = await api.sendReset(me.email ?? "");
      return sent.ok ? redirect("/account/sent?for=reset", 303) : again({}, sent.error);
    }
    case "end_device":
      return after(await api.endSession(text("session_id")), "device");
    case "end_others":
      return after(await api.endOtherSessions(), "others");
    case "unlink":
      return after(await api.unlink(text("provider_id")), "unlinked");
    default:
      return redirect(PATH, 303);
  }
}

async function changePassword(api: AccountApi, current: string, password: string) {
  const faults = { ...passwordFaults(current, "current"), ...passwordFaults(password) };
  if (isFaulty(faults)) return again(faults, { code: "invalid_request", status: 422 });
  const answer = await api.changePassword(current, password);
  if (answer.ok) return redirect(`${PATH}?done=password`, 303);
  const { code } = answer.error;
  return again(
    code === "sign_in_refused" ? { current: "invalid" } : refusedFaults(answer.error),
    answer.error,
  );
}

interface Refused {
  readonly code: string;
  readonly status: number;
}

const again = (faults: AccountFaults, { code, status }: Refused) =>
  data({ faults, problem: isFaulty(faults) ? null : code }, { status });

/** One that is gone already is what was wanted. */
const after = (
  answer: { readonly ok: true } | { readonly ok: false; readonly error: Refused },
  done: keyof typeof DONE,
) =>
  answer.ok || answer.error.code === "not_found"
    ? redirect(`${PATH}?done=${done}`, 303)
    : again({}, answer.error);

export default function SecurityPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useShop();
  const { me, sessions, identities, done } = loaderData;
  const problem = actionData ? actionData.problem : loaderData.problem;
  const { error, errors } = useAccountErrors(actionData?.faults);
  return (
    <AccountFrame title={t("security.title")} here={PATH}>
      <Told
        done={done && !actionData ? t(DONE[done]) : null}
        problem={problem ? problemWords(t, problem) : null}
      />
      <ErrorSummary errors={errors} />
      <section className="account-part" aria-labelledby="password-part">
        <h2 id="password-part">{t("security.password")}</h2>
        <Password me={me} error={error} />
      </section>
      <section className="account-part" aria-labelledby="devices">
        <h2 id="devices">{t("security.devices")}</h2>
        <Devices sessions={sessions} />
      </section>
      {identities.length > 0 && (
        <section className="account-part" aria-labelledby="providers">
          <h2 id="providers">{t("security.providers")}</h2>
          <Providers identities={identities} />
        </section>
      )}
    </AccountFrame>
  );
}

type ErrorOf = ReturnType<typeof useAccountErrors>["error"];

function Password({ me, error }: { me: Me; error: ErrorOf }) {
  const { t } = useShop();
  return (
    <form method="post" action={PATH} className="form" noValidate>
      {me.has_password ? (
        <>
          <PasswordField
            name="current"
            label={t("security.password_current")}
            error={error("current")}
            kind="current-password"
          />
          <PasswordField
            label={t("security.password_new")}
            hint={t("password.hint")}
            error={error("password")}
            kind="new-password"
          />
          <p className="form-actions">
            <button className="button" type="submit" name="intent" value="password">
              {t("security.password_submit")}
            </button>
            <span className="muted">{t("security.password_note")}</span>
          </p>
        </>
      ) : (
        <>
          <p>{t("security.password_none")}</p>
          <p>
            <button className="button button-quiet" type="submit" name="intent" value="choose_password">
              {t("security.password_choose")}
            </button>
          </p>
        </>
      )}
    </form>
  );
}

type LoaderData = Route.ComponentProps["loaderData"];

function Devices({ sessions }: Pick<LoaderData, "sessions">) {
  const { channel, t } = useShop();
  const time = new Intl.DateTimeFormat(channel.locale, { dateStyle: "medium", timeStyle: "short" });
  return (
    <>
      <ul className="plain rows">
        {sessions.map((session) => {
          const device = deviceName(session.user_agent) ?? t("security.device_unknown");
          return (
            <li key={session.id}>
              <div>
                <p>
                  {device} {session.current && <span className="badge">{t("security.device_here")}</span>}
                </p>
                <p className="muted">
                  {t("security.device_seen", { date: time.format(new Date(session.last_seen_at)) })}
                </p>
              </div>
              {!session.current && (
                <form method="post" action={PATH}>
                  <input type="hidden" name="session_id" value={session.id} />
                  <button
                    className="link"
                    type="submit"
                    name="intent"
                    value="end_device"
                    aria-label={t("security.device_end_one", { device })}
                  >
                    {t("security.device_end")}
                  </button>
                </form>
              )}
            </li>
          );
        })}
      </ul>
      {sessions.length > 1 && (
        <form method="post" action={PATH}>
          <button className="button button-quiet" type="submit" name="intent" value="end_others">
            {t("security.devices_end")}
          </button>
        </form>
      )}
    </>
  );
}

function Providers({ identities }: Pick<LoaderData, "identities">) {
  const { channel, t } = useShop();
  const date = new Intl.DateTimeFormat(channel.locale, { dateStyle: "medium" });
  return (
    <ul className="plain rows">
      {identities.map((identity) => (
        <li key={identity.id}>
          <div>
            <p>{identity.name}</p>
            {identity.linked_at && (
              <p className="muted">
                {t("security.provider_linked", { date: date.format(new Date(identity.linked_at)) })}
              </p>
            )}
          </div>
          {identity.linked_at ? (
            <form method="post" action={PATH}>
              <input type="hidden" name="provider_id" value={identity.id} />
              <button
                className="link"
                type="submit"
                name="intent"
                value="unlink"
                aria-label={t("security.provider_unlink_one", { name: identity.name })}
              >
                {t("security.provider_unlink")}
              </button>
            </form>
          ) : (
            <a href={identity.connect_path}>{t("security.provider_link", { name: identity.name })}</a>
          )}
        </li>
      ))}
    </ul>
  );
}
