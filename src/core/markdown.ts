import katex from "@vscode/markdown-it-katex";
import hljs from "highlight.js/lib/common";
import MarkdownIt from "markdown-it";

/** Where a picture's relative address leads in the page that shows it; `undefined` when there is no such picture. */
export type ResolvePicture = (src: string) => string | undefined;

/**
 * Renders a step's Markdown with maths to HTML. Raw HTML in the text is shown as text, so the result holds
 * no markup but our own. Links keep their targets; the page that shows them decides what a click does.
 */
export function renderMarkdown(markdown: string, resolvePicture: ResolvePicture): string {
  return renderer.render(markdown, { resolvePicture });
}

/** As `renderMarkdown`, for a text of one line: no paragraph around it. */
export function renderInline(markdown: string): string {
  return renderer.renderInline(markdown, {});
}

/** The addresses of a text's pictures, as written, each once. */
export function findPictures(markdown: string): string[] {
  const tokens = renderer.parse(markdown, {}).flatMap(({ children }) => children ?? []);
  return [
    ...new Set(tokens.filter(({ type }) => type === "image").map((token) => token.attrGet("src") ?? "")),
  ];
}

const renderer = create();

function create(): MarkdownIt {
  const md = new MarkdownIt({ html: false, linkify: false, typographer: false, highlight });
  md.use(katex, { throwOnError: false, strict: "ignore", trust: false });
  const image = md.renderer.rules.image;
  md.renderer.rules.image = (tokens, index, options, env: { resolvePicture?: ResolvePicture }, self) => {
    const token = tokens[index];
    const src = token?.attrGet("src") ?? "";
    const resolved = src.startsWith("data:image/") ? src : env.resolvePicture?.(src);
    if (!token || resolved === undefined) {
      const text = md.utils.escapeHtml(token?.content || src);
      return `<span class="missing-picture" role="img">${text}</span>`;
    }
    token.attrSet("src", resolved);
    return image?.(tokens, index, options, env, self) ?? "";
  };
  return md;
}

function highlight(code: string, language: string): string {
  return hljs.getLanguage(language) ? hljs.highlight(code, { language, ignoreIllegals: true }).value : "";
}
