import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useParams } from "react-router";
import { Button } from "../components/button.tsx";
import { Confirm } from "../components/dialog.tsx";
import { Page } from "../components/page.tsx";
import { Failed, Notice, Skeleton } from "../components/states.tsx";
import { useFormat } from "../session/format.ts";
import { may } from "../session/permissions.ts";
import { useStaff } from "../session/session.ts";
import { useWords } from "../session/words.ts";
import type { PersonDetail } from "./calls.ts";
import { DisableDialog } from "./disable-dialog.tsx";
import { EditPersonDialog } from "./edit-person-dialog.tsx";
import { PersonLog } from "./person-log.tsx";
import { PersonPill } from "./person-pill.tsx";
import { PersonRoles } from "./person-roles.tsx";
import { PinDialog } from "./pin-dialog.tsx";
import { personQuery } from "./queries.ts";
import { SignInFacts } from "./sign-in-facts.tsx";
import { useQuickMoves } from "./use-person-moves.ts";
import { usePeopleWords } from "./words.ts";

/** One person: what they may do and where, how they sign in, what they did last. */
export function Component() {
  const words = usePeopleWords();
  const { id = "" } = useParams();
  const query = useQuery(personQuery(id));
  if (query.data) return <PersonView person={query.data} />;
  return (
    <Page title={words("people.tab.people")} back={{ to: "/people", label: words("people.tab.people") }}>
      {query.error ? (
        <Failed error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Skeleton lines={8} />
      )}
    </Page>
  );
}

type Asking = "edit" | "disable" | "pin" | "withdraw" | null;

function PersonView({ person }: { person: PersonDetail }) {
  const words = usePeopleWords();
  const staff = useStaff();
  const [asking, setAsking] = useState<Asking>(null);
  const { enable, clearPin, inviteAgain, withdraw } = useQuickMoves(person);
  const close = () => setAsking(null);
  const { status, editable, pin_set_at } = person;
  return (
    <Page
      title={person.name}
      beside={<PersonPill status={status} />}
      under={person.email}
      back={{ to: "/people", label: words("people.tab.people") }}
      actions={
        editable && (
          <>
            <Button icon="edit" onPress={() => setAsking("edit")}>
              {words("person.edit")}
            </Button>
            {status !== "invited" && (
              <Button icon="keypad" onPress={() => setAsking("pin")}>
                {words("person.pin.set")}
              </Button>
            )}
            {pin_set_at && (
              <Button icon="trash" onPress={() => clearPin.mutate()} isPending={clearPin.isPending}>
                {words("person.pin.clear")}
              </Button>
            )}
            {status === "active" && (
              <Button icon="ban" onPress={() => setAsking("disable")}>
                {words("person.disable")}
              </Button>
            )}
            {status === "disabled" && (
              <Button icon="check" onPress={() => enable.mutate()} isPending={enable.isPending}>
                {words("person.enable")}
              </Button>
            )}
            {status === "invited" && (
              <>
                <Button
                  icon="messages"
                  onPress={() => inviteAgain.mutate()}
                  isPending={inviteAgain.isPending}
                >
                  {words("person.resend")}
                </Button>
                <Button icon="trash" onPress={() => setAsking("withdraw")}>
                  {words("person.withdraw")}
                </Button>
              </>
            )}
          </>
        )
      }
    >
      <div className="stack">
        <Standing person={person} />
        <div className="detail">
          <div className="detail-main">
            <PersonRoles roles={person.roles} />
            {may(staff, "audit.view") && <PersonLog id={person.id} />}
          </div>
          <div className="detail-side">
            <SignInFacts person={person} />
          </div>
        </div>
      </div>
      {asking === "edit" && <EditPersonDialog person={person} onClose={close} />}
      {asking === "pin" && <PinDialog person={person} onClose={close} />}
      {asking === "disable" && <DisableDialog person={person} onClose={close} />}
      {asking === "withdraw" && (
        <Confirm
          title={words("person.withdraw.title", { name: person.name })}
          action={words("person.withdraw")}
          onConfirm={() => withdraw.mutate()}
          onClose={close}
          pending={withdraw.isPending}
          danger
        >
          <p>{words("person.withdraw.text")}</p>
        </Confirm>
      )}
    </Page>
  );
}

/** What is to be known before anything else: an invitation on its way, or that one may only look. */
function Standing({ person }: { person: PersonDetail }) {
  const adminWords = useWords();
  const words = usePeopleWords();
  const format = useFormat();
  const staff = useStaff();
  if (person.status === "invited")
    return (
      <Notice tone="info" title={words("person.invited")}>
        <p>
          {person.invited_until
            ? `${words("person.fact.invited_until")} ${format.instant(person.invited_until)}.`
            : words("person.invited.expired")}
        </p>
      </Notice>
    );
  if (person.editable || !may(staff, "staff.edit")) return null;
  const isOwn = person.id === staff.id;
  return (
    <Notice tone="info" title={words("person.not_editable")}>
      <p>{words(isOwn ? "person.not_editable.own" : "person.not_editable.text")}</p>
      {isOwn && <a href="/admin/account">{adminWords("account.title")}</a>}
    </Notice>
  );
}
