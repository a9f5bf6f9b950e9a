import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Button } from "../components/button.tsx";
import { CopyButton } from "../components/copy-button.tsx";
import { Confirm, Dialog } from "../components/dialog.tsx";
import { FormTextField, TextField } from "../components/field.tsx";
import { Page, Panel } from "../components/page.tsx";
import { Failed, Notice, Skeleton } from "../components/states.tsx";
import { say } from "../components/toast.tsx";
import { isProblem } from "../problem.ts";
import { useFormat } from "../session/format.ts";
import { useProblemText } from "../session/problem-text.ts";
import { useWords } from "../session/words.ts";
import { type Invitation, type Operator, platform } from "./calls.ts";
import { OperatorPill } from "./pills.tsx";
import { operatorQuery, operatorsQuery } from "./queries.ts";
import { usePlatformWords } from "./words.ts";

type Layer =
  | { readonly kind: "invite" }
  | { readonly kind: "anew" | "disable"; readonly person: Operator }
  | { readonly kind: "told"; readonly name: string; readonly invitation: Invitation };

/** The people who run the platform. */
export function Component() {
  const words = usePlatformWords();
  const query = useQuery(operatorsQuery);
  const queries = useQueryClient();
  const [layer, setLayer] = useState<Layer | null>(null);
  const refresh = () => void queries.invalidateQueries({ queryKey: operatorsQuery.queryKey });
  return (
    <Page
      title={words("platform.nav.operators")}
      under={words("operators.lead")}
      actions={
        <Button look="primary" icon="plus" onPress={() => setLayer({ kind: "invite" })}>
          {words("operators.new")}
        </Button>
      }
    >
      <Panel title={words("platform.nav.operators")} flush>
        {query.error && !query.data ? (
          <Failed error={query.error} onRetry={() => void query.refetch()} />
        ) : !query.data ? (
          <Skeleton lines={3} />
        ) : (
          <ul className="platform-rows">
            {query.data.map((person) => (
              <OperatorRow key={person.id} person={person} open={setLayer} />
            ))}
          </ul>
        )}
      </Panel>
      {layer && (
        <Layers
          layer={layer}
          onTold={(name, invitation) => {
            refresh();
            setLayer({ kind: "told", name, invitation });
          }}
          onDone={() => {
            refresh();
            setLayer(null);
          }}
          onClose={() => setLayer(null)}
        />
      )}
    </Page>
  );
}

function OperatorRow({ person, open }: { person: Operator; open: (layer: Layer) => void }) {
  const words = usePlatformWords();
  const { data: me } = useQuery(operatorQuery);
  const isSelf = me?.id === person.id;
  return (
    <li className="platform-row">
      <span className="platform-row-text">
        <span className="platform-merchant">
          <strong>{person.name}</strong>
          {isSelf && <span className="muted">({words("operators.you")})</span>}
          <OperatorPill status={person.status} />
        </span>
        <span className="muted">{person.email}</span>
      </span>
      <span className="platform-row-moves">
        <Button onPress={() => open({ kind: "anew", person })}>{words("operators.anew")}</Button>
        {!isSelf && person.status !== "disabled" && (
          <Button onPress={() => open({ kind: "disable", person })}>{words("operators.disable")}</Button>
        )}
      </span>
    </li>
  );
}

function Layers({
  layer,
  onTold,
  onDone,
  onClose,
}: {
  layer: Layer;
  onTold: (name: string, invitation: Invitation) => void;
  onDone: () => void;
  onClose: () => void;
}) {
  const words = usePlatformWords();
  const problemText = useProblemText();
  const failed = (error: unknown) => say(problemText(error), "danger");
  const anew = useMutation({
    mutationFn: (person: Operator) => platform.inviteAnew(person.id),
    onSuccess: (invitation, { name }) => onTold(name, invitation),
    onError: failed,
  });
  const disable = useMutation({
    mutationFn: (person: Operator) => platform.disable(person.id),
    onSuccess: ({ name }) => {
      say(words("operators.disabled", { name }));
      onDone();
    },
    onError: failed,
  });
  switch (layer.kind) {
    case "invite":
      return <InviteDialog onTold={onTold} onClose={onClose} />;
    case "told":
      return <LinkDialog name={layer.name} invitation={layer.invitation} onClose={onDone} />;
    case "anew":
      return (
        <Confirm
          title={words("operators.anew.title", { name: layer.person.name })}
          action={words("operators.anew")}
          onConfirm={() => anew.mutate(layer.person)}
          onClose={onClose}
          pending={anew.isPending}
        >
          <p>{words("operators.anew.text", { name: layer.person.name })}</p>
        </Confirm>
      );
    case "disable":
      return (
        <Confirm
          title={words("operators.disable.title", { name: layer.person.name })}
          action={words("operators.disable")}
          onConfirm={() => disable.mutate(layer.person)}
          onClose={onClose}
          pending={disable.isPending}
          danger
        >
          <p>{words("operators.disable.text")}</p>
        </Confirm>
      );
  }
}

function InviteDialog({
  onTold,
  onClose,
}: {
  onTold: (name: string, invitation: Invitation) => void;
  onClose: () => void;
}) {
  const words = usePlatformWords();
  const adminWords = useWords();
  const problemText = useProblemText();
  const { control, handleSubmit } = useForm({ defaultValues: { name: "", email: "" } });
  const invite = useMutation({
    mutationFn: ({ name, email }: { name: string; email: string }) =>
      platform.invite({ name: name.trim(), email: email.trim() }),
    onSuccess: (invitation, { name }) => onTold(name, invitation),
  });
  const needed = { required: words("new.missing") };
  return (
    <Dialog title={words("operators.invite.title")} onClose={onClose} size="sm" asks>
      <form noValidate onSubmit={(event) => void handleSubmit((who) => invite.mutate(who))(event)}>
        <div className="dialog-body form">
          {invite.error && (
            <Notice tone="danger" title={adminWords("failed.title")}>
              <p>
                {isProblem(invite.error, "operator_known")
                  ? words("operators.known")
                  : problemText(invite.error)}
              </p>
            </Notice>
          )}
          <FormTextField
            control={control}
            name="name"
            rules={needed}
            label={words("new.administrator.name")}
            autoFocus
          />
          <FormTextField
            control={control}
            name="email"
            rules={needed}
            label={words("new.administrator.email")}
            type="email"
          />
        </div>
        <footer className="dialog-footer">
          <Button onPress={onClose}>{adminWords("action.cancel")}</Button>
          <Button look="primary" type="submit" isPending={invite.isPending}>
            {words("operators.invite.action")}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}

/** The link of an invitation: told once, passed on by hand. */
function LinkDialog({
  name,
  invitation,
  onClose,
}: {
  name: string;
  invitation: Invitation;
  onClose: () => void;
}) {
  const words = usePlatformWords();
  const format = useFormat();
  return (
    <Dialog title={words("operators.link.title")} onClose={onClose} asks>
      <div className="dialog-body form">
        <p>{words("operators.link.text", { name, at: format.instant(invitation.expires_at) })}</p>
        <TextField label={words("operators.link")} value={invitation.url} isReadOnly />
      </div>
      <footer className="dialog-footer">
        <CopyButton
          text={invitation.url}
          copied={words("operators.link.copied")}
          failed={words("operators.link.failed")}
        >
          {words("operators.link.copy")}
        </CopyButton>
        <Button look="primary" onPress={onClose}>
          {words("operators.link.done")}
        </Button>
      </footer>
    </Dialog>
  );
}
