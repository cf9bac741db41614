/**
 * Sends every click on a link inside `root` to `open`; the page itself never goes anywhere.
 * Looks through shadow roots, so that links on slides are met too.
 */
export function openLinksWith(root: HTMLElement, open: (href: string) => void): void {
  const follow = (event: MouseEvent): void => {
    const link = event.composedPath().find(isLink);
    const href = link?.getAttribute("href") ?? link?.getAttribute("xlink:href");
    if (!link || !href) return;
    event.preventDefault();
    // VS Code listens on the document and would open the link a second time.
    event.stopPropagation();
    if (event.button <= 1) open(href);
  };
  root.addEventListener("click", follow);
  root.addEventListener("auxclick", follow);
}

function isLink(target: EventTarget): target is Element {
  return target instanceof Element && target.localName === "a";
}
