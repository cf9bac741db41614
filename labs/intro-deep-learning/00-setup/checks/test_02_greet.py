"""Checks of the step "Say hello"."""

from dl_labs import equal, points, printed, rng

NAMES = ["Grace", "Mei", "Kofi", "Noor", "Ines", "Taro", "Lucia", "Omar"]


def wrong(name):
    """Wrong answers that are seen often, each with its message."""
    return [
        ("Hello, name!", "The text has the word name itself in it, not the value of `name`."),
        (f"Hello, {name}", "The exclamation mark at the end is missing."),
        (f"Hello, {name}.", "An exclamation mark has to be at the end, not a full stop."),
        (f"Hello {name}!", "The comma after Hello is missing."),
        (f"Hello,{name}!", "The space after the comma is missing."),
        (f"hello, {name}!", "It starts with a small letter; a capital H was expected."),
        (("Hello, ", name, "!"), "Three pieces came back. The answer has to be one string."),
        (("Hello,", name + "!"), "Two pieces came back. The answer has to be one string."),
        (f"Hello, {name}!\n", "There is a line break after the end."),
    ]


def test_ada(learner):
    """Greets Ada"""
    got = learner.greet("Ada")
    none = [(None, "The function gives back None: it has no `return`.")]
    if got is None and "Ada" in printed():
        none = [
            (
                None,
                "The function gives back None: it prints the greeting, where it has to return it.",
            )
        ]
    equal(got, "Hello, Ada!", instead=none + wrong("Ada"))


@points(2)
def test_any_name(learner):
    """Greets whoever it is asked to greet"""
    for name in rng().sample(NAMES, 3):
        same = [
            ("Hello, Ada!", "The greeting is the same for every name."),
            ("Hello, World!", "The greeting is the same for every name."),
        ]
        equal(learner.greet(name), f"Hello, {name}!", instead=same + wrong(name))


def test_name_as_it_is(learner):
    """Leaves the name exactly as it is"""
    for name in ("mei lin", "van Gogh", "O'Neill", "小明", "R2-D2"):
        tidied = "The name has to stay exactly as it came in, its capital and small letters, too."
        known = [
            (f"Hello, {name.title()}!", tidied),
            (f"Hello, {name.capitalize()}!", tidied),
            (f"Hello, {name.split()[0]}!", "Only the first part of the name is greeted."),
        ]
        equal(learner.greet(name), f"Hello, {name}!", instead=known + wrong(name))
