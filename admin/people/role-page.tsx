import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useNavigate, useParams } from "react-router";
import { PERMISSIONS } from "#commerce/access/permissions.ts";
import { Button, ButtonLink } from "../components/button.tsx";
import { Confirm } from "../components/dialog.tsx";
import { Page, Panel } from "../components/page.tsx";
import { Failed, Notice, Skeleton } from "../components/states.tsx";
import { say } from "../components/toast.tsx";
import { isProblem } from "../problem.ts";
import { useFormat } from "../session/format.ts";
import { may } from "../session/permissions.ts";
import { useProblemText } from "../session/problem-text.ts";
import { roleName } from "../session/roles.ts";
import { useStaff } from "../session/session.ts";
import { useWords } from "../session/words.ts";
import { type Role, type RoleInput, roleCalls } from "./calls.ts";
import { offeredGrants } from "./offered-grants.ts";
import { roleQuery } from "./queries.ts";
import { RoleEditor } from "./role-editor.tsx";
import { usePeopleWords } from "./words.ts";

/** A role: edited when it is the merchant's own, shown when it comes with Millrace. */
export function Component() {
  const words = usePeopleWords();
  const { id = "" } = useParams();
  const query = useQuery(roleQuery(id));
  if (query.data) return <RoleView role={query.data} />;
  return (
    <Page title={words("people.tab.roles")} back={{ to: "/people/roles", label: words("people.tab.roles") }}>
      {query.error ? (
        <Failed error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Skeleton lines={8} />
      )}
    </Page>
  );
}

function RoleView({ role }: { role: Role }) {
  const adminWords = useWords();
  const words = usePeopleWords();
  const staff = useStaff();
  const name = roleName(adminWords, role.id, role.name ?? undefined);
  const edits = may(staff, "staff.role.edit");
  const own = role.kind === "custom";
  return (
    <Page
      title={name}
      back={{ to: "/people/roles", label: words("people.tab.roles") }}
      under={
        <>
          <span>{words(own ? "role.own_kind" : "role.default")}</span>
          <Link to={`/people?role_id=${role.id}`}>{words("role.people", { count: role.people })}</Link>
        </>
      }
      actions={
        edits && (
          <>
            <ButtonLink icon="copy" to={`/people/roles/new?from=${role.id}`}>
              {words("role.copy")}
            </ButtonLink>
            {own && <DeleteRole role={role} name={name} />}
          </>
        )
      }
    >
      {own && edits ? (
        <EditRole key={role.version} role={role} />
      ) : (
        <div className="stack">
          <Notice tone="info" title={words(own ? "role.read_only" : "role.default.hint")} />
          <GrantList role={role} />
        </div>
      )}
    </Page>
  );
}

function EditRole({ role }: { role: Role }) {
  const words = usePeopleWords();
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: (input: RoleInput) => roleCalls.change(role.id, input, role.version),
    onSuccess: (changed) => {
      queries.setQueryData(roleQuery(role.id).queryKey, changed);
      void queries.invalidateQueries({ queryKey: ["roles", "list"] });
      say(words("role.saved"));
    },
    onError: (error) => {
      // The form begins anew with what is stored now.
      if (isProblem(error, "version_conflict"))
        void queries.invalidateQueries({ queryKey: roleQuery(role.id).queryKey });
    },
  });
  return (
    <RoleEditor
      start={role}
      onSave={(input) => save.mutate(input)}
      pending={save.isPending}
      error={save.error}
    />
  );
}

function DeleteRole({ role, name }: { role: Role; name: string }) {
  const words = usePeopleWords();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const remove = useMutation({
    mutationFn: () => roleCalls.remove(role.id),
    onSuccess: async () => {
      say(words("role.deleted", { name }));
      await navigate("/people/roles", { replace: true });
      queries.removeQueries({ queryKey: roleQuery(role.id).queryKey });
      await queries.invalidateQueries({ queryKey: ["roles", "list"] });
    },
    onError: (error) => {
      setAsking(false);
      say(problemText(error), "danger");
    },
  });
  return (
    <>
      <Button icon="trash" onPress={() => setAsking(true)}>
        {words("role.delete")}
      </Button>
      {asking && (
        <Confirm
          title={words("role.delete.title", { name })}
          action={words("role.delete")}
          onConfirm={() => remove.mutate()}
          onClose={() => setAsking(false)}
          pending={remove.isPending}
          danger
        >
          <p>{words("role.delete.text")}</p>
        </Confirm>
      )}
    </>
  );
}

/** What a role allows, to read. */
function GrantList({ role }: { role: Role }) {
  const adminWords = useWords();
  const words = usePeopleWords();
  const format = useFormat();
  const areas = [...Map.groupBy(offeredGrants(role), ({ permission }) => PERMISSIONS[permission].area)];
  return (
    <Panel title={words("role.grants.title")}>
      <div className="scope-areas">
        {areas.map(([area, grants]) => (
          <section key={area} className="scope-list">
            <h3>{adminWords(`permission.area.${area}`)}</h3>
            <ul>
              {grants.map(({ permission, limits }) => (
                <li key={permission}>
                  {adminWords(`permission.${permission}`)}
                  {limits && (
                    <span className="muted">
                      {" "}
                      {words("role.limit.value", { amounts: limits.map(format.money).join(", ") })}
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Panel>
  );
}
