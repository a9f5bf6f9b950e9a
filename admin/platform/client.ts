import { createApiClient } from "#api-client/client.ts";
import { askForProof } from "./proof.ts";

/** The API in the name of the operator who is signed in here. */
export const client = createApiClient({
  baseUrl: location.origin,
  credentials: "same-origin",
  fetch: provenFetch,
});

/** Repeats a call that wanted a fresh proof once the operator has given one; nothing had been done by then. */
async function provenFetch(request: Request): Promise<Response> {
  const again = request.clone();
  const response = await fetch(request);
  if (response.status !== 403 || !(await wantsProof(response))) return response;
  return (await askForProof()) ? provenFetch(again) : response;
}

async function wantsProof(response: Response): Promise<boolean> {
  const problem = (await response.clone().json()) as { code?: string };
  return problem.code === "step_up_required";
}
