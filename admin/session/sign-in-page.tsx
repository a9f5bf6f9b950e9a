import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useLocation, useNavigate, useSearchParams } from "react-router";
import { Notice } from "../components/states.tsx";
import { DoorPage } from "./door-frame.tsx";
import { tellOtherTabs } from "./other-tabs.ts";
import { forgetPerson, safePlace, sessionHint, staffQuery } from "./session.ts";
import { SignInFlow } from "./sign-in-flow.tsx";
import { useWords } from "./words.ts";

const BACK_OFFICE = "/admin";

/** The door. Whoever was sent here comes back to the page they wanted. */
export function SignInPage() {
  const words = useWords();
  const [params] = useSearchParams();
  const place = safePlace(params.get("to"));
  const enter = useEnter(place);
  const { state } = useLocation();
  const queries = useQueryClient();
  useEffect(() => forgetPerson(queries), [queries]);
  return (
    <SignInFlow
      Frame={isReset(state) ? AfterReset : DoorPage}
      title={words("sign_in.title")}
      lead={words("sign_in.lead")}
      leaving={{
        place: BACK_OFFICE + place,
        go: (address) => {
          // Whoever comes back signed in comes back to a page; the server is then asked who it is.
          sessionHint.set(true);
          window.location.assign(address);
        },
        beside: false,
      }}
      onDone={enter}
    />
  );
}

/** What follows from being signed in: whatever was remembered of somebody else is forgotten. */
export function useEnter(place = "/"): () => Promise<void> {
  const navigate = useNavigate();
  const queries = useQueryClient();
  return async () => {
    forgetPerson(queries);
    const { id } = await queries.fetchQuery(staffQuery);
    sessionHint.set(true);
    tellOtherTabs({ staff_id: id });
    await navigate(place, { replace: true });
  };
}

const isReset = (state: unknown): boolean =>
  typeof state === "object" && state !== null && "reset" in state && state.reset === true;

/** The same page, for whoever has just chosen a new password. */
function AfterReset({ children, ...props }: Parameters<typeof DoorPage>[0]) {
  const words = useWords();
  return (
    <DoorPage {...props}>
      <div className="door-notice">
        <Notice tone="success" title={words("reset.done")} />
      </div>
      {children}
    </DoorPage>
  );
}
