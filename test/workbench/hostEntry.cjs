// @ts-check
// Runs inside the extension host in place of the suite's entry, which it then runs. The host
// mixes its own log into what a suite prints, so each line of the suite is marked here and
// `inHost.mjs` prints only those.
"use strict";
const { format } = require("node:util");

/** Begins every line the suite prints. */
exports.lineMark = "\u0002";

/** @returns {Promise<void>} rejects when a test failed, as the suite's own entry does */
exports.run = async function run() {
  // A console of our own: the host's ignores assignments to its methods. It is set before the
  // suite is loaded, as Mocha's reporters keep the console.log they find at that time.
  const host = globalThis.console;
  const marked = Object.create(host);
  for (const name of /** @type {const} */ (["log", "info", "warn", "error", "debug"])) {
    const value = (/** @type {unknown[]} */ ...values) => host[name](exports.lineMark + format(...values));
    Object.defineProperty(marked, name, { value });
  }
  globalThis.console = marked;
  const suite = require(/** @type {string} */ (process.env.DL_LABS_TESTS_PATH));
  await suite.run();
};
