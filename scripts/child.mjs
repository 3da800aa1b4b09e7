import { spawn } from "node:child_process";

/** @typedef {{ env?: NodeJS.ProcessEnv, quiet?: boolean }} RunOptions */

/**
 * Runs a program to its end and returns its exit code. With `quiet`, what it writes is shown only if it fails.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, { env = process.env, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env, stdio: quiet ? ["ignore", "pipe", "pipe"] : "inherit" });
    /** @type {Buffer[]} */
    const written = [];
    child.stdout?.on("data", (part) => written.push(part));
    child.stderr?.on("data", (part) => written.push(part));
    const release = passSignalsTo(child);
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      release();
      if (code !== 0) process.stderr.write(Buffer.concat(written));
      resolve(code ?? (signal ? 1 : 0));
    });
  });
}

/**
 * Runs npm, with the npm that started us if there is one.
 *
 * @param {string[]} args
 * @param {RunOptions} [options]
 */
export function npm(args, options) {
  const npmScript = process.env.npm_execpath;
  return npmScript ? run(process.execPath, [npmScript, ...args], options) : run("npm", args, options);
}

/**
 * npm runs us through a shell, and hands signals to that shell, which ends without a word to us. So whoever stops npm
 * (a service manager, a container) would leave the application running.
 *
 * @param {() => void} act
 */
function whenNpmIsGone(act) {
  const shell = process.ppid;
  const look = () => {
    if (process.env.npm_lifecycle_event !== undefined && process.ppid !== shell) act();
  };
  return setInterval(look, 500).unref();
}

/**
 * Hands signals on to a child, so that it ends with us.
 *
 * @param {import("node:child_process").ChildProcess} child
 * @returns {() => void} stops handing on
 */
export function passSignalsTo(child) {
  /** @type {NodeJS.Signals[]} */
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  /** @param {NodeJS.Signals} signal */
  const pass = (signal) => child.kill(signal === "SIGHUP" ? "SIGTERM" : signal);
  const endChild = () => child.kill("SIGTERM");
  for (const signal of signals) process.on(signal, pass);
  process.on("exit", endChild);
  const watch = whenNpmIsGone(endChild);
  return () => {
    clearInterval(watch);
    for (const signal of signals) process.off(signal, pass);
    process.off("exit", endChild);
  };
}
