// Draws the lecture's figures: `node draw.mjs` writes the SVG files beside this script.
// Every picture is a card with its own background, so it can be read on any theme.
import { writeFileSync } from "node:fs";

const ink = "#1b2438";
const muted = "#5c667a";
const line = "#ddd8cb";
const blue = "#2f6fdb";
const orange = "#e2711d";
const teal = "#13877a";
const darkBlue = "#1f55b0"; // for text
const darkOrange = "#b04d0c"; // for text
const paleBlue = "#e4edfb";
const paleOrange = "#fdeadb";
const paleTeal = "#dcf1ee";

// ---------------------------------------------------------------- building blocks

const n = (x) => String(Math.round(x * 10) / 10);
const escape = (s) => s.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const circle = (x, y, r, fill, stroke = "none", width = 2.5) =>
  `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${fill}" stroke="${stroke}" stroke-width="${width}"/>`;
const rect = (x, y, w, h, fill, stroke = "none", radius = 8, width = 2.5) =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" rx="${radius}" fill="${fill}" stroke="${stroke}" stroke-width="${width}"/>`;
const path = (d, stroke, width = 2.5, more = "") =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`;
const segment = (a, b, stroke, width = 2, more = "") =>
  path(`M${n(a[0])} ${n(a[1])}L${n(b[0])} ${n(b[1])}`, stroke, width, more);

/** Text with its baseline at y. `_x` after a letter writes x as an index. */
function text(x, y, s, { size = 26, fill = ink, anchor = "middle", weight = 400, italic = false } = {}) {
  const body = escape(s).replace(
    /_(\w+)/g,
    (_, index) => `<tspan dy="${n(size * 0.22)}" font-size="${n(size * 0.68)}">${index}</tspan><tspan dy="${n(-size * 0.22)}">&#8203;</tspan>`,
  );
  return `<text x="${n(x)}" y="${n(y)}" font-size="${size}" fill="${fill}" text-anchor="${anchor}" font-weight="${weight}"${italic ? ' font-style="italic"' : ""}>${body}</text>`;
}

