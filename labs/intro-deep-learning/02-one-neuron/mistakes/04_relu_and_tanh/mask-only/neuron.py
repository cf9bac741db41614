"""One neuron, and a layer of them.

Arrays are NumPy float arrays. One row is one example.
"""

import numpy as np


def weighted_sum(x, w, b):
    """The weighted sum of a neuron's inputs, plus its bias.

    x: list of n numbers, the inputs
    w: list of n numbers, the weights
    b: number, the bias
    returns: number, x[0]*w[0] + ... + x[n-1]*w[n-1] + b
    """
    return sum(xi * wi for xi, wi in zip(x, w)) + b


def sigmoid(z):
    """1 / (1 + e^-z), element by element.

    z: number or array of any shape, from -1000 to 1000
    returns: number or array of the same shape; no warning, no overflow
    """
    e = np.exp(-np.abs(z))  # the exponent is never positive, so nothing overflows
    return np.where(z >= 0, 1.0, e) / (1.0 + e)


def relu(z):
    """z where z is positive, 0 elsewhere, element by element.

    z: number or array of any shape
    returns: number or a new array of the same shape
    """
    return (z > 0) * 1.0


def tanh(z):
    """The hyperbolic tangent, element by element.

    z: number or array of any shape, from -1000 to 1000
    returns: number or array of the same shape; no warning, no overflow
    """
    return np.tanh(z)


def layer(X, W, b):
    """The weighted sums of a whole layer, for all examples at once. No activation.

    X: array (N, D), N examples with D inputs each
    W: array (D, M), a column of weights for each of M neurons
    b: array (M,), a bias for each neuron
    returns: array (N, M)
    """
    return X @ W + b


def count_params(sizes):
    """The number of weights and biases of a network of layers.

    sizes: list of ints, the number of inputs, then the neurons of each layer
    returns: int
    """
    return sum(inputs * neurons + neurons for inputs, neurons in zip(sizes, sizes[1:]))
