"""Your first file: one function to write, and a few lines that use it."""


def greet(name):
    """Greets a person.

    name: a string
    returns: the string "Hello, <name>!", for instance "Hello, Ada!"
    """
    text = f"Hello, {name}!"


def card(lines):
    """A frame of plain characters around some lines of text."""
    width = max(len(line) for line in lines)
    edge = "+" + "-" * (width + 2) + "+"
    return "\n".join([edge] + [f"| {line:<{width}} |" for line in lines] + [edge])


if __name__ == "__main__":
    print(card([greet(name) for name in ["Ada", "Alan", "Mei Lin"]]))
