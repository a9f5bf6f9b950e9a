import { renderToReadableStream } from "react-dom/server";
import {
  type EntryContext,
  isRouteErrorResponse,
  type RouterContextProvider,
  ServerRouter,
} from "react-router";
import { log } from "#logging/log.ts";
import { PageNonce } from "./components/enhancement.tsx";
import { edge } from "./context.ts";

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  context: Readonly<RouterContextProvider>,
): Promise<Response> {
  let finalStatus = status;
  const body = await renderToReadableStream(
    <PageNonce value={context.get(edge).nonce}>
      <ServerRouter context={routerContext} url={request.url} />
    </PageNonce>,
    {
      signal: request.signal,
      // React would reveal late or large parts by inline scripts, which the shop forbids and does without.
      progressiveChunkSize: Number.POSITIVE_INFINITY,
      onError(error) {
        finalStatus = 500;
        log.error("page not rendered", { error });
      },
    },
  );
  await body.allReady;
  headers.set("Content-Type", "text/html; charset=utf-8");
  return new Response(body, { headers, status: finalStatus });
}

/** A missing page and a shopper who left are no errors of ours. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  const refused = isRouteErrorResponse(error) && error.status < 500;
  if (!refused && !request.signal.aborted) log.error("page not made", { error });
}
