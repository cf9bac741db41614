import { type AnyNode, type Element, isTag } from "domhandler";
import { findAll } from "domutils";
import type { Experiment } from "./deck";
import type { SourcePlaces } from "./sourcePlaces";
import { shorten, takeOptional, textOf } from "./slideText";
import { hostOf } from "./urls";

/**
 * The experiments on a slide that links to the playground. With the link in the text around a list, every item
 * is one; with links inside items, those items are; without a list, each link is one.
 */
export function findExperiments(slide: readonly AnyNode[], places: SourcePlaces): Experiment[] {
  const links = playgroundLinks(slide);
  if (links.length === 0) return [];
  const items = topItems(slide);
  const inItems = new Set(items.flatMap((item) => playgroundLinks(item.children)));
  const around = links.filter((link) => !inItems.has(link));
  // A configuration in the text around the list is where all of its experiments start.
  const start = around.map(addressOf).find(hasConfiguration);
  const chosen =
    around.length > 0 ? items : items.filter((item) => playgroundLinks(item.children).length > 0);
  if (chosen.length > 0) return chosen.map((item) => experimentOf(item, start, places));
  const distinct = new Map(links.map((link) => [addressOf(link), link]));
  return [...distinct].map(([address, link]) => ({
    title: textOf(link.children) || address,
    body: `[${textOf(link.children)}](${address})`,
    optional: false,
    link: hasConfiguration(address) ? address : undefined,
  }));
}

function experimentOf(item: Element, start: string | undefined, places: SourcePlaces): Experiment {
  const { text, optional } = takeOptional(textOf(item.children));
  const sentence = /^.{8,}?[.?!](?=\s)/.exec(text)?.[0] ?? text;
  const own = playgroundLinks(item.children).map(addressOf).find(hasConfiguration);
  return {
    title: shorten(sentence.replace(/[.:]$/, ""), 100),
    body: takeOptional(sourceOfItem(item, places) ?? text).text,
    optional,
    link: own ?? start,
  };
}

/** The item's Markdown without its bullet; `undefined` for an item that was written in HTML. */
function sourceOfItem(item: Element, places: SourcePlaces): string | undefined {
  const [start, end] = (item.attribs["data-lines"] ?? "").split("-").map(Number);
  if (start === undefined || end === undefined) return undefined;
  const [first = "", ...rest] = places.text(start, end).trimEnd().split("\n");
  const bullet = /^\s*(?:[-*+]|\d+[.)])\s+/.exec(first)?.[0] ?? "";
  const indent = new RegExp(`^\\s{0,${bullet.length}}`);
  return [first.slice(bullet.length), ...rest.map((line) => line.replace(indent, ""))].join("\n");
}

/** List items that stand in no other item. */
function topItems(nodes: readonly AnyNode[]): Element[] {
  return nodes.flatMap((node) => {
    if (!isTag(node) || node.name === "header" || node.name === "footer") return [];
    return node.name === "li" ? [node] : topItems(node.children);
  });
}

function playgroundLinks(nodes: readonly AnyNode[]): Element[] {
  return findAll(
    (node) => node.name === "a" && hostOf(addressOf(node)) === "playground.tensorflow.org",
    [...nodes],
  );
}

function addressOf(link: Element): string {
  return (link.attribs["href"] ?? "").trim();
}

function hasConfiguration(address: string): boolean {
  return /#.+/.test(address);
}
