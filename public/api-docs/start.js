// Shows /api/openapi.json, without any outside host. Swagger UI puts itself on `window`.

/** What descriptions in our document become: a few tags without attributes. */
const PLAIN_MARKUP = /^(?:[^<]|<\/?(?:p|code|pre|em|strong|ul|ol|li|h[1-6]|br)>)*$/;
const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

// Swagger UI hands text to the browser as markup (Trusted Types). Anything but plain markup is shown as the text it is.
globalThis.trustedTypes?.createPolicy("default", {
  createHTML: (text) =>
    PLAIN_MARKUP.test(text) ? text : text.replace(/[&<>]/g, (character) => ESCAPES[character]),
});

window.SwaggerUIBundle({
  url: "/api/openapi.json",
  dom_id: "#docs",
  deepLinking: true,
  tryItOutEnabled: true,
  validatorUrl: null,
});
