// @ts-check
// Stands in for the native part that ends an orphaned extension host: `guard.mjs` does that.
"use strict";
exports.start = () => undefined;
exports.exit = (/** @type {number} */ code) => process.exit(code);
