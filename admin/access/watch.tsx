import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { say } from "../components/toast.tsx";
import { useFormat } from "../session/format.ts";
import { staffQuery } from "../session/session.ts";
import { useWords } from "../session/words.ts";
import type { AccessRequest } from "./calls.ts";
import { mineQuery } from "./queries.ts";

/** Clocks of browser and server differ a little; what has ended a moment ago is asked for again. */
const SLACK = 1_500;
/** The longest wait that a timer takes (2^31 − 1 ms). */
const LONGEST = 2_147_483_647;

/** Tells when a request is decided, opens what was granted, and closes it when its time is over. */
export function AccessWatch() {
  const words = useWords();
  const format = useFormat();
  const queries = useQueryClient();
  const { data } = useQuery(mineQuery);
  const seen = useRef(new Map<string, AccessRequest["status"]>());

  useEffect(() => {
    if (!data) return;
    const decided = data.filter(
      (request) => seen.current.get(request.id) === "pending" && request.status !== "pending",
    );
    seen.current = new Map(data.map((request) => [request.id, request.status]));
    for (const { status, permission, expires_at } of decided) {
      const what = { permission: words(`permission.${permission}`) };
      if (status === "approved" && expires_at)
        say(words("asking.granted", { ...what, until: format.time(expires_at) }));
      if (status === "denied") say(words("asking.denied", what), "danger");
    }
    if (decided.some(({ status }) => status === "approved")) void queries.invalidateQueries();
  }, [data, queries, words, format]);

  useEffect(() => {
    const ends = (data ?? [])
      .flatMap(({ status, expires_at }) =>
        status === "approved" && expires_at ? Date.parse(expires_at) : [],
      )
      .filter((end) => end > Date.now());
    if (ends.length === 0) return;
    const wait = Math.min(Math.min(...ends) - Date.now() + SLACK, LONGEST);
    const timer = setTimeout(() => {
      void queries.invalidateQueries({ queryKey: staffQuery.queryKey });
      void queries.invalidateQueries({ queryKey: mineQuery.queryKey });
    }, wait);
    return () => clearTimeout(timer);
  }, [data, queries]);
  return null;
}
