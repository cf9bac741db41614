import { rmSync } from "node:fs";
import { mkdtemp, realpath } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

const made: string[] = [];

/** A new folder that is gone when the tests are. */
export async function temporaryFolder(): Promise<string> {
  if (made.length === 0) process.once("exit", removeAll);
  // As programs see it from inside, where the system's temporary folder is a link.
  const folder = await realpath(await mkdtemp(path.join(os.tmpdir(), "dl-labs-test-")));
  made.push(folder);
  return folder;
}

function removeAll(): void {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
}
