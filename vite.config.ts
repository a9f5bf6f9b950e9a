import { existsSync, readFileSync } from "node:fs";
import { cloudflare } from "@cloudflare/vite-plugin";
import { reactRouter } from "@react-router/dev/vite";
import { defineConfig, type Plugin } from "vite";
import { localSecrets } from "./scripts/local-secrets.ts";

/** Written by the enhance build, which runs first. */
const enhanceUrls = ".millrace/parts/enhance/urls.json";

export default defineConfig(({ command }) => ({
  define:
    command === "build" && existsSync(enhanceUrls)
      ? { __ENHANCE_URLS__: readFileSync(enhanceUrls, "utf8") }
      : {},
  plugins: [
    cloudflare({
      viteEnvironment: { name: "ssr" },
      // Never built in: what is deployed has secrets of its own.
      ...(command === "serve" && { config: { vars: localSecrets } }),
    }),
    reactRouter(),
    reloadOnServerChange(),
  ],
}));

/** Shop pages carry no React in the browser, so there is nothing to hot-swap: a changed page is loaded again. */
function reloadOnServerChange(): Plugin {
  return {
    name: "reload-on-server-change",
    apply: "serve",
    hotUpdate({ file, server }) {
      if (this.environment.name === "client" && file.startsWith(`${server.config.root}/storefront/`))
        server.ws.send({ type: "full-reload" });
    },
  };
}
