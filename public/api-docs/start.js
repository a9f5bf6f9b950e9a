// Shows /api/openapi.json, without any outside host. Swagger UI puts itself on `window`.
window.SwaggerUIBundle({
  url: "/api/openapi.json",
  dom_id: "#docs",
  deepLinking: true,
  tryItOutEnabled: true,
  validatorUrl: null,
});
