import assert from "node:assert/strict";
import type * as vscode from "vscode";
import { CourseTree, type Node } from "../../src/host/courseTree";
import { DoneMarks } from "../../src/host/doneMarks";
import { scene } from "./scene";

describe("the course tree", () => {
  const openTree = async () => {
    const parts = await scene();
    const tree = new CourseTree(parts.packs, parts.progress, parts.checking);
    const children = (node?: Node): Node[] => tree.getChildren(node);
    const [pack] = children();
    assert.ok(pack);
    const part = (title: string): Node => {
      const found = children(pack).find((node) => tree.getTreeItem(node).label === title);
      assert.ok(found, title);
      return found;
    };
    return { ...parts, tree, children, pack, part };
  };

  it("shows pack, lecture and labs, and their steps in order", async () => {
    const { tree, children, pack, part } = await openTree();
    assert.equal(tree.getTreeItem(pack).label, "Introduction to Deep Learning");
    assert.deepEqual(
      children(part("One neuron")).map((node) => tree.getTreeItem(node).label),
      [
        "What a neuron calculates",
        "The weighted sum",
        "Sigmoid",
        "ReLU and tanh",
        "Which activation does what?",
        "A layer of neurons",
        "How many parameters?",
        "Count the parameters",
        "See what you built",
      ],
    );
  });

  it("counts what is done in each lab and marks the step", async () => {
    const { tree, children, part, progress } = await openTree();
    assert.equal(tree.getTreeItem(part("One neuron")).description, "0/9");
    progress.setDone("intro-deep-learning/one-neuron/sigmoid", true);
    assert.equal(tree.getTreeItem(part("One neuron")).description, "1/9");
    const sigmoid = children(part("One neuron"))[2];
    assert.ok(sigmoid);
    const row = tree.getTreeItem(sigmoid).resourceUri;
    assert.ok(row);
    assert.equal(new DoneMarks(progress).provideFileDecoration(row)?.badge, "✓");
    assert.match(tree.getTreeItem(sigmoid).accessibilityInformation?.label ?? "", /Sigmoid, code, done/);
  });

  it("does not count optional steps", async () => {
    const { children, part, progress, tree } = await openTree();
    const lecture = children().flatMap(children)[0];
    assert.ok(lecture);
    const before = tree.getTreeItem(lecture).description;
    const optional = children(lecture).filter((node) => node.kind === "step" && node.step.optional);
    assert.ok(optional.length >= 1);
    for (const node of optional) if (node.kind === "step") progress.setDone(node.ref, true);
    assert.equal(tree.getTreeItem(lecture).description, before);
    assert.ok(part("One neuron"));
  });

  it("gives each kind of step its icon, and each row its parent", async () => {
    const { tree, children, part } = await openTree();
    const lab = part("One neuron");
    const icons = children(lab).map((node) => (tree.getTreeItem(node).iconPath as vscode.ThemeIcon).id);
    assert.deepEqual(icons.slice(0, 5), ["book", "code", "code", "code", "question"]);
    const [step] = children(lab);
    assert.ok(step);
    const parent = tree.getParent(step);
    assert.ok(parent);
    assert.equal(tree.getTreeItem(parent).id, tree.getTreeItem(lab).id);
  });
});
