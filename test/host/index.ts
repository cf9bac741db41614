import path from "node:path";
import Mocha from "mocha";

/** The entry of the suite that runs inside a real VS Code: here or through @vscode/test-electron. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: "bdd", timeout: 60_000, color: false });
  mocha.suite.emit("pre-require", globalThis, path.join(__dirname, "hostTests.js"), mocha);
  await import("./manifest.test");
  await import("./courseTree.test");
  await import("./progressStore.test");
  await import("./learnerFolder.test");
  await import("./checking.test");
  await import("./resetStep.test");
  await import("./solution.test");
  await import("./openLink.test");
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} ${failures === 1 ? "test" : "tests"} failed.`);
}
