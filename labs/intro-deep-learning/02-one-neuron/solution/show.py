"""Draws what one neuron with two inputs says about every point of a plane.

Run it with: python show.py
"""

import numpy as np

from neuron import layer, sigmoid

w = [1.2, -0.8]  # try other weights
b = 0.4  # and another bias

SIGNS = ".,:-=+*%#"  # from "no" to "yes"
WIDTH, HEIGHT, REACH = 61, 25, 3.0


def picture(w, b):
    """The neuron's output on a grid from -3 to 3, one sign for each point."""
    x1, x2 = np.meshgrid(np.linspace(-REACH, REACH, WIDTH), np.linspace(REACH, -REACH, HEIGHT))
    points = np.stack([x1.ravel(), x2.ravel()], axis=1)  # (WIDTH*HEIGHT, 2)
    output = sigmoid(layer(points, np.array([[w[0]], [w[1]]]), np.array([b])))
    place = np.minimum((output * len(SIGNS)).astype(int), len(SIGNS) - 1)
    signs = np.array(list(SIGNS))[place].reshape(HEIGHT, WIDTH)
    return "\n".join("".join(row) for row in signs)


if __name__ == "__main__":
    print(f"sigmoid({w[0]}*x1 {w[1]:+}*x2 {b:+}),  x1 to the right, x2 upwards, both from -3 to 3")
    print(picture(w, b))
