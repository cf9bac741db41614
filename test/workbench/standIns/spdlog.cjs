// @ts-check
// Stands in for VS Code's native log writer, which only a compiler could provide. Without it
// every output channel stays empty: an extension's channel is a file that this code writes.
"use strict";
const fs = require("node:fs");
const path = require("node:path");

const names = ["trace", "debug", "info", "warning", "error", "critical"];
const methods = ["trace", "debug", "info", "warn", "error", "critical"];
let defaultLevel = 2;

class Logger {
  /**
   * @param {string} _type
   * @param {string} _name
   * @param {string} file
   */
  constructor(_type, _name, file) {
    this.file = file;
    this.level = defaultLevel;
    // Output channels write their text as it is, line ends included.
    this.plain = false;
    for (const [level, method] of methods.entries()) {
      Object.defineProperty(this, method, {
        value: (/** @type {string} */ message) => this.write(level, message),
      });
    }
  }

  /**
   * @param {number} level
   * @param {string} message
   */
  write(level, message) {
    if (level < this.level) return;
    const time = new Date().toISOString().replace("T", " ").replace("Z", "");
    const text = this.plain ? message : `${time} [${names[level]}] ${message}\n`;
    try {
      fs.appendFileSync(this.file, text);
    } catch {
      // The folder is removed when the workbench ends; a late line is not worth a failure.
    }
  }

  getLevel() {
    return this.level;
  }

  /** @param {number} level */
  setLevel(level) {
    this.level = level;
  }

  clearFormatters() {
    this.plain = true;
  }

  setPattern() {}
  flush() {}
  drop() {}
}

/**
 * @param {string} name
 * @param {string} file
 */
async function createLogger(name, file) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  return new Logger("rotating", name, file);
}

exports.version = 0;
exports.setFlushOn = () => undefined;
exports.setLevel = (/** @type {number} */ level) => {
  defaultLevel = level;
};
exports.Logger = Logger;
exports.createRotatingLogger = createLogger;
exports.createAsyncRotatingLogger = createLogger;
