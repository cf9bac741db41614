import * as vscode from "vscode";
import { findSteps } from "../../core/findStep";
import type { Place } from "../packs";

/**
 * Follows a link from a step or a slide. `step:` and `slide:` lead inside the pack; web and mail addresses
 * are opened outside; anything else is not followed.
 */
export async function openLink(href: string, from: Place): Promise<void> {
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
  }
}
