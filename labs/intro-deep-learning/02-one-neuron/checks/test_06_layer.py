"""Checks of the step "A layer of neurons"."""

import numpy as np

from dl_labs import close, points, rng, shape, unchanged

SHAPES = [(7, 3, 2), (2, 5, 4), (6, 2, 6), (3, 4, 3)]  # N, D, M


def draw(N, D, M):
    """X (N, D), W (D, M), b (M,) with biases that are not near 0."""
    chance = rng()
    b = chance.uniform(1.0, 3.0, size=M) * chance.choice([-1.0, 1.0], size=M)
    return chance.normal(size=(N, D)), chance.normal(size=(D, M)), b


def wrong(X, W, b):
    """Wrong answers that are seen often, each with its message."""
    (N, D), M = X.shape, W.shape[1]
    P = X @ W
    Z = P + b
    known = [
        (P, "The bias is missing: `b` has to be added to each row."),
        (P - b, "The bias is subtracted; it has to be added."),
        (P + 2 * b, "The bias is added twice."),
        (P + D * b, "The bias is added for every input; it comes once, at the end."),
        (P + b.sum(), "All biases are added to every neuron; each neuron has its own."),
        (P + b[0], "The first bias is added to every neuron; each neuron has its own."),
        (P * b, "The bias is multiplied; it has to be added."),
        (
            np.maximum(Z, 0.0),
            "Negative sums became 0: that is an activation, and the layer has none.",
        ),
        (
            lambda: 0.5 * (1.0 + np.tanh(Z / 2)),
            "The sigmoid is in it: that is an activation, and the layer has none.",
        ),
        (np.tanh(Z), "The tanh is in it: that is an activation, and the layer has none."),
        (Z.T, "Rows and columns are exchanged: a row is an example, a column is a neuron."),
    ]
    first = "Only the first example came back; there has to be a row for each of them."
    if N > 1:
        known += [(Z[0], first), (Z[:1], first)]
        known += [
            (Z.sum(axis=0), "The examples are added up; there has to be a row for each of them."),
            (Z.mean(axis=0), "The examples are averaged; there has to be a row for each of them."),
        ]
    else:
        known.append(
            (Z[0], "The axis of the examples is missing: one example is still a row, shape (1, M).")
        )
    if M == 1:
        known.append(
            (
                Z[:, 0],
                "The axis of the neurons is missing: one neuron is still a column, shape (N, 1).",
            )
        )
    if N == M:
        words = (
            "The biases go down the columns, one bias for each example; it is one for each neuron."
        )
        known.append((P + b[:, None], words))
    if D == M:
        words = (
            "W is transposed. Each column of W holds one neuron's weights, so it stays as it is."
        )
        known += [(X @ W.T + b, words), (X @ W.T, words)]
    if N == D == M:
        words = "X and W stand the wrong way round: the examples come first."
        known += [
            (W @ X + b, words),
            (X.T @ W + b, "X is transposed. It already has one example in each row."),
        ]
        known += [
            (
                X * W + b,
                "X and W are multiplied element by element. A matrix product is written `@`.",
            )
        ]
    return known


def ask(learner, X, W, b):
    """One question with its known wrong answers."""
    close(learner.layer(X, W, b), X @ W + b, instead=wrong(X, W, b))


def test_example(learner):
    """Gives the layer from the text"""
    W = np.array([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]])
    ask(learner, np.array([[1.0, 2.0, 3.0]]), W, np.array([10.0, 20.0]))


def test_square(learner):
    """Uses rows for examples and columns for neurons"""
    for size in (3, 4):
        ask(learner, *draw(size, size, size))
    ask(learner, *draw(5, 3, 3))
    ask(learner, *draw(4, 2, 4))


@points(2)
def test_any_shape(learner):
    """Works for every number of examples, inputs and neurons"""
    for sizes in SHAPES:
        ask(learner, *draw(*sizes))


def test_ones(learner):
    """Works for one example, one input, one neuron, and keeps both axes"""
    for N, D, M in ((1, 3, 2), (4, 3, 1), (5, 1, 2), (1, 4, 1)):
        X, W, b = draw(N, D, M)
        got = learner.layer(X, W, b)
        close(got, X @ W + b, instead=wrong(X, W, b))
        shape(got, (N, M))


def test_float32(learner):
    """Works for arrays of type float32"""
    ask(learner, *(array.astype(np.float32) for array in draw(6, 5, 3)))


def test_arguments_stay(learner):
    """Leaves X, W and b as they are"""
    unchanged(learner.layer(*draw(3, 2, 4)))
