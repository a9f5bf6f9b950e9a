/** A row of docs/requirements.md. */
export interface Requirement {
  readonly id: string;
  readonly text: string;
}

/** The rows of the tables of requirements, in their order. */
export const requirementsOf = (markdown: string): Requirement[] =>
  [...markdown.matchAll(/^\| ([A-Z0-9]+-\d+) \| (.*) \|$/gm)].map(([, id = "", text = ""]) => ({ id, text }));

/** The ids that a test's title names in brackets: `[SEC-01] [SEC-02]` or `[SEC-01, SEC-02]`. */
export const idsOf = (title: string): string[] =>
  [...title.matchAll(/\[([A-Z0-9]+-\d+(?:[,\s]+[A-Z0-9]+-\d+)*)\]/g)].flatMap(([, list = ""]) =>
    list.split(/[,\s]+/),
  );
