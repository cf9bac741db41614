"""Doubles and triples."""


def double(x):
    """Twice x."""
    raise NotImplementedError


def triple(x):
    """Three times x."""
    raise NotImplementedError
