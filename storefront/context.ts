import { createContext } from "react-router";

/** What a page may ask of the Worker around it. The API is called in process, without a network hop. */
export interface Edge {
  fetchApi(request: Request): Promise<Response>;
  waitUntil(work: Promise<unknown>): void;
}

export const edge = createContext<Edge>();
