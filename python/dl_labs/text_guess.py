"""Guesses at why a text is wrong."""

from __future__ import annotations

from typing import Optional


def about_text(got: str, want: str) -> Optional[str]:
    """One sentence on how `got` differs from `want`; None when nothing simple fits."""
    if got.strip() == want.strip():
        return "There is white space (a space, a line break) too many or too few at one end."
    if got.lower() == want.lower():
        return "Only capital and small letters differ."
    if "".join(got.split()) == "".join(want.split()):
        return "Only the spaces differ."
    if got.strip("\"'") == want:
        return "There are quotes inside the text."
    if want.startswith(got):
        return f"The end is missing: `{want[len(got):]}`."
    if got.startswith(want):
        return f"There is something after the end: `{got[len(want):]}`."
    if len(got) == len(want):
        place = next(i for i, (a, b) in enumerate(zip(got, want)) if a != b)
        rest = got[place + 1 :] == want[place + 1 :]
        return f"One character differs: number {place + 1}." if rest else None
    return None
