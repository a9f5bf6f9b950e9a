import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { continueWith, ensureInstalled } from "./bootstrap.mjs";

ensureInstalled();
ensureChromium();
process.exitCode = await continueWith("scripts/test.ts");

/** Debian's own, where this process may install it. */
function ensureChromium() {
  const paths = [
    process.env.CHROMIUM_PATH,
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
  ];
  if (paths.some((path) => path && existsSync(path))) return;
  const mayInstall = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  if (!mayInstall) {
    console.error(
      "Browser tests need Chromium: install it, or name one in CHROMIUM_PATH. They will fail without.",
    );
    return;
  }
  console.log("Installing chromium (apt-get) …");
  const apt = (...args) =>
    spawnSync("apt-get", args, {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    }).status;
  if (apt("update", "-qq") !== 0 || apt("install", "-y", "-qq", "--no-install-recommends", "chromium") !== 0)
    console.error("apt-get could not install chromium. Browser tests will fail without it.");
}
