import { createContext } from "react-router";

/** What a page may ask of the Worker around it. The API is called in process, without a network hop. */
export interface Edge {
  /** What lets the scripts of this answer run. */
  readonly nonce: string;
  fetchApi(request: Request): Promise<Response>;
  waitUntil(work: Promise<unknown>): void;
}

export const edge = createContext<Edge>();
