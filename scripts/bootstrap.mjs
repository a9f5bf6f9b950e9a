// Plain JavaScript for whatever Node (20 or later) is on the machine, before anything is installed.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url)).replace(/[\\/]$/, "");
const bin = join(root, "node_modules/.bin");

/** Installs the packages unless exactly those of package-lock.json are there. */
export function ensureInstalled() {
  const [major] = process.versions.node.split(".").map(Number);
  if (major < 20) fail(`Node ${process.versions.node} is too old: Node 20 or later is needed.`);
  if (isInstalled()) return;
  console.log("Installing packages, about a minute …");
  const started = Date.now();
  const npm = (...args) =>
    spawnSync("npm", [...args, "--no-audit", "--no-fund", "--loglevel=error"], {
      cwd: root,
      stdio: "inherit",
      shell: process.platform === "win32",
    }).status;
  // npm ci wants every system's optional packages in the lock file; the second way is content without them.
  if (npm("ci") !== 0 && npm("install", "--no-save") !== 0) fail("npm failed; its message stands above.");
  console.log(`Installed in ${((Date.now() - started) / 1000).toFixed(0)} s`);
}

/** npm writes down what it installed; compare that with what the lock file asks for. */
function isInstalled() {
  const installedFile = join(root, "node_modules/.package-lock.json");
  if (!existsSync(installedFile)) return false;
  const read = (file) => JSON.parse(readFileSync(file, "utf8")).packages;
  const wanted = read(join(root, "package-lock.json"));
  const installed = read(installedFile);
  const matches = (path) =>
    installed[path] ? installed[path].version === wanted[path].version : isOptional(wanted[path]);
  return Object.keys(wanted).every((path) => path === "" || matches(path));
}

/** Packages for other systems are left out by npm. */
function isOptional(entry) {
  return Boolean(entry.optional || entry.devOptional);
}

/**
 * Continues with the project's own Node, which knows TypeScript, in a process group of its own: whatever way
 * either of the two ends, nothing is left running. Resolves with the exit code.
 */
export function continueWith(script, args = process.argv.slice(2)) {
  return new Promise((resolve) => {
    const child = spawn(projectNode(), [join(root, script), ...args], {
      cwd: root,
      env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` },
      stdio: ["inherit", "inherit", "inherit", "ipc"], // the channel closes when this process is gone
      detached: process.platform !== "win32",
    });
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
    child.on("exit", (code) => {
      endGroup(child.pid);
      resolve(code ?? 1);
    });
  });
}

/** The one npm installed, or this one where install scripts are switched off and it is new enough. */
function projectNode() {
  const installed = join(bin, "node");
  if (spawnSync(installed, ["--version"]).status === 0) return installed;
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 22)) return process.execPath;
  return fail(
    "npm left out the project's own Node. Allow the install script of the package `node`, or use Node 24.",
  );
}

/** A killed child leaves its workerd or browser behind. */
function endGroup(pid) {
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // Nobody left: the usual case.
  }
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
