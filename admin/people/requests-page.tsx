import { useState } from "react";
import { AskDialog } from "../access/ask-dialog.tsx";
import { Button } from "../components/button.tsx";
import { useFilters, ViewTabs } from "../components/filters.tsx";
import { Page } from "../components/page.tsx";
import { may } from "../session/permissions.ts";
import { useStaff } from "../session/session.ts";
import { MyRequests } from "./my-requests.tsx";
import { PeopleTabs } from "./people-tabs.tsx";
import { RequestsToDecide } from "./requests-to-decide.tsx";
import { usePeopleWords } from "./words.ts";

/** Access for a while: what others ask for, as far as one decides, and what one has asked for oneself. */
export function Component() {
  const words = usePeopleWords();
  const staff = useStaff();
  const decides = may(staff, "staff.access.approve");
  const [asking, setAsking] = useState(false);
  const { values } = useFilters({ view: ["mine"] });
  const isMine = !decides || values.view === "mine";
  return (
    <Page
      title={words("people.tab.requests")}
      actions={
        <Button icon="lock" onPress={() => setAsking(true)}>
          {words("request.ask")}
        </Button>
      }
    >
      <div className="stack">
        <PeopleTabs />
        {decides && (
          <ViewTabs
            light
            label={words("request.tabs")}
            name="view"
            value={values.view ?? ""}
            views={[
              { value: "", label: words("request.tab.decide") },
              { value: "mine", label: words("request.tab.mine") },
            ]}
          />
        )}
        {isMine ? <MyRequests /> : <RequestsToDecide />}
      </div>
      {asking && <AskDialog permission={null} onClose={() => setAsking(false)} />}
    </Page>
  );
}
