import { useQuery } from "@tanstack/react-query";
import { Page } from "../components/page.tsx";
import { Failed, Skeleton } from "../components/states.tsx";
import { may } from "../session/permissions.ts";
import { useStaff } from "../session/session.ts";
import { useWords } from "../session/words.ts";
import { LogPanel } from "./log-panel.tsx";
import { NotificationsPanel } from "./notifications-panel.tsx";
import { accountQuery } from "./queries.ts";
import { SecondFactorPanel } from "./second-factor-panel.tsx";
import { SessionsPanel } from "./sessions-panel.tsx";
import { SignInPanel } from "./sign-in-panel.tsx";

/** One's own account: how one signs in, and where one is signed in. */
export function Component() {
  const words = useWords();
  const staff = useStaff();
  const account = useQuery(accountQuery);
  return (
    <Page title={words("account.title")} under={words("account.lead")}>
      {account.error ? (
        <Failed error={account.error} onRetry={() => void account.refetch()} />
      ) : account.data ? (
        <div className="detail">
          <div className="detail-main">
            <SignInPanel account={account.data} />
            <SecondFactorPanel account={account.data} />
          </div>
          <div className="detail-side">
            {may(staff, "inventory.stock.view") && !staff.visit && <NotificationsPanel />}
            <SessionsPanel />
            <LogPanel />
          </div>
        </div>
      ) : (
        <Skeleton lines={6} />
      )}
    </Page>
  );
}
