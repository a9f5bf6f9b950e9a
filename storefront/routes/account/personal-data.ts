import { redirect } from "react-router";
import { signedInAs } from "../../server/account.ts";
import type { Route } from "./+types/personal-data";

const PRIVACY = "/account/privacy";

export const loader = () => redirect(PRIVACY, 303);

/** All that is kept of the shopper, as a file. It is theirs alone, so it is kept nowhere on the way. */
export async function action({ request, context }: Route.ActionArgs): Promise<Response> {
  const { api } = await signedInAs({ request, context });
  const data = await api.personalData();
  if (!data.ok) return redirect(`${PRIVACY}?problem=${encodeURIComponent(data.error.code)}`, 303);
  return new Response(JSON.stringify(data.value, null, 2), {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": 'attachment; filename="personal-data.json"',
      "Cache-Control": "private, no-store",
    },
  });
}
