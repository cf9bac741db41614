import assert from "node:assert/strict";
import { findPictures, renderInline, renderMarkdown } from "../../src/core/markdown";

const render = (markdown: string) => renderMarkdown(markdown, () => undefined);

/** The names of all elements in a page's source, each once. */
const elements = (html: string) => [
  ...new Set([...html.matchAll(/<([a-z][a-z0-9-]*)/gi)].map(([, name]) => name)),
];

describe("a step's Markdown", () => {
  it("becomes HTML", () => {
    assert.equal(render("One **two** `three`\n"), "<p>One <strong>two</strong> <code>three</code></p>\n");
    assert.match(render("| a |\n|---|\n| b |\n"), /<table>/);
  });

  it("has its formulas drawn, in the line and by themselves", () => {
    assert.match(render("Let $z = wx + b$ be."), /^<p>Let <span class="katex">.*<\/span> be\.<\/p>/s);
    assert.match(render("$$\nz^2\n$$\n"), /katex-display/);
  });

  it("shows a formula that cannot be read, and does not fail", () => {
    const html = render("$\\frac{1$ and more");
    assert.match(html, /katex-error/);
    assert.match(html, /and more/);
  });

  it("leaves prices alone", () => {
    assert.equal(render("It costs $5 or $6."), "<p>It costs $5 or $6.</p>\n");
  });

  it("has its code coloured when the language is known, and never run", () => {
    assert.match(render("```python\ndef f(): pass\n```"), /hljs-keyword/);
    assert.equal(
      render("```nonsense\n<b>x</b>\n```"),
      '<pre><code class="language-nonsense">&lt;b&gt;x&lt;/b&gt;\n</code></pre>\n',
    );
  });
});

describe("HTML in a step", () => {
  it("is shown as text", () => {
    const hostile = [
      "<script>alert(1)</script>",
      "<img src=x onerror=alert(1)>",
      "a <b onclick='x()'>b</b>",
      "<!-- hidden -->",
      '<iframe src="https://example.org"></iframe>',
      '```"><script>alert(1)</script>\nx\n```',
      "`</code><script>`",
      "**<script>**",
    ];
    for (const markdown of hostile) {
      const html = render(markdown);
      for (const element of elements(html))
        assert.ok(["p", "code", "pre", "strong"].includes(element ?? ""), `${markdown} gave ${html}`);
      assert.ok(html.includes("&lt;"), markdown);
    }
  });

  it("is shown as text in a line, too", () => {
    assert.equal(renderInline("a <i>b</i> *c*"), "a &lt;i&gt;b&lt;/i&gt; <em>c</em>");
  });

  it("cannot come in through a formula", () => {
    const html = render(
      "$\\href{javascript:alert(1)}{x}$ $\\htmlClass{a}{x}$ $\\includegraphics{https://a.b/c}$",
    );
    assert.doesNotMatch(html, /<a\b|<img\b|class="a"|href=/);
  });
});

describe("a link in a step", () => {
  it("keeps its target", () => {
    assert.match(render("[a](https://example.org/x)"), /<a href="https:\/\/example\.org\/x">a<\/a>/);
    assert.match(render("[a](step:neuron/sum) [b](slide:w/4)"), /href="step:neuron\/sum".*href="slide:w\/4"/);
  });

  it("to a script, a file or data is dropped", () => {
    for (const target of [
      "javascript:alert(1)",
      "JavaScript:alert(1)",
      "&#106;avascript:alert(1)",
      "vbscript:x",
      "file:///etc/passwd",
      "data:text/html,x",
    ])
      assert.doesNotMatch(render(`[a](${target}) <${target}>\n\n[b]: ${target}\n\n[b]`), /<a\b/, target);
  });

  it("is not made of an address in the text", () => {
    assert.doesNotMatch(render("See https://example.org"), /<a\b/);
  });
});

describe("a picture in a step", () => {
  it("leads where the page says", () => {
    const html = renderMarkdown('![A "cat"](a.png "Title")', (src) => `https://host/${src}`);
    assert.equal(html, '<p><img src="https://host/a.png" alt="A &quot;cat&quot;" title="Title"></p>\n');
  });

  it("that is missing is told by its text, else by its address", () => {
    assert.equal(
      render("![A <b>](a.png)"),
      '<p><span class="missing-picture" role="img">A &lt;b&gt;</span></p>\n',
    );
    assert.equal(
      render("![](a&b.png)"),
      '<p><span class="missing-picture" role="img">a&amp;b.png</span></p>\n',
    );
    assert.match(renderInline("![x](a.png)"), /missing-picture/);
  });

  it("that is written into the text is shown as it is", () => {
    const src = "data:image/png;base64,AA==";
    assert.equal(render(`![x](${src})`), `<p><img src="${src}" alt="x"></p>\n`);
  });

  it("is shown afresh each time, not where another page had it", () => {
    assert.match(
      renderMarkdown("![x](a.png)", () => "one"),
      /src="one"/,
    );
    assert.match(
      renderMarkdown("![x](a.png)", () => "two"),
      /src="two"/,
    );
  });
});

describe("the pictures of a text", () => {
  it("are found once each, as written, and not in code", () => {
    const text = "![a](a.png) ![b](b/b.png)\n\n- ![c](a.png)\n\n`![d](d.png)`\n\n```\n![e](e.png)\n```\n";
    assert.deepEqual(findPictures(text), ["a.png", "b/b.png"]);
    assert.deepEqual(findPictures(""), []);
  });
});
