import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { Notice } from "../components/states.tsx";
import { DoorPage } from "./door-frame.tsx";
import { tellOtherTabs } from "./other-tabs.ts";
import { sessionHint, staffQuery } from "./session.ts";
import { useWords } from "./words.ts";

/** Where the window beside the back office ends, in which the merchant's provider was asked: it tells, and closes. */
export function Component() {
  const words = useWords();
  const queries = useQueryClient();
  useEffect(() => {
    void queries.fetchQuery(staffQuery).then(({ id }) => {
      sessionHint.set(true);
      tellOtherTabs({ staff_id: id });
      window.close();
    });
  }, [queries]);
  return (
    <DoorPage title={words("sso.close")}>
      <Notice tone="success" title={words("sso.close.text")} />
    </DoorPage>
  );
}
