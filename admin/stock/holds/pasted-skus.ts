/** SKUs that one recall takes. */
export const MOST_SKUS = 200;

/** SKUs out of a pasted text: one a line, or with commas, semicolons or tabs between them; each once. */
export const pastedSkus = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\n\r,;\t]+/)
      .map((part) => part.trim())
      .filter((part) => part !== ""),
  ),
];
