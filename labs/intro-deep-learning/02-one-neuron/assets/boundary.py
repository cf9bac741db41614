"""Draws boundary.svg beside this file: what one neuron says about each point of a plane.

Standard library only. Run it with: python boundary.py
"""

import math
import pathlib
import random

W, B = (1.2, -0.8), 0.4  # the neuron's weights and bias, as in show.py
REACH = 3.0  # both axes go from -3 to 3
LEFT, TOP, SIDE, CELLS = 56, 34, 360, 24
NO, YES = (233, 150, 74), (66, 133, 201)  # colours for output 0 and 1


def output(x1, x2):
    """The neuron's output between 0 and 1."""
    return 1.0 / (1.0 + math.exp(-(W[0] * x1 + W[1] * x2 + B)))


def place(x1, x2):
    """From the plane to the picture; x2 goes upwards."""
    return (
        LEFT + (x1 + REACH) / (2 * REACH) * SIDE,
        TOP + (REACH - x2) / (2 * REACH) * SIDE,
    )


def colour(a):
    """White where the neuron is not sure, full colour where it is."""
    strength = abs(2 * a - 1) * 0.75
    end = YES if a > 0.5 else NO
    return "#" + "".join(f"{round(255 + (c - 255) * strength):02x}" for c in end)


def cells():
    """The plane as small squares."""
    step = 2 * REACH / CELLS
    size = SIDE / CELLS
    for row in range(CELLS):
        for column in range(CELLS):
            x1, x2 = -REACH + (column + 0.5) * step, REACH - (row + 0.5) * step
            x, y = LEFT + column * size, TOP + row * size
            yield (
                f'<rect x="{x:g}" y="{y:g}" width="{size + 0.4:g}" height="{size + 0.4:g}" '
                f'fill="{colour(output(x1, x2))}"/>'
            )


def examples():
    """Two groups of points, one on each side, drawn with different shapes."""
    chance = random.Random(5)
    for _ in range(14):
        x, y = place(1.3 + chance.gauss(0, 0.55), -0.9 + chance.gauss(0, 0.6))
        yield (
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="5.5" fill="#1d4f86" '
            'stroke="#ffffff" stroke-width="1.5"/>'
        )
        x, y = place(-1.5 + chance.gauss(0, 0.55), 0.9 + chance.gauss(0, 0.6))
        yield (
            f'<rect x="{x - 5:.1f}" y="{y - 5:.1f}" width="10" height="10" fill="#9a4d0a" '
            'stroke="#ffffff" stroke-width="1.5"/>'
        )


def line():
    """The border: W[0]*x1 + W[1]*x2 + B = 0, from the lower to the upper edge."""
    ends = [(-(W[1] * x2 + B) / W[0], x2) for x2 in (-REACH, REACH)]
    (x, y), (u, v) = (place(*end) for end in ends)
    return f'<path d="M{x:.1f} {y:.1f} L{u:.1f} {v:.1f}" stroke="#1d2530" stroke-width="2.5"/>'


def axes():
    """Ticks and names."""
    for value in (-3, 0, 3):
        x, y = place(value, -REACH)
        yield f'<text x="{x:g}" y="{y + 20:g}" text-anchor="middle">{value}</text>'
        x, y = place(-REACH, value)
        yield f'<text x="{x - 10:g}" y="{y + 5:g}" text-anchor="end">{value}</text>'
    x, y = place(1.5, -REACH)
    yield f'<text x="{x:g}" y="{y + 20:g}" text-anchor="middle" font-style="italic">x₁</text>'
    x, y = place(-REACH, 1.5)
    yield f'<text x="{x - 14:g}" y="{y + 5:g}" text-anchor="end" font-style="italic">x₂</text>'


def legend():
    """What colours and signs mean."""
    x = LEFT + SIDE + 26
    words = (
        (f'<circle cx="{x}" cy="80" r="5.5" fill="#1d4f86"/>', 85, "examples of yes"),
        (
            f'<rect x="{x - 5}" y="105" width="10" height="10" fill="#9a4d0a"/>',
            115,
            "examples of no",
        ),
        (
            f'<rect x="{x - 8}" y="142" width="16" height="16" fill="{colour(0.97)}"/>',
            155,
            "neuron says yes",
        ),
        (
            f'<rect x="{x - 8}" y="172" width="16" height="16" fill="{colour(0.03)}"/>',
            185,
            "neuron says no",
        ),
        (
            f'<path d="M{x - 9} 210 L{x + 9} 210" stroke="#1d2530" stroke-width="2.5"/>',
            215,
            "not sure: output 0.5",
        ),
    )
    for mark, y, text in words:
        yield f'{mark}<text x="{x + 18}" y="{y}">{text}</text>'


def picture():
    """The whole picture on a card of its own, so that it reads on light and dark pages alike."""
    width, height = 640, TOP + SIDE + 46
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        'font-family="system-ui, sans-serif" font-size="15" role="img">',
        "<title>The decision boundary of one neuron is a straight line</title>",
        f'<rect x="1" y="1" width="{width - 2}" height="{height - 2}" rx="14" fill="#fbfbf8" '
        'stroke="#c9ccd1" stroke-width="1.5"/>',
        *cells(),
        f'<rect x="{LEFT}" y="{TOP}" width="{SIDE}" height="{SIDE}" fill="none" stroke="#8a929c"/>',
        line(),
        *examples(),
        '<g fill="#1d2530">',
        *axes(),
        *legend(),
        "</g>",
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


if __name__ == "__main__":
    pathlib.Path(__file__).with_name("boundary.svg").write_text(picture(), encoding="utf-8")
