import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  base: "/admin/",
  cacheDir: "../node_modules/.vite/admin", // its own: dev runs three servers side by side
  plugins: [react()],
  build: { outDir: "../.millrace/parts/admin", emptyOutDir: true },
});
