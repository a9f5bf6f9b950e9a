import { Page, Panel } from "../components/page.tsx";
import { LogEntries } from "./log-entries.tsx";
import { usePlatformWords } from "./words.ts";

/** What operators did, over all merchants. */
export function Component() {
  const words = usePlatformWords();
  return (
    <Page title={words("platform.nav.log")} under={words("log.lead")}>
      <Panel title={words("merchant.log")}>
        <LogEntries none={words("log.none")} />
      </Panel>
    </Page>
  );
}
