import DOMPurify, { type Config } from "dompurify";
import { allowedAddresses } from "../shared/cleanHtml";

const config: Config = {
  // A slide is an SVG whose foreign object holds the HTML; KaTeX's two MathML tags are for screen readers,
  // and `use` repeats a part of the same drawing.
  ADD_TAGS: ["foreignobject", "semantics", "annotation", "use"],
  ADD_ATTR: ["encoding", "focusable"],
  HTML_INTEGRATION_POINTS: { foreignobject: true },
  ALLOWED_URI_REGEXP: allowedAddresses,
  FORBID_TAGS: ["style", "form", "input", "button", "select", "textarea", "dialog"],
  // `<h1 is="marp-h1">` fits its text to the slide; MathJax wraps its drawings in elements of its own.
  CUSTOM_ELEMENT_HANDLING: {
    tagNameCheck: /^(marp|mjx)-/,
    attributeNameCheck: /^(jax|display|justify|style|class|role|aria-\w+|data-[\w-]+)$/,
    allowCustomizedBuiltInElements: true,
  },
};

/** A slide's HTML, cleaned once more, inside the element that Marp's rules start from. */
export function cleanSlide(html: string): HTMLElement {
  const frame = document.createElement("div");
  frame.className = "marpit";
  frame.innerHTML = DOMPurify.sanitize(html, config);
  const inner = frame.firstElementChild;
  // The host may have wrapped the slide already.
  return inner instanceof HTMLElement && inner.classList.contains("marpit") ? inner : frame;
}
