import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearchParams } from "react-router";
import { Page } from "../components/page.tsx";
import { Skeleton } from "../components/states.tsx";
import { say } from "../components/toast.tsx";
import { useIntent } from "../components/use-intent.ts";
import { isProblem } from "../problem.ts";
import { roleName } from "../session/roles.ts";
import { useWords } from "../session/words.ts";
import { type RoleInput, roleCalls } from "./calls.ts";
import { roleQuery } from "./queries.ts";
import { RoleEditor } from "./role-editor.tsx";
import { usePeopleWords } from "./words.ts";

/** Makes a role, from nothing or from another one (`?from=`). */
export function Component() {
  const adminWords = useWords();
  const words = usePeopleWords();
  const [params] = useSearchParams();
  const from = params.get("from");
  const queries = useQueryClient();
  const navigate = useNavigate();
  const intent = useIntent();
  const model = useQuery({ ...roleQuery(from ?? ""), enabled: from !== null });
  const make = useMutation({
    mutationFn: (input: RoleInput) => roleCalls.create(input, intent.keyFor(input)),
    onSuccess: async (role) => {
      intent.settle();
      void queries.invalidateQueries({ queryKey: ["roles"] });
      say(words("role.created", { name: role.name ?? "" }));
      await navigate(`/people/roles/${role.id}`, { replace: true });
    },
    onError: (error) => {
      if (isProblem(error) && error.isDefinite) intent.settle();
    },
  });
  const start = model.data && {
    ...model.data,
    name: words("role.copy.name", {
      name: roleName(adminWords, model.data.id, model.data.name ?? undefined),
    }),
  };
  return (
    <Page title={words("role.new")} back={{ to: "/people/roles", label: words("people.tab.roles") }}>
      {from !== null && model.isPending ? (
        <Skeleton lines={8} />
      ) : (
        <RoleEditor
          start={start ?? null}
          onSave={(input) => make.mutate(input)}
          pending={make.isPending}
          error={make.error}
        />
      )}
    </Page>
  );
}
