import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Switch } from "react-aria-components/Switch";
import { Panel } from "../components/page.tsx";
import { Failed, Skeleton } from "../components/states.tsx";
import { say } from "../components/toast.tsx";
import { useProblemText } from "../session/problem-text.ts";
import { useStockWords } from "../stock/words.ts";
import { account } from "./calls.ts";
import { notificationsQuery } from "./queries.ts";

/** What one is mailed, beside what concerns one's own account. */
export function NotificationsPanel() {
  const words = useStockWords();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const settings = useQuery(notificationsQuery);
  const change = useMutation({
    mutationFn: account.changeNotifications,
    onSuccess: (now) => {
      queries.setQueryData(notificationsQuery.queryKey, now);
      say(words(now.stock_alert_mail ? "mail.on" : "mail.off"));
    },
    onError: (error) => say(problemText(error), "danger"),
  });
  return (
    <Panel title={words("mail.title")}>
      {settings.error && !settings.data ? (
        <Failed error={settings.error} onRetry={() => void settings.refetch()} />
      ) : settings.data ? (
        <div className="form">
          <Switch
            className="switch"
            isSelected={change.isPending ? change.variables : settings.data.stock_alert_mail}
            onChange={(wanted) => change.mutate(wanted)}
          >
            <span className="switch-track" />
            {words("mail.stock")}
          </Switch>
          <p className="field-hint">{words("mail.stock.hint")}</p>
        </div>
      ) : (
        <Skeleton lines={2} />
      )}
    </Panel>
  );
}
