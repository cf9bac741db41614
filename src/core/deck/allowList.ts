/**
 * What a slide may be made of. Everything that is not named here is taken out, so these lists are all there is
 * to read to know what a deck can put before a learner. Names are in lower case, as they are parsed.
 */

const words = (text: string) => new Set(text.trim().split(/\s+/));

/** Elements of running text. Nothing here loads, submits, or runs anything. */
export const HTML_TAGS = words(`
  a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del details
  dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup hr i ins kbd li main mark nav ol
  p pre q rp rt ruby s samp section small span strike strong sub summary sup table tbody td tfoot th thead time
  tr tt u ul var wbr mjx-container
  marp-auto-scaling marp-h1 marp-h2 marp-h3 marp-h4 marp-h5 marp-h6 marp-pre marp-span
`);

/** Shapes. No `foreignobject` of an author's, no animation, no `image`, no `script`. */
export const SVG_TAGS = words(`
  svg g path rect circle ellipse line polyline polygon text tspan textpath defs lineargradient radialgradient
  stop clippath mask pattern marker symbol use
`);

/** Formulas as KaTeX writes them. */
export const MATH_TAGS = words(`
  math semantics annotation menclose mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms
  mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none
`);

/** Elements that go with everything in them; of any other unknown element the content stays. */
export const DROPPED_TAGS = words(`
  annotation-xml animate animatemotion animatetransform applet base canvas datalist desc dialog
  discard feimage frame frameset handler head image link maction meta metadata mglyph
  noembed noframes noscript param plaintext portal script select set source style
  template textarea title track xmp
`);

/** Attributes whose value is plain data. Addresses and `style` are not here: they are rewritten one by one. */
export const ATTRIBUTES = words(`
  abbr align alt bgcolor border cellpadding cellspacing color colspan datetime dir face height
  id is lang nowrap open reversed role rowspan scope size span start title type valign value width
  clip-rule cx cy d dominant-baseline dx dy fill-opacity fill-rule focusable font-family font-size font-style
  font-weight fx fy gradienttransform gradientunits letter-spacing lengthadjust markerheight markerunits
  markerwidth maskunits offset opacity orient paint-order pathlength patterncontentunits patterntransform
  patternunits points preserveaspectratio r refx refy rotate rx ry spreadmethod startoffset stop-color
  stop-opacity stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit
  stroke-opacity stroke-width text-anchor textlength transform vector-effect version viewbox visibility
  word-spacing x x1 x2 y y1 y2
  accent accentunder columnalign columnlines columnspacing depth display displaystyle encoding fence frame
  linethickness lspace mathbackground mathcolor mathsize mathvariant maxsize minsize movablelimits notation
  rowalign rowlines rowspacing rspace scriptlevel separator stretchy symmetric voffset xmlns jax
  data-background-color data-background-image data-background-position data-background-repeat
  data-background-size data-class data-color data-header data-footer data-paginate data-size data-theme
  data-transition data-c data-mml-node
`);

/** Attributes by their beginning: Marp's own marks, and what screen readers need. */
export const ATTRIBUTE_STARTS = ["aria-", "data-auto-scaling", "data-marp-", "data-marpit-"];

/** Paint that may name another part of the same drawing. */
export const PAINT_ATTRIBUTES = words("clip-path fill marker-end marker-mid marker-start mask stroke");

/** Where a link may lead; an address without a scheme is relative to the deck. */
export const LINK_SCHEMES = new Set(["http", "https", "mailto", "step", "slide"]);
