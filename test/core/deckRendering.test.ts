import assert from "node:assert/strict";
import { type AnyNode, isTag, isText } from "domhandler";
import { findAll, textContent } from "domutils";
import { parseDocument } from "htmlparser2";
import { ATTRIBUTES, ATTRIBUTE_STARTS, HTML_TAGS, MATH_TAGS, SVG_TAGS } from "../../src/core/deck/allowList";
import { renderDeck, type RenderedDeck } from "../../src/core/deck/renderDeck";
import { fixtureDeck } from "./decks/fixtures";

const local = (path: string) => (path.startsWith("gone") ? undefined : `local:${path}`);

function render(markdown: string): RenderedDeck {
  return renderDeck(markdown, { resolve: local, fontPath: "local:fonts" });
}

/** The slides' HTML of a deck without further settings. */
function slideHtml(markdown: string): string {
  return render(`---\nmarp: true\n---\n\n${markdown}\n`)
    .slides.map(({ html }) => html)
    .join("\n");
}

function allOf(html: string, name: string) {
  return findAll((node) => node.name === name, parseDocument(html).children);
}

describe("a hostile deck", () => {
  const { slides, css } = render(fixtureDeck("hostile.md"));
  const html = slides.map((slide) => slide.html).join("\n");

  it("keeps nothing that the allow lists do not name", () => {
    const extra = ["foreignobject", "img"];
    const rewritten = ["class", "href", "src", "style", "fill", "stroke", "data-video", "data-audio"];
    const check = (nodes: readonly AnyNode[]) => {
      for (const node of nodes) {
        assert.ok(isTag(node) || isText(node), `a node of type ${node.type}`);
        if (!isTag(node)) continue;
        const known = [HTML_TAGS, SVG_TAGS, MATH_TAGS].some((tags) => tags.has(node.name));
        assert.ok(known || extra.includes(node.name), `<${node.name}>`);
        for (const name of Object.keys(node.attribs)) {
          const named = ATTRIBUTES.has(name) || ATTRIBUTE_STARTS.some((start) => name.startsWith(start));
          assert.ok(named || rewritten.includes(name), `attribute ${name}`);
        }
        check(node.children);
      }
    };
    check(parseDocument(html).children);
  });

  it("runs nothing, and loads nothing from the web", () => {
    assert.doesNotMatch(html, /\son\w+=|hack\(\)(?!&gt;\))|javascript:(?!hack\(\)&gt;\))/i);
    for (const node of findAll(() => true, parseDocument(html).children)) {
      const { href = "", src, style = "" } = node.attribs;
      if (src !== undefined) assert.match(src, /^(?:local:|data:image\/)/);
      assert.match(href, /^(?:https?:|$)/);
      assert.doesNotMatch(style, /evil/);
    }
    assert.doesNotMatch(css, /evil|@import/);
  });

  it("shows no raw tags, no scripts' text and no hidden templates", () => {
    const text = textContent(parseDocument(html).children);
    assert.doesNotMatch(text, /<\/?[a-z](?!avascript:)|SCRIPT-TEXT|hidden/);
  });

  it("keeps each slide inside one frame", () => {
    for (const slide of slides) {
      const [frame, ...others] = parseDocument(slide.html).children;
      assert.deepEqual(others, []);
      assert.ok(frame && isTag(frame) && frame.name === "svg" && "data-marpit-svg" in frame.attribs);
      const sheets = frame.children.filter(isTag);
      assert.ok([1, 3].includes(sheets.length));
      for (const sheet of sheets) {
        assert.equal(sheet.name, "foreignobject");
        assert.deepEqual(
          sheet.children.map((node) => isTag(node) && node.name),
          ["section"],
        );
      }
    }
  });

  it("loses no content that broke out of its slide", () => {
    const outside = slides.find((slide) => slide.html.includes("Left the slide"));
    assert.equal(outside?.n, 4);
    assert.ok(slides[4]?.html.includes("After the layers."));
  });

  it("leaves its words and harmless looks", () => {
    assert.match(html, /color: red/);
    assert.match(html, /inner words/);
    assert.match(html, /<rect fill="url\(#paint\)" width="5"\/>/);
  });

  it("cannot end the style sheet that it stands in", () => {
    const { css: sheet } = render(
      "---\nmarp: true\nstyle: 'h2::after { content: \"</style><img src=x onerror=hack()>\"; }'\n---\n\n## x\n",
    );
    assert.doesNotMatch(sheet, /<\//);
    assert.match(sheet, /\\3c \/style>/);
  });

  it("cannot hide an address in escapes, comments or sets of pictures", () => {
    const rules = [
      "background: u\\72 l(https://evil.example/1)",
      "background: URL( 'https://evil.example/2' )",
      'background: image-set("https://evil.example/3" 1x)',
      "background: url(//evil.example/4)",
      "background: url(\\68ttps://evil.example/5)",
      "list-style: url(data:text/html,evil)",
    ];
    const boxes = rules.map((rule) => `<div style="${rule.replaceAll('"', "&quot;")}">x</div>`);
    assert.doesNotMatch(slideHtml(boxes.join("\n")), /evil/);
    const sheet = rules.map((rule, i) => `.rule${i} { ${rule} }`);
    const { css } = render(`---\nmarp: true\n---\n<style>${sheet.join("\n")}</style>\n\n# x`);
    assert.match(css, /\.rule5/);
    assert.doesNotMatch(css, /evil/);
  });
});

