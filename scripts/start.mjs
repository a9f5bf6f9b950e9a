import { continueWith, ensureInstalled } from "./bootstrap.mjs";

ensureInstalled();
process.exitCode = await continueWith("scripts/start.ts");
