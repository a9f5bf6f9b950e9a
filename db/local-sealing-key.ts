/**
 * The key of `npm start`, `npm run dev` and the tests (base64, 32 bytes). It is public, so production refuses to
 * seal with it.
 */
export const LOCAL_SEALING_KEY = "bWlsbHJhY2UgbG9jYWwga2V5LCBub3QgYSBzZWNyZXQ=";
