import * as vscode from "vscode";
import { findSteps } from "../../core/findStep";
import { folderOf, joinPath } from "../../core/packFiles";
import { UserError } from "../../core/userError";
import type { LearnerFolder } from "../learnerFolder";
import type { Place } from "../packs";

/**
 * Follows a link from a step or a slide. `step:` and `slide:` lead inside the pack, and so does a path; web and
 * mail addresses are opened outside; anything else is not followed.
 */
export async function openLink(href: string, from: Place, learner: LearnerFolder): Promise<void> {
  const [, scheme = "", rest = ""] = /^([a-z][a-z0-9+.-]*):(.*)$/is.exec(href) ?? [];
  if (scheme === "step") {
    const target = findSteps(from.pack, rest)[0];
    if (target) await vscode.commands.executeCommand("deepLearningLabs.openStep", target.ref);
  } else if (scheme === "slide") {
    const [lecture, slide] = rest.split("/");
    const target = from.pack.lectures
      .find(({ id }) => id === lecture)
      ?.steps.find((step) => step.slide === Number(slide ?? 1));
    if (target)
      await vscode.commands.executeCommand(
        "deepLearningLabs.openStep",
        `${from.pack.id}/${lecture}/${target.id}`,
      );
  } else if (["http", "https", "mailto"].includes(scheme.toLowerCase())) {
    await vscode.env.openExternal(vscode.Uri.parse(href, true));
  } else if (scheme === "" && !href.startsWith("#")) {
    const path = href.startsWith("/") ? joinPath(href) : joinPath(folderOf(from.step.path), decoded(href));
    await openPackFile(path, href, from, learner);
  }
}

/** Opens the learner's own copy of a file of the pack, such as a notebook; it is made once, never written over. */
async function openPackFile(
  path: string | undefined,
  href: string,
  { pack, files }: Place,
  learner: LearnerFolder,
): Promise<void> {
  // A path that leads out of the pack is not read at all.
  const bytes = path === undefined ? undefined : await files.read(path);
  if (path === undefined || !bytes)
    throw new UserError(
      vscode.l10n.t(
        "{0} is not in the pack “{1}”. Its author has to add it; go on without it.",
        href,
        pack.title,
      ),
    );
  const copy = await learner.copy(pack, path, bytes);
  await vscode.commands.executeCommand("vscode.open", copy, vscode.ViewColumn.One);
}

function decoded(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}
