import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { VitePWA } from "vite-plugin-pwa";

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  base: "/pos/",
  cacheDir: "../node_modules/.vite/pos", // its own: dev runs three servers side by side
  plugins: [
    react(),
    VitePWA({
      strategies: "injectManifest",
      srcDir: ".",
      filename: "service-worker.ts",
      injectRegister: false, // the app registers it itself: inline scripts are forbidden
      manifest: {
        id: "/pos/",
        name: "Millrace till",
        short_name: "Till",
        start_url: "/pos/",
        scope: "/pos/",
        display: "standalone",
        background_color: "#ffffff",
        theme_color: "#ffffff",
        icons: [],
      },
      injectManifest: { globPatterns: ["**/*.{js,css,html,svg,png,woff2,webmanifest}"] },
    }),
  ],
  build: { outDir: "../.millrace/parts/pos", emptyOutDir: true },
});
