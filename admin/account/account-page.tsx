import { useQuery } from "@tanstack/react-query";
import { Page, Panel } from "../components/page.tsx";
import { Failed, Skeleton } from "../components/states.tsx";
import { useWords } from "../session/words.ts";
import { LogPanel } from "./log-panel.tsx";
import { PasswordPanel } from "./password-panel.tsx";
import { PinPanel } from "./pin-panel.tsx";
import { accountQuery } from "./queries.ts";
import { SecondFactorPanel } from "./second-factor-panel.tsx";
import { SessionsPanel } from "./sessions-panel.tsx";

/** One's own account: how one signs in, and where one is signed in. */
export function Component() {
  const words = useWords();
  const account = useQuery(accountQuery);
  return (
    <Page title={words("account.title")} under={words("account.lead")}>
      {account.error ? (
        <Failed error={account.error} onRetry={() => void account.refetch()} />
      ) : account.data ? (
        <div className="detail">
          <div className="detail-main">
            <SecondFactorPanel account={account.data} />
            <SessionsPanel />
            <LogPanel />
          </div>
          <div className="detail-side">
            <PasswordPanel account={account.data} />
            <PinPanel account={account.data} />
            {account.data.providers.length > 0 && (
              <Panel title={words("account.providers")}>
                <p className="muted">
                  {words("account.providers.text", {
                    names: account.data.providers.map(({ name }) => name).join(", "),
                  })}
                </p>
              </Panel>
            )}
          </div>
        </div>
      ) : (
        <Skeleton lines={6} />
      )}
    </Page>
  );
}