/** A straight arrow from a to b; `trim` shortens both ends, for the circles it joins. */
function arrow(a, b, colour, { width = 2.5, trim = [0, 0], head = 11, dash = "", bend = 0 } = {}) {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  const u = [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
  const from = [a[0] + u[0] * trim[0], a[1] + u[1] * trim[0]];
  const to = [b[0] - u[0] * trim[1], b[1] - u[1] * trim[1]];
  const mid = [(from[0] + to[0]) / 2 - u[1] * bend, (from[1] + to[1]) / 2 + u[0] * bend];
  const dir = bend ? unit(mid, to) : u;
  const base = [to[0] - dir[0] * head, to[1] - dir[1] * head];
  const half = head * 0.55;
  const shaft = bend
    ? `M${n(from[0])} ${n(from[1])}Q${n(mid[0])} ${n(mid[1])} ${n(base[0])} ${n(base[1])}`
    : `M${n(from[0])} ${n(from[1])}L${n(base[0])} ${n(base[1])}`;
  const tip = `M${n(to[0])} ${n(to[1])}L${n(base[0] - dir[1] * half)} ${n(base[1] + dir[0] * half)}L${n(base[0] + dir[1] * half)} ${n(base[1] - dir[0] * half)}Z`;
  return path(shaft, colour, width, dash && `stroke-dasharray="${dash}"`) + `<path d="${tip}" fill="${colour}"/>`;
}
function unit(a, b) {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  return [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
}

const card = (w, h) => rect(1.5, 1.5, w - 3, h - 3, "#ffffff", line, 20, 2);

function save(name, w, h, title, parts, background = card(w, h)) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" width="${w}" height="${h}" font-family="sans-serif" role="img"><title>${escape(title)}</title>
${[background, ...parts.flat(Infinity)].filter(Boolean).join("\n")}
</svg>
`;
  writeFileSync(new URL(name, import.meta.url), svg);
}

/** Numbers in [0, 1) from a seed (mulberry32), so that every run draws the same picture. */
function random(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
const range = (count) => Array.from({ length: count }, (_, i) => i);

// ---------------------------------------------------------------- the three data sets

/** Points `[x, y, label]` in [-6, 6] x [-6, 6], as the playground spreads them. */
function points(kind, count, seed) {
  const u = random(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - u())) * Math.cos(2 * Math.PI * u());
  return range(count).map((i) => {
    const label = i % 2 ? 1 : -1;
    if (kind === "gauss") return [2 * label + 0.8 * normal(), 2 * label + 0.8 * normal(), label];
    if (kind === "circle") {
      const r = label > 0 ? 2.4 * Math.sqrt(u()) : 3.5 + 1.5 * u();
      const angle = 2 * Math.PI * u();
      return [r * Math.sin(angle), r * Math.cos(angle), label];
    }
    const share = Math.floor(i / 2) / (count / 2);
    const angle = 3.5 * Math.PI * share + (label > 0 ? 0 : Math.PI);
    return [5 * share * Math.sin(angle), 5 * share * Math.cos(angle), label];
  });
}

function scatter(data, cx, cy, scale, radius, colours = [blue, orange], edge = "#ffffff") {
  return data.map(([x, y, label]) =>
    circle(cx + x * scale, cy - y * scale, radius, label > 0 ? colours[0] : colours[1], edge, 1.2),
  );
}

// ---------------------------------------------------------------- figures

function cover() {
  const [w, h] = [560, 560];
  const arms = points("spiral", 120, 1).map(([x, y, label], i) => {
    const size = 4.5 + 8.5 * (i / 120);
    return circle(280 + x * 52, 280 - y * 52, size, label > 0 ? "#6ea8ff" : "#ff9d5c");
  });
  save("cover.svg", w, h, "Two spirals of dots", arms, "");
}

function neuron() {
  const [w, h] = [640, 470];
  const inputs = [110, 215, 320].map((y) => [85, y]);
  const sum = [310, 215];
  const gate = [468, 215];
  const parts = inputs.map((at, i) => [
    arrow(at, sum, i === 1 ? orange : blue, { width: 3.5 - i * 0.4, trim: [34, 50] }),
    circle(...at, 32, paleBlue, blue),
    text(at[0], at[1] + 9, `x_${i + 1}`, { italic: true }),
  ]);
  const labels = [
    text(196, 133, "w_1", { fill: darkBlue, italic: true, size: 25 }),
    text(180, 203, "w_2", { fill: darkOrange, italic: true, size: 25 }),
    text(196, 316, "w_3", { fill: darkBlue, italic: true, size: 25 }),
    arrow([310, 350], [310, 268], muted, { width: 2.5 }),
    text(310, 382, "b", { italic: true, fill: muted }),
    arrow(sum, gate, ink, { trim: [48, 44] }),
    text(392, 197, "z", { italic: true }),
    arrow(gate, [588, 215], ink, { trim: [44, 22] }),
    text(592, 223, "a", { italic: true, size: 30 }),
  ];
  const body = [
    circle(...sum, 46, "#ffffff", ink, 3),
    text(310, 231, "Σ", { size: 44 }),
    rect(426, 173, 84, 84, paleTeal, teal, 14, 3),
    path(`M438 241C470 241 462 189 498 189`, teal, 4.5),
  ];
  const words = [
    text(140, 436, "multiply", { fill: muted, size: 24 }),
    text(310, 436, "add", { fill: muted, size: 24 }),
    text(468, 436, "bend", { fill: muted, size: 24 }),
    segment([60, 402], [230, 402], line, 2),
    segment([262, 402], [358, 402], line, 2),
    segment([424, 402], [512, 402], line, 2),
    text(468, 152, "σ", { fill: teal, size: 30 }),
  ];
  save("neuron.svg", w, h, "One neuron: inputs, weights, sum, activation", [parts, labels, body, words]);
}

/** Centres of `count` nodes on a vertical line; with `gap`, the middle is left free for dots. */
function column(x, cy, count, pitch, gap = 0) {
  return range(count).map((i) => {
    const offset = (i - (count - 1) / 2) * pitch;
    return [x, cy + offset + (gap ? Math.sign(offset) * gap : 0)];
  });
}

function network() {
  const [w, h] = [640, 520];
  const u = random(4);
  const cy = 270;
  const layers = [column(90, cy, 12, 27, 22), column(260, cy, 12, 27, 22), column(420, cy, 12, 27, 22), column(550, cy, 10, 33)];
  const links = layers.slice(1).flatMap((to, k) =>
    layers[k].flatMap((a) =>
      to.map((b) => {
        const weight = u() * 2 - 1;
        return segment(a, b, weight > 0 ? blue : orange, 0.4 + 1.1 * Math.abs(weight), `opacity="${n(0.1 + 0.4 * Math.abs(weight))}"`);
      }),
    ),
  );
  const fills = [paleBlue, paleTeal, paleTeal, paleOrange];
  const strokes = [blue, teal, teal, orange];
  const nodes = layers.flatMap((nodesOfLayer, k) =>
    nodesOfLayer.map((at, i) => [
      circle(...at, k === 3 ? 12.5 : 10, fills[k], strokes[k], 2.2),
      k === 3 && text(at[0] + 28, at[1] + 7, String(i), { size: 20, fill: muted, anchor: "start" }),
    ]),
  );
  const dots = layers.slice(0, 3).map((nodesOfLayer) => [-11, 0, 11].map((d) => circle(nodesOfLayer[0][0], cy + d, 2.6, muted)));
  const heads = ["784", "16", "16", "10"].map((s, k) => text(layers[k][0][0], 62, s, { size: 30, weight: 700 }));
  const feet = ["pixels", "hidden", "hidden", "digits"].map((s, k) =>
    text(layers[k][0][0], 488, s, { size: 23, fill: muted }),
  );
  save("network.svg", w, h, "A network with layers of 784, 16, 16 and 10 neurons", [links, nodes, dots, heads, feet]);
}

/** Closed outlines of `value < level` on a grid (marching squares); cells outside count as high. */
function outlines(value, columns, rows, level) {
  const at = (i, j) => (i <= 0 || j <= 0 || i >= columns || j >= rows ? 1e3 : value(i, j));
  const next = new Map();
  const key = (p) => `${n(p[0] * 100)},${n(p[1] * 100)}`;
  const cut = (i, j, k, l) => {
    const [p, q] = [at(i, j), at(k, l)];
    const t = Math.min(1, Math.max(0, (level - p) / (q - p)));
    return [i + (k - i) * t, j + (l - j) * t];
  };
  for (let i = 0; i < columns; i++)
    for (let j = 0; j < rows; j++) {
      const corners = [[i, j], [i + 1, j], [i + 1, j + 1], [i, j + 1]];
      const low = corners.map(([x, y]) => at(x, y) < level);
      const starts = [];
      const ends = [];
      for (let s = 0; s < 4; s++) {
        const e = (s + 1) % 4;
        if (low[s] && !low[e]) starts.push(cut(...corners[s], ...corners[e]));
        if (!low[s] && low[e]) ends.push(cut(...corners[s], ...corners[e]));
      }
      starts.forEach((p, s) => next.set(key(p), { p, q: ends[s] }));
    }
  let d = "";
  while (next.size) {
    const [first] = next.keys();
    let k = first;
    const loop = [];
    while (next.has(k)) {
      const { p, q } = next.get(k);
      next.delete(k);
      loop.push(p);
      k = key(q);
    }
    d += `M${loop.map(([x, y]) => `${n(x)} ${n(y)}`).join("L")}Z`;
  }
  return d;
}

function descent() {
  const [w, h] = [640, 520];
  const cell = 4;
  const [columns, rows] = [150, 104];
  const [left, top] = [20, 20];
  // The plane is 6 by 4.16 units; a tilted bowl with a gentle bend in it.
  const toPlane = (i, j) => [(i / columns) * 6 - 3.4, 2.2 - (j / rows) * 4.16];
  const loss = (x, y) => {
    const u = 0.94 * x + 0.34 * y;
    const v = -0.34 * x + 0.94 * y + 0.06 * u * u;
    return 0.16 * u * u + 1.05 * v * v;
  };
  const gradient = (x, y) => {
    const e = 1e-5;
    return [(loss(x + e, y) - loss(x - e, y)) / (2 * e), (loss(x, y + e) - loss(x, y - e)) / (2 * e)];
  };
  const toPicture = ([x, y]) => [left + ((x + 3.4) / 6) * columns * cell, top + ((2.2 - y) / 4.16) * rows * cell];
  const levels = [6.6, 5.3, 4.2, 3.1, 2.25, 1.55, 1.0, 0.58, 0.27, 0.08];
  const shades = ["#f6f9fe", "#f0f5fd", "#e7effb", "#dbe7f9", "#cdddf7", "#bcd2f4", "#a9c5f1", "#93b5ec", "#7aa3e5", "#5f8fdc"];
  const bands = levels.map(
    (level, k) =>
      `<path transform="translate(${left} ${top}) scale(${cell})" d="${outlines((i, j) => loss(...toPlane(i, j)), columns, rows, level)}" fill="${shades[k]}" stroke="#ffffff" stroke-width=".3"/>`,
  );
  const descend = (start, rate, steps) => {
    const way = [start];
    for (let i = 0; i < steps; i++) {
      const [x, y] = way.at(-1);
      const g = gradient(x, y);
      way.push([x - rate * g[0], y - rate * g[1]]);
    }
    return way;
  };
  const start = [-2.4, 0.62];
  const draw = (way, colour, dash) => {
    const at = way.map(toPicture);
    return [
      path(`M${at.map(([x, y]) => `${n(x)} ${n(y)}`).join("L")}`, colour, 3, dash && `stroke-dasharray="${dash}"`),
      at.slice(1).map(([x, y]) => circle(x, y, 5.5, colour, "#ffffff", 1.5)),
    ];
  };
  const goal = toPicture([0, 0]);
  const parts = [
    rect(left, top, columns * cell, rows * cell, "#fafcff", "none", 10),
    bands,
    draw(descend(start, 0.9, 14), "#7a3b9c", "7 7"),
    draw(descend(start, 0.3, 26), darkOrange),
    circle(...toPicture(start), 9, "#ffffff", ink, 3),
    path(`M${goal[0] - 9} ${goal[1]}h18M${goal[0]} ${goal[1] - 9}v18`, "#ffffff", 4),
    text(toPicture(start)[0] + 2, toPicture(start)[1] - 20, "start", { size: 23 }),
    segment([44, 480], [92, 480], darkOrange, 3),
    circle(68, 480, 5.5, darkOrange, "#ffffff", 1.5),
    text(104, 488, "rate 0.3", { size: 23, anchor: "start" }),
    segment([270, 480], [318, 480], "#7a3b9c", 3, 'stroke-dasharray="7 7"'),
    circle(294, 480, 5.5, "#7a3b9c", "#ffffff", 1.5),
    text(330, 488, "rate 0.9: it swings", { size: 23, anchor: "start" }),
  ];
  save("descent.svg", w, h, "Gradient descent on a loss surface, with two learning rates", parts);
}

function blame() {
  const [w, h] = [640, 520];
  const layers = [column(105, 215, 3, 105), column(320, 215, 4, 92), column(535, 215, 2, 130)];
  const weights = [
    [0.9, -0.5],
    [-0.7, 0.35],
    [0.3, 0.8],
    [0.55, -0.9],
  ];
  const forward = layers[0].flatMap((a) => layers[1].map((b) => segment(a, b, "#c8ccd6", 1.6)));
  const back = layers[1].flatMap((b, i) =>
    layers[2].map((c, k) => {
      const weight = weights[i][k];
      return arrow(c, b, weight > 0 ? blue : orange, { width: 1.2 + 4.2 * Math.abs(weight), trim: [31, 27], head: 15 });
    }),
  );
  const nodes = [
    layers[0].map((at) => circle(...at, 21, "#f4f2ec", "#9aa2b1")),
    layers[1].map((at) => circle(...at, 22, paleTeal, teal)),
    layers[2].map((at, k) => [
      circle(...at, 28, k ? paleOrange : paleBlue, k ? orange : blue, 3),
      path(k ? `M${at[0]} ${at[1] - 11}v22m-8-8l8 8l8-8` : `M${at[0]} ${at[1] + 11}v-22m-8 8l8-8l8 8`, k ? darkOrange : darkBlue, 3.5),
    ]),
  ];
  const words = [
    text(535, 66, "wish: up", { size: 22, fill: darkBlue }),
    text(535, 336, "wish: down", { size: 22, fill: darkOrange }),
    arrow([555, 404], [85, 404], muted, { width: 2.5, head: 13 }),
    text(320, 440, "the error travels back", { size: 24, fill: muted }),
    text(320, 486, "blue: positive weight · orange: negative · thick: large", { size: 21, fill: muted }),
  ];
  save("backward.svg", w, h, "Errors travel back from two outputs to a hidden layer", [forward, back, nodes, words]);
}

function chain() {
  const [w, h] = [1120, 282];
  const cy = 100;
  const xs = [110, 410, 710, 1010];
  const names = ["w", "z", "a", "C"];
  const values = ["0.5", "2", "2", "1"];
  const fills = [paleBlue, paleTeal, paleTeal, paleOrange];
  const strokes = [blue, teal, teal, orange];
  const rules = ["z = w·x + b", "a = relu(z)", "C = (a − y)²"];
  const slopes = ["x = 3", "relu′(z) = 1", "2(a − y) = 2"];
  const nodes = xs.map((x, k) => [
    circle(x, cy, 50, fills[k], strokes[k], 3),
    text(x, cy - 4, names[k], { size: 32, italic: true, weight: 700 }),
    text(x, cy + 29, values[k], { size: 24, fill: muted }),
  ]);
  const forward = rules.map((rule, k) => [
    arrow([xs[k], cy - 14], [xs[k + 1], cy - 14], ink, { trim: [54, 54], head: 13 }),
    text((xs[k] + xs[k + 1]) / 2, cy - 34, rule, { size: 25 }),
  ]);
  const back = slopes.map((slope, k) => [
    arrow([xs[k + 1], cy + 16], [xs[k], cy + 16], orange, { trim: [54, 54], head: 13, width: 3 }),
    text((xs[k] + xs[k + 1]) / 2, cy + 52, slope, { size: 25, fill: darkOrange }),
  ]);
  const product = [
    rect(290, 192, 540, 64, paleOrange, "none", 14),
    text(560, 234, "dC/dw  =  3 · 1 · 2  =  6", { size: 31, fill: darkOrange, weight: 700 }),
  ];
  save("chain.svg", w, h, "The chain rule along w, z, a, C", [forward, back, nodes, product]);
}

function datasets() {
  const [w, h] = [1120, 262];
  const kinds = [
    ["gauss", "Gaussian", 90],
    ["circle", "Circle", 110],
    ["spiral", "Spiral", 96],
  ];
  const panels = kinds.map(([kind, name, count], k) => {
    const cx = 196 + k * 364;
    return [
      rect(cx - 150, 18, 300, 194, "#faf9f5", line, 12, 1.5),
      segment([cx - 136, 115], [cx + 136, 115], "#e4e0d5", 1.5),
      segment([cx, 28], [cx, 202], "#e4e0d5", 1.5),
      scatter(points(kind, count, 7 + k), cx, 115, 17, 4.6),
      text(cx, 246, name, { size: 26, weight: 700 }),
    ];
  });
  save("datasets.svg", w, h, "Three data sets: Gaussian, circle, spiral", panels);
}

function architectures() {
  const [w, h] = [760, 560];
  const head = (x, y, name, made) => [
    text(x, y, name, { size: 27, weight: 700, anchor: "start" }),
    text(x + 316, y, made, { size: 20, fill: muted, anchor: "end" }),
  ];
  const frame = [segment([380, 26], [380, 534], line, 2), segment([26, 280], [734, 280], line, 2)];

  const dense = [column(100, 165, 4, 46), column(190, 165, 5, 40), column(280, 165, 3, 52)];
  const mlp = [
    dense.slice(1).flatMap((to, k) => dense[k].flatMap((a) => to.map((b) => segment(a, b, "#b9c3d6", 1.5)))),
    dense.map((layer, k) => layer.map((at) => circle(...at, 13, [paleBlue, paleTeal, paleOrange][k], [blue, teal, orange][k]))),
  ];

  const grid = (x, y, count, size, fill) =>
    range(count * count).map((i) => rect(x + (i % count) * size, y + Math.floor(i / count) * size, size, size, fill(i % count, Math.floor(i / count)), "#b9c3d6", 0, 1.2));
  const stroke = ["..##..", ".#..#.", "....#.", "...#..", "..#...", ".####."];
  // The kernel answers to a stroke like "/": it counts the dark pixels on that diagonal of its window.
  const dark = (i, j) => stroke[j][i] === "#";
  const answer = (i, j) => [dark(i + 2, j), dark(i + 1, j + 1), dark(i, j + 2)].filter(Boolean).length;
  const cnn = [
    grid(412, 88, 6, 26, (i, j) => (dark(i, j) ? "#9dbcf0" : "#f7f9fd")),
    grid(604, 114, 4, 26, (i, j) => ["#f3faf9", "#d3ece8", "#9fd5cd", "#4fb3a5"][answer(i, j)]),
    rect(464, 140, 78, 78, "none", orange, 3, 4),
    segment([542, 140], [656, 166], orange, 2, 'stroke-dasharray="5 6"'),
    segment([542, 218], [656, 192], orange, 2, 'stroke-dasharray="5 6"'),
    rect(656, 166, 26, 26, "none", orange, 2, 4),
  ];

  const times = [90, 190, 290];
  const rnn = [
    times.map((x, k) => [
      arrow([x, 512], [x, 442], blue, { trim: [12, 28] }),
      arrow([x, 442], [x, 362], teal, { trim: [28, 8] }),
      circle(x, 512, 12, paleBlue, blue),
      rect(x - 27, 415, 54, 54, paleTeal, teal, 12),
      text(x, 450, ["h_1", "h_2", "h_3"][k], { size: 23, italic: true }),
      circle(x, 352, 12, paleOrange, orange),
    ]),
    [48, ...times].map((x, k) => arrow([x, 442], [times[k] ?? 352, 442], ink, { trim: [k ? 29 : -10, k < 3 ? 29 : 0] })),
  ];

  const tokens = ["the", "cat", "saw", "it"];
  const places = tokens.map((_, k) => 450 + k * 80);
  const look = [0.3, 0.9, 0.3, 0.4];
  const transformer = [
    places.map((x, k) => [
      segment([x, 476], [places[3], 402], orange, 1.5 + 7 * look[k], `opacity="${n(0.25 + 0.75 * look[k])}"`),
      rect(x - 33, 476, 66, 40, paleBlue, blue, 10),
      text(x, 503, tokens[k], { size: 22 }),
    ]),
    places.map((x, k) => circle(x, 382, 20, k === 3 ? paleOrange : "#f4f2ec", k === 3 ? orange : "#b3b9c6")),
  ];
  const heads = [
    head(40, 54, "MLP", "all to all"),
    head(404, 54, "CNN", "a sliding window"),
    head(40, 318, "RNN", "a state carried on"),
    head(404, 318, "Transformer", "looks at all"),
  ];
  save("architectures.svg", w, h, "Four architectures: MLP, CNN, RNN, Transformer", [frame, mlp, cnn, rnn, transformer, heads]);
}

for (const draw of [cover, neuron, network, descent, blame, chain, datasets, architectures]) draw();
