"""Doubles and triples."""


def double(x):
    """Twice x."""
    return x**2


def triple(x):
    """Three times x."""
    return 3 * x
