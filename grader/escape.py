"""Text that a student could have chosen, made safe to show on one line of anything.

A name, an exception's text or a line of output may hold terminal escapes, line breaks, characters that turn
the reading direction round (CVE-2021-42574) or that nobody can see. Here each becomes its Python escape; what a
format needs beyond that (Markdown, CSV, workflow logs) is the business of its exporter.
"""


def visible(text: str, limit: int = 2000) -> str:
    """`text` on one line, what is not printable escaped (`\\x1b`, `\\u202e`), cut to `limit`.

    In: any str, lone surrogates included. Out: a str of printable characters and blanks (str.isprintable), hence
    without any that controls, formats or separates lines; it is its own `visible` form.
    """
    shown = "".join(map(_escaped, text[: limit + 1]))
    return shown if len(shown) <= limit else shown[: max(limit - 3, 0)] + "..."


def _escaped(character: str) -> str:
    return character if character.isprintable() else character.encode("unicode_escape").decode("ascii")
