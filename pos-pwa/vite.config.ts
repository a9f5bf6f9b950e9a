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
        description: "Sells with and without a network",
        start_url: "/pos/",
        scope: "/pos/",
        display: "standalone",
        background_color: "#ffffff",
        theme_color: "#1f4d3a",
        icons: [
          { src: "/pos/icons/till-192.png", sizes: "192x192", type: "image/png", purpose: "any" },
          { src: "/pos/icons/till-512.png", sizes: "512x512", type: "image/png", purpose: "any" },
          { src: "/pos/icons/till-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
          { src: "/pos/icons/till.svg", sizes: "any", type: "image/svg+xml", purpose: "any" },
        ],
      },
      injectManifest: { globPatterns: ["**/*.{js,css,html,svg,png,woff2,webmanifest}"] },
    }),
  ],
  build: { outDir: "../.millrace/parts/pos", emptyOutDir: true },
});
