/** Parts of a page that may be wider than the page and then scroll by themselves. */
const scrollers = ".prose pre, .prose table, .prose .katex-display, .lines";

/** Lets the keyboard reach what scrolls, and only that. Call after rendering. */
export function makeScrollersReachable(root: HTMLElement): void {
  for (const element of root.querySelectorAll<HTMLElement>(scrollers)) {
    if (element.scrollWidth > element.clientWidth + 1) element.tabIndex = 0;
    else element.removeAttribute("tabindex");
  }
}
