import { formatProblem } from "../core/problem";
import { validatePack } from "../core/validatePack";
import type { Command } from "./command";
import { checkDeck, readLecture } from "../core/lateRender";
import { packFolder } from "./openPack";

export const validate: Command = {
  name: "validate",
  usage: "<pack folder> [--json]",
  summary: "Says everything that is wrong with a pack: path, line, column, rule, remedy.",
  options: { json: { type: "boolean" } },
  async run([folder], options, out) {
    const { files } = await packFolder(folder, `${this.name} ${this.usage}`);
    const { pack, problems } = await validatePack(files, readLecture, checkDeck);
    if (options["json"]) out(JSON.stringify({ pack: pack?.id ?? null, problems }, null, 2));
    else {
      for (const problem of problems) out(formatProblem(problem));
      out(
        problems.length === 0
          ? `${pack?.title ?? folder}: no problems.`
          : `${problems.length} ${problems.length === 1 ? "problem" : "problems"}.`,
      );
    }
    return problems.length === 0 ? 0 : 1;
  },
};
