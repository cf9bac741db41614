import { loadPack, type LoadedPack } from "./loadPack";
import type { ReadDeck } from "./loadLecture";
import type { PackFiles } from "./packFiles";
import { sortProblems } from "./problem";
import { choiceAnswers } from "./rules/choiceAnswers";
import { codeFiles } from "./rules/codeFiles";
import { deadLinks } from "./rules/deadLinks";
import { deckFiles, type CheckDeck } from "./rules/deckFiles";
import { duplicateId } from "./rules/duplicateId";
import { duplicateNumber } from "./rules/duplicateNumber";
import { hints } from "./rules/hints";
import { orphanChecks } from "./rules/orphanChecks";
import { pictures } from "./rules/pictures";

/** Reads a pack and holds it to every rule. What this accepts is the format. */
export async function validatePack(
  files: PackFiles,
  readDeck: ReadDeck,
  checkDeck: CheckDeck,
): Promise<LoadedPack> {
  const { pack, problems } = await loadPack(files, readDeck);
  if (!pack) return { pack, problems };
  const rules = [
    duplicateId,
    duplicateNumber,
    codeFiles,
    orphanChecks,
    hints,
    deadLinks,
    pictures,
    choiceAnswers,
    deckFiles(checkDeck),
  ];
  const found = await Promise.all(rules.map((rule) => rule(pack, files)));
  return { pack, problems: sortProblems([...problems, ...found.flat()]) };
}
