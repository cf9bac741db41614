import * as vscode from "vscode";
import { partsOf } from "../core/findStep";
import { stepRef, type Lab, type Lecture, type Step, type StepKind, type StepRef } from "../core/pack";
import { countDone, isDone } from "../core/progress";
import type { Checking } from "./checking";
import { DoneMarks, rowUri } from "./doneMarks";
import type { OpenPack, Packs } from "./packs";
import type { ProgressStore } from "./progressStore";

export type Node =
  | { readonly kind: "pack"; readonly pack: OpenPack }
  | { readonly kind: "part"; readonly pack: OpenPack; readonly part: Lab | Lecture }
  | {
      readonly kind: "step";
      readonly pack: OpenPack;
      readonly part: Lab | Lecture;
      readonly step: Step;
      readonly ref: StepRef;
    };

const icons: Readonly<Record<StepKind, string>> = {
  read: "book",
  video: "play-circle",
  quiz: "question",
  playground: "beaker",
  code: "code",
  notebook: "notebook",
  resources: "link-external",
};

/** The sidebar: pack › lecture or lab › step. */
export class CourseTree implements vscode.TreeDataProvider<Node> {
  private readonly changed = new vscode.EventEmitter<Node | undefined>();
  readonly onDidChangeTreeData = this.changed.event;

  constructor(
    private readonly packs: Packs,
    private readonly progress: ProgressStore,
    private readonly checking: Checking,
  ) {
    packs.onDidChange(() => this.changed.fire(undefined));
    progress.onDidChange(() => this.changed.fire(undefined));
    checking.onDidChange(() => this.changed.fire(undefined));
  }

  getChildren(node?: Node): Node[] {
    if (!node) return this.packs.all.map((pack) => ({ kind: "pack", pack }));
    if (node.kind === "pack")
      return partsOf(node.pack.pack).map((part) => ({ kind: "part", pack: node.pack, part }));
    if (node.kind === "step") return [];
    const { pack, part } = node;
    return part.steps.map((step) => ({
      kind: "step",
      pack,
      part,
      step,
      ref: stepRef(pack.pack, part, step),
    }));
  }

  getParent(node: Node): Node | undefined {
    if (node.kind === "step") return { kind: "part", pack: node.pack, part: node.part };
    return node.kind === "part" ? { kind: "pack", pack: node.pack } : undefined;
  }

  /** The row of a step, for revealing it. */
  nodeOf(ref: StepRef): Node | undefined {
    for (const pack of this.packs.all)
      for (const part of partsOf(pack.pack))
        for (const step of part.steps)
          if (stepRef(pack.pack, part, step) === ref) return { kind: "step", pack, part, step, ref };
    return undefined;
  }

  getTreeItem(node: Node): vscode.TreeItem {
    if (node.kind === "pack") return this.packItem(node.pack);
    return node.kind === "part" ? this.partItem(node.pack, node.part) : this.stepItem(node);
  }

  private packItem({ pack }: OpenPack): vscode.TreeItem {
    const item = new vscode.TreeItem(pack.title, vscode.TreeItemCollapsibleState.Expanded);
    item.id = pack.id;
    item.iconPath = new vscode.ThemeIcon("mortar-board");
    item.tooltip = `${pack.title} ${pack.version}`;
    item.contextValue = "pack";
    return item;
  }

  private partItem({ pack }: OpenPack, part: Lab | Lecture): vscode.TreeItem {
    const { done, of } = countDone(this.progress.current, pack, part);
    const here = this.progress.current.current?.ref.startsWith(`${pack.id}/${part.id}/`);
    const item = new vscode.TreeItem(
      part.title,
      here ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed,
    );
    item.id = `${pack.id}/${part.id}`;
    item.iconPath =
      of > 0 && done === of
        ? new vscode.ThemeIcon("pass-filled", new vscode.ThemeColor("testing.iconPassed"))
        : new vscode.ThemeIcon(part.kind === "lab" ? "beaker" : "vm");
    item.description = `${done}/${of}`;
    item.tooltip = vscode.l10n.t("{0}: {1} of {2} steps done", part.title, done, of);
    item.accessibilityInformation = { label: item.tooltip };
    item.contextValue = part.kind;
    return item;
  }

  private stepItem({ step, ref }: Node & { kind: "step" }): vscode.TreeItem {
    const item = new vscode.TreeItem(step.title);
    const progress = this.progress.current;
    const done = isDone(progress, ref);
    const points = progress.steps[ref]?.points;
    item.id = ref;
    item.resourceUri = rowUri(ref);
    item.iconPath = this.checking.isRunning(ref)
      ? new vscode.ThemeIcon("loading~spin")
      : new vscode.ThemeIcon(
          icons[step.kind],
          done ? new vscode.ThemeColor("testing.iconPassed") : undefined,
        );
    const notes = [
      ...(step.kind === "code" && points && !done
        ? [vscode.l10n.t("{0} of {1} points", points.earned, points.possible)]
        : []),
      ...(step.optional ? [vscode.l10n.t("optional")] : []),
    ];
    item.description = notes.join(" · ");
    item.tooltip = step.title;
    item.accessibilityInformation = {
      label: [step.title, step.kind, done ? vscode.l10n.t("done") : vscode.l10n.t("not done"), ...notes].join(
        ", ",
      ),
    };
    item.contextValue = step.kind === "code" ? "step.code" : "step";
    item.command = {
      command: "deepLearningLabs.openStep",
      title: vscode.l10n.t("Open Step"),
      arguments: [ref],
    };
    return item;
  }

  dispose(): void {
    this.changed.dispose();
  }
}

/** Shows the tree, with a badge for what is left, and follows the current step. */
export function showTree(tree: CourseTree, packs: Packs, progress: ProgressStore): vscode.Disposable {
  const view = vscode.window.createTreeView("deepLearningLabs.course", {
    treeDataProvider: tree,
    showCollapseAll: true,
  });
  const update = (): void => {
    const left = packs.all.reduce(
      (sum, { pack }) =>
        sum +
        partsOf(pack).reduce((rest, part) => {
          const { done, of } = countDone(progress.current, pack, part);
          return rest + of - done;
        }, 0),
      0,
    );
    view.badge = left > 0 ? { value: left, tooltip: vscode.l10n.t("{0} steps left", left) } : undefined;
    const node = tree.nodeOf(progress.current.current?.ref ?? "");
    if (node && view.visible && view.selection[0] !== node)
      void view.reveal(node, { select: true, focus: false });
  };
  const listeners = [
    progress.onDidChange(update),
    packs.onDidChange(update),
    view.onDidChangeVisibility(update),
  ];
  update();
  const marks = new DoneMarks(progress);
  return vscode.Disposable.from(
    view,
    ...listeners,
    marks,
    vscode.window.registerFileDecorationProvider(marks),
  );
}
