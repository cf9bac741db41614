// @ts-check
// Puts extensions into a workbench's extensions folder.
import { execFile } from "node:child_process";
import { mkdir, readFile, rm, symlink } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { codeServerEntry, nodeForWorkbench, WorkbenchError } from "./places.mjs";

const run = promisify(execFile);

/**
 * A folder is linked, not copied: a rebuild shows after "Developer: Reload Window".
 * @typedef {{ kind: "folder", path: string, id: string, version: string }} FolderExtension `id` is "publisher.name"
 * @typedef {{ kind: "vsix", path: string }} VsixExtension
 * @typedef {FolderExtension | VsixExtension} ExtensionSource
 */

/**
 * @param {ExtensionSource[]} extensions
 * @param {{ extensionsDir: string, userDataDir: string, env: NodeJS.ProcessEnv }} workbench
 * @returns {Promise<string[]>} their ids, "publisher.name" in lower case
 */
export async function addExtensions(extensions, { extensionsDir, userDataDir, env }) {
  await mkdir(extensionsDir, { recursive: true });
  for (const extension of extensions) {
    const source = path.resolve(extension.path);
    if (extension.kind === "folder") {
      const link = path.join(extensionsDir, `${extension.id.toLowerCase()}-${extension.version}`);
      await rm(link, { force: true });
      await symlink(source, link, process.platform === "win32" ? "junction" : "dir");
      continue;
    }
    const args = [codeServerEntry, "--install-extension", source, "--force"];
    args.push("--extensions-dir", extensionsDir, "--user-data-dir", userDataDir);
    await run(nodeForWorkbench(), args, { env }).catch((error) => {
      throw new WorkbenchError(
        `The workbench refused ${source}.\n${error.stdout ?? ""}${error.stderr ?? error.message}`,
      );
    });
  }
  return installedIds(extensions, extensionsDir);
}

/**
 * @param {ExtensionSource[]} extensions
 * @param {string} extensionsDir
 */
async function installedIds(extensions, extensionsDir) {
  const ids = extensions.flatMap((extension) =>
    extension.kind === "folder" ? [extension.id.toLowerCase()] : [],
  );
  // Only what was installed from a file is listed there.
  const list = await readFile(path.join(extensionsDir, "extensions.json"), "utf8").catch(() => "[]");
  /** @type {{ identifier: { id: string } }[]} */
  const installed = JSON.parse(list);
  return [...new Set([...ids, ...installed.map(({ identifier }) => identifier.id.toLowerCase())])];
}
