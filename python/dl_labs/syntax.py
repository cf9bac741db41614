"""Says in plain words what keeps Python from reading a file."""

from __future__ import annotations

import io
import tokenize
from typing import Optional, Tuple

from .failure import Failure

CLOSING = {"(": ")", "[": "]", "{": "}"}

# (pattern in Python's message, what it means). The first that fits is used.
MEANINGS = (
    ("expected ':'", "a colon `:` is missing at the end of the line"),
    ("unterminated string", "a text is not closed: its last quote is missing"),
    ("EOL while scanning string", "a text is not closed: its last quote is missing"),
    ("unterminated triple-quoted", "a text in triple quotes is never closed"),
    ("EOF while scanning triple-quoted", "a text in triple quotes is never closed"),
    ("Missing parentheses in call to 'print'", "`print` needs brackets: `print(...)`"),
    ("cannot assign to", "the left side of `=` is not a name; to compare, write `==`"),
    ("'return' outside function", "`return` stands outside a function: is it indented too little?"),
    ("unmatched", "a closing bracket has no opening one"),
    ("invalid character", "a character that Python does not know (a curly quote, a dash?)"),
    ("invalid non-printable", "an invisible character; delete the line and type it again"),
    ("unexpected character after line continuation", "something follows a backslash"),
    ("expected an indented block", "an indented line is missing here"),
    ("unexpected indent", "this line is indented further than the one before, without a reason"),
    ("unindent does not match", "this line's indentation fits no line above it"),
    ("f-string", "something is wrong inside an f-string's `{...}`"),
)


def syntax_failure(error: Exception, text: Optional[str], file: str) -> Failure:
    """The Failure for a SyntaxError (or a ValueError of `compile`) in `file`.

    `text` is the file's text, None when it is not at hand; the message then quotes the line.
    """
    line = getattr(error, "lineno", None)
    message = str(getattr(error, "msg", error))
    bracket = open_bracket(text) if text is not None else None
    if isinstance(error, TabError):
        meaning = "tabs and spaces are mixed in its indentation; use spaces only"
    elif isinstance(error, IndentationError):
        meaning = next((words for part, words in MEANINGS if part in message), message)
    elif bracket is not None:
        symbol, line = bracket
        meaning = f"the bracket `{symbol}` opened there is never closed with `{CLOSING[symbol]}`"
    else:
        meaning = next((words for part, words in MEANINGS if part in message), message)
    at = f" at line {line}" if line is not None else ""
    quoted = _line(line, text)
    shown = f" The line is `{quoted}`." if quoted else ""
    return Failure(
        f"Python cannot read `{file}`{at}: {meaning}.{shown}", line=line, file=file
    )


def _line(line: Optional[int], text: Optional[str]) -> str:
    """The line without its indentation, cut to 80 characters; "" when it cannot be quoted."""
    lines = text.splitlines() if text is not None else []
    if line is None or not 0 < line <= len(lines):
        return ""
    shown = " ".join(lines[line - 1].split())
    return "" if "`" in shown else shown[:80]


def open_bracket(text: str) -> Optional[Tuple[str, int]]:
    """The innermost bracket that is never closed, and its line; None when all are closed.

    Older Pythons report such a bracket lines later, as "invalid syntax".
    """
    stack = []
    try:
        for token in tokenize.generate_tokens(io.StringIO(text).readline):
            if token.type != tokenize.OP:
                continue
            if token.string in CLOSING:
                stack.append((token.string, token.start[0]))
            elif token.string in CLOSING.values():
                if not stack or CLOSING[stack[-1][0]] != token.string:
                    return None  # closed by another kind: Python's own message is better
                stack.pop()
    except (tokenize.TokenError, IndentationError, SyntaxError) as error:
        if "multi-line statement" not in str(error) and "was never closed" not in str(error):
            return None
    return stack[-1] if stack else None
