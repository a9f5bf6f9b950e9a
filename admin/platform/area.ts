import { type LoaderFunctionArgs, redirect } from "react-router";
import { isProblem } from "../problem.ts";
import { queries } from "../queries.ts";
import { operatorQuery } from "./queries.ts";

export { PlatformShell as Component } from "./shell.tsx";

/** Reads which operator is signed in before anything is drawn; nobody leads to the platform's own door. */
export async function loader({ request }: LoaderFunctionArgs) {
  try {
    return await queries.ensureQueryData(operatorQuery);
  } catch (error) {
    if (!isProblem(error, "sign_in_required")) throw error;
    const { pathname, search } = new URL(request.url);
    const place = pathname.replace(/^\/admin/, "") + search;
    throw redirect(
      place === "/platform" ? "/platform/sign-in" : `/platform/sign-in?to=${encodeURIComponent(place)}`,
    );
  }
}
