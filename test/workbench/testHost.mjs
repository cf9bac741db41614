// @ts-check
// `npm run test:host`: the in-host suite of this checkout in the workbench.
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { runInHost } from "./inHost.mjs";
import { checkoutFolder, WorkbenchError } from "./places.mjs";

const testsPath = path.join(checkoutFolder, "dist", "test", "host.js");
const workspace = await mkdtemp(path.join(os.tmpdir(), "dl-labs-host-"));
try {
  if (!existsSync(testsPath)) throw new WorkbenchError("The suite is not built: run `npm run build` first.");
  const screenshotDir = path.join(checkoutFolder, "artefacts");
  const { exitCode } = await runInHost({ extensionPath: checkoutFolder, testsPath, workspace, screenshotDir });
  process.exitCode = exitCode;
} catch (error) {
  if (!(error instanceof WorkbenchError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await rm(workspace, { recursive: true, force: true });
}
