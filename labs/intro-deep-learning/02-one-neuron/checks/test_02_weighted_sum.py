"""Checks of the step "The weighted sum". Standard library only: the lists are Python lists."""

import math

from dl_labs import close, points, rng, unchanged


def right(x, w, b):
    """The exact sum of the products, rounded once."""
    return math.fsum([xi * wi for xi, wi in zip(x, w)] + [b])


def wrong(x, w, b):
    """Wrong answers that are seen often, each with its message."""
    z, n = right(x, w, b), len(x)
    return [
        (z - b, "The bias is missing: `b` has to be added to the sum."),
        (z - b + n * b, "The bias is added for every input; it comes once, at the end."),
        (z - 2 * b, "The bias is subtracted; it has to be added."),
        ((z - b) * b, "The bias is multiplied; it has to be added."),
        (sum(x) * sum(w) + b, "The sums are multiplied; each input has to meet its own weight."),
        (x[0] * w[0] + b, "Only the first input counts: does `return` stand inside the loop?"),
        (x[-1] * w[-1] + b, "Only the last input counts: does each round forget the sum so far?"),
        (sum(x) + sum(w) + b, "Each input is added to its weight; it has to be multiplied by it."),
        (right(x, w[::-1], b), "The weights are taken in the opposite order."),
        ([xi * wi for xi, wi in zip(x, w)], "These are the products; they have to be added up."),
        (
            [xi * wi + b for xi, wi in zip(x, w)],
            "These are the products; they have to be added up.",
        ),
    ] + (
        [
            (max(0.0, z), "A negative sum became 0: that is an activation, and it comes later."),
            (abs(z), "A negative sum lost its sign."),
        ]
        if z < 0
        else []
    )


def ask(learner, x, w, b):
    """One question with its known wrong answers."""
    close(learner.weighted_sum(x, w, b), right(x, w, b), instead=wrong(x, w, b))


def numbers(chance, n):
    """n numbers that are not near 0, with either sign."""
    return [chance.choice((-1, 1)) * chance.uniform(0.5, 3.0) for _ in range(n)]


def test_example(learner):
    """Gives the neuron's sum from the text"""
    ask(learner, [0.8, 0.5], [2.0, -3.0], 0.4)


@points(2)
def test_any_length(learner):
    """Works for any number of inputs"""
    chance = rng()
    for n in (3, 1, 7, 2, 40):
        x, w = numbers(chance, n), numbers(chance, n)
        ask(learner, x, w, numbers(chance, 1)[0])


def test_negative(learner):
    """Keeps a negative sum as it is"""
    chance = rng()
    w = numbers(chance, 5)
    x = [-wi * chance.uniform(0.5, 2.0) for wi in w]
    ask(learner, x, w, -chance.uniform(0.5, 2.0))


def test_bias_alone(learner):
    """Gives the bias when there are no inputs"""
    b = rng().uniform(0.5, 3.0)
    missing = [(0, "The bias is missing: with no inputs, `b` is all that is left.")]
    close(learner.weighted_sum([], [], b), b, instead=missing)


def test_lists_stay(learner):
    """Leaves the lists as they are"""
    chance = rng()
    unchanged(learner.weighted_sum(numbers(chance, 4), numbers(chance, 4), 1.5))