describe("a rendered deck", () => {
  it("keeps Marp's frame, layers and size", () => {
    const { slides, size } = render(fixtureDeck("garden.md"));
    assert.deepEqual(size, { width: 1280, height: 720 });
    assert.equal(slides.length, 10);
    assert.match(slides[0]?.html ?? "", /^<svg data-marpit-svg="" viewBox="0 0 1280 720"><foreignObject /);
    assert.equal(allOf(slides[5]?.html ?? "", "foreignobject").length, 3);
    const { size: old } = render("---\nmarp: true\nsize: 4:3\n---\n# x");
    assert.deepEqual(old, { width: 960, height: 720 });
  });

  it("takes pictures and backgrounds from the pack", () => {
    const { slides } = render(fixtureDeck("garden.md"));
    assert.match(
      slides[4]?.html ?? "",
      /<img alt style="width:200px;?" src="local:pictures\/leaf one\.png">/,
    );
    assert.match(slides[5]?.html ?? "", /url\(&quot;local:pictures\/soil\.png&quot;\)/);
    assert.match(slides[5]?.html ?? "", /url\(&quot;local:pictures\/rain\.png&quot;\)/);
  });

  it("says in its place that a picture is missing", () => {
    assert.match(slideHtml("![A fern](gone.png)"), /dl-card-missing[^>]*>Picture not found: A fern</);
    assert.match(slideHtml("![bg](gone.png)"), /dl-card-missing[^>]*>Picture not found: gone\.png</);
  });

  it("turns pictures and pages on the web into links", () => {
    const picture = slideHtml("![A far fern](https://example.org/far.png)");
    assert.equal(allOf(picture, "img").length, 0);
    assert.match(picture, /<a class="dl-card dl-card-link" href="https:\/\/example\.org\/far\.png">/);
    assert.match(picture, /A far fern/);
    const player = slideHtml(
      '<iframe src="https://www.youtube.com/embed/AAAAAAAAAA5" title="Seeds"></iframe>',
    );
    assert.match(player, /href="https:\/\/www\.youtube\.com\/watch\?v=AAAAAAAAAA5"/);
    const nested = slideHtml("[![far](https://example.org/far.png)](https://example.org/)");
    assert.equal(allOf(nested, "a").length, 1);
  });

  it("turns videos and recordings into numbered cards", () => {
    const { slides } = render(fixtureDeck("garden.md"));
    assert.match(slides[2]?.html ?? "", /data-video="0".*Roots.*1:02:03.*data-video="1".*Leaves.*0:50/s);
    assert.match(slides[1]?.html ?? "", /data-video="0" style="height:300px"/);
    assert.match(slides[5]?.html ?? "", /data-audio="0".*birds\.mp3/s);
    assert.doesNotMatch(slideHtml('<div class="dl-card" data-video="7">x</div>'), /dl-card|data-video/);
  });

  it("draws formulas with the fonts it is told, in both engines", () => {
    const katex = render("---\nmarp: true\nmath: katex\n---\n# $x^2$");
    assert.match(katex.css, /url\("local:fonts\/KaTeX_Main-Regular\.woff2"\)/);
    assert.match(katex.slides[0]?.html ?? "", /class="katex"/);
    const mathjax = render("---\nmarp: true\nmath: mathjax\n---\n# $x^2$");
    assert.match(mathjax.slides[0]?.html ?? "", /<mjx-container.*<path /s);
  });

  it("keeps emoji as characters and web fonts out", () => {
    const { css, slides } = render("---\nmarp: true\ntheme: gaia\n---\n# :wave: 😀");
    assert.match(slides[0]?.html ?? "", /👋 😀/);
    assert.equal(allOf(slides[0]?.html ?? "", "img").length, 0);
    assert.doesNotMatch(css, /@import|fonts\.bunny/);
  });

  it("hands over the speaker's notes without Marp's own marks", () => {
    const { slides } = render(fixtureDeck("garden.md"));
    assert.deepEqual(slides[0]?.notes, ["Greet everybody."]);
    assert.deepEqual(slides[9]?.notes, []);
  });

  it("keeps scaled headings for the view to fit", () => {
    assert.match(slideHtml("# <!-- fit --> Big"), /<h1 is="marp-h1" data-auto-scaling/);
  });

  it("draws 155 slides in a few seconds", function () {
    this.timeout(20_000);
    const many = Array.from(
      { length: 155 },
      (_, i) => `## Slide ${i}\n\n$x_{${i}}$\n\n\`\`\`python\nprint(${i})\n\`\`\``,
    );
    assert.equal(render(`---\nmarp: true\n---\n\n${many.join("\n\n---\n\n")}`).slides.length, 155);
  });
});
