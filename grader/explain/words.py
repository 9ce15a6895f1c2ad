"""What an explanation is made of. Plain text; colour and indentation belong to the exporters."""

from dataclasses import dataclass

WIDTH = 78  # columns of a line of a story: 80 less an exporter's indentation of 2


@dataclass(frozen=True, kw_only=True)
class Words:
    """An explanation: one plain sentence, then the evidence line by line, ending in a question where there is one.

    `headline` says it in at most 24 columns, for a table.
    """

    message: str
    headline: str
    story: tuple[str, ...] = ()


@dataclass(frozen=True)
class Code:
    """The student's file that an explanation may quote: its name, and its text where it is at hand."""

    name: str
    text: str = ""

    def line(self, number: int | None) -> str:
        """The source of one line (1-based), without indentation; empty if there is no such line."""
        lines = self.text.splitlines()
        return lines[number - 1].strip() if number is not None and 0 < number <= len(lines) else ""
