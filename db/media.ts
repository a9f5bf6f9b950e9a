/** Address of a stored picture: its content's hash, so that it can be cached for ever. */
export const mediaUrl = (hash: string, contentType: string): string =>
  `/media/${hash}.${EXTENSIONS[contentType] ?? "bin"}`;

/** Picture types that are stored and served, with their file endings. */
export const EXTENSIONS: Readonly<Record<string, string>> = {
  "image/avif": "avif",
  "image/webp": "webp",
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/svg+xml": "svg",
};

/** Where a merchant's picture lies in R2, by its name: the hash and the ending. */
export const mediaKey = (tenantId: string, name: string): string => `${tenantId}/media/${name}`;
