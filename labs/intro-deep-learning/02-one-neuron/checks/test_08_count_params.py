"""Checks of the step "Count the parameters". Standard library only."""

from dl_labs import equal, points, rng, unchanged


def right(sizes):
    """Weights and biases of all layers."""
    return sum(a * b + b for a, b in zip(sizes, sizes[1:]))


def wrong(sizes):
    """Wrong answers that are seen often, each with its message."""
    pairs = list(zip(sizes, sizes[1:]))
    weights, layers = sum(a * b for a, b in pairs), len(pairs)
    known = [
        (sum(sizes), "These are the neurons. The parameters are the weights and the biases."),
        (sum(sizes[1:]), "These are the neurons, so the biases alone: the weights are missing."),
        (weights, "The biases are missing: each neuron has one."),
        (weights + layers, "It counts one bias for each layer; each neuron has one."),
        (weights + sum(sizes), "The inputs have no biases; only the neurons after them have."),
        (
            weights + sum(sizes[:-1]),
            "It counts a bias for each input of a layer; a bias belongs to a neuron.",
        ),
        (right(sizes[:-1]), "The last layer is missing."),
        (
            right(sizes[1:]),
            "The first layer is missing: the inputs have weights to the first neurons.",
        ),
    ]
    if layers > 1:
        known += [
            (right(sizes) - sizes[-1], "The biases of the last layer are missing."),
            (
                pairs[0][0] * pairs[0][1] + pairs[0][1],
                "Only the first layer counts: does `return` stand inside the loop?",
            ),
            (weights + 1, "It counts one bias for the whole network; each neuron has one."),
        ]
    truth = right(sizes)
    return [(value, words) for value, words in known if value != truth]


def ask(learner, sizes):
    """One question with its known wrong answers."""
    equal(learner.count_params(sizes), right(sizes), instead=wrong(sizes))


def test_example(learner):
    """Counts the network from the text"""
    ask(learner, [784, 16, 16, 10])


def test_one_layer(learner):
    """Counts a single layer, and a single neuron"""
    ask(learner, [3, 4])
    ask(learner, [5, 1])


@points(2)
def test_any_network(learner):
    """Counts networks of any depth"""
    chance = rng()
    for depth in (3, 4, 6):
        ask(learner, [chance.randint(2, 40) for _ in range(depth)])


def test_list_stays(learner):
    """Leaves the list as it is"""
    unchanged(learner.count_params([7, 5, 3]))
