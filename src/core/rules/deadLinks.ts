import { findSteps, stepsOf } from "../findStep";
import type { Pack } from "../pack";
import { readText } from "../packFiles";
import type { Problem } from "../problem";
import { placeOf, type Rule } from "./rule";

/** `step:` and `slide:` links must lead somewhere. */
export const deadLinks: Rule = async (pack, files) => {
  const problems: Problem[] = [];
  for (const { step } of stepsOf(pack)) {
    if (step.body === "" && step.hints.length === 0) continue;
    const text = (await readText(files, step.path)) ?? "";
    for (const { 1: target, index } of text.matchAll(/\]\(((?:step|slide):[^)\s]*)\)/g)) {
      if (target === undefined || leadsSomewhere(pack, target)) continue;
      problems.push({
        path: step.path,
        ...placeOf(text, index + "](".length),
        rule: "dead-link",
        severity: "error",
        message: `\`${target}\` leads nowhere in this pack.`,
        remedy:
          "Links look like `step:one-neuron/sum` or `slide:week1/4`, with the ids as in the folder names.",
      });
    }
  }
  return problems;
};

function leadsSomewhere(pack: Pack, target: string): boolean {
  const [scheme = "", path = ""] = target.split(/:(.*)/s);
  if (scheme === "step") return findSteps(pack, path).length > 0;
  const [lecture, slide] = path.split("/");
  const found = pack.lectures.find(({ id }) => id === lecture);
  return (
    found !== undefined && (slide === undefined || (Number(slide) >= 1 && Number(slide) <= found.slideCount))
  );
}
