"""Doubles and triples."""


def double(x):
    """Twice x."""
    return 2 * x


def triple(x):
    """Three times x."""
    return 3 * x
