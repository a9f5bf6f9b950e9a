import { CONSENT_PURPOSES } from "#commerce/consents.ts";
import type { OwnConsents } from "../../api-types.ts";
import { useShop } from "../../shop.ts";

/** Each purpose in the words that are agreed to, how it stands, and the one button that changes it. */
export function ConsentList({ current, history, action }: OwnConsents & { action: string }) {
  const { channel, t } = useShop();
  const day = new Intl.DateTimeFormat(channel.locale, { dateStyle: "long" });
  return (
    <>
      <ul className="plain rows consents">
        {CONSENT_PURPOSES.map((purpose) => {
          const granted = current[purpose];
          const title = t(`consent.${purpose}.title`);
          const last = history.find((entry) => entry.purpose === purpose);
          const date = last ? day.format(new Date(last.at)) : "";
          const standing = granted ? "agreed" : last ? "taken_back" : "not_agreed";
          return (
            <li key={purpose}>
              <div>
                <h3>{title}</h3>
                <p>{t(`consent.${purpose}.text`, { merchant: channel.merchant })}</p>
                <p className="muted">{t(`privacy_own.${standing}`, { date })}</p>
              </div>
              <form method="post" action={action}>
                <input type="hidden" name="purpose" value={purpose} />
                <input type="hidden" name="granted" value={granted ? "no" : "yes"} />
                <button
                  className="button button-quiet"
                  type="submit"
                  name="intent"
                  value="consent"
                  aria-label={t(granted ? "privacy_own.take_back_of" : "privacy_own.agree_to", { title })}
                >
                  {t(granted ? "privacy_own.take_back" : "privacy_own.agree")}
                </button>
              </form>
            </li>
          );
        })}
      </ul>
      {history.length > 0 && <History history={history} />}
    </>
  );
}

function History({ history }: Pick<OwnConsents, "history">) {
  const { channel, t } = useShop();
  const time = new Intl.DateTimeFormat(channel.locale, { dateStyle: "medium", timeStyle: "short" });
  return (
    <details className="change">
      <summary>{t("privacy_own.history")}</summary>
      <ol className="plain rows">
        {history.map(({ purpose, granted, source, wording, at }) => (
          <li key={`${purpose} ${at}`}>
            <div>
              <p>
                {t(granted ? "privacy_own.history.granted" : "privacy_own.history.taken_back", {
                  title: t(`consent.${purpose}.title`),
                })}
              </p>
              <p className="muted">
                {t("privacy_own.history.where", { date: time.format(new Date(at)), source, wording })}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </details>
  );
}
