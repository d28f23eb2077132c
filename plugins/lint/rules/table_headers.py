"""Tables whose columns have no name.

Bad:  | | |          Good: | Commune | Voix |
      |-|-|                |---------|------|
      | Port-Ferréol | 12 |

Source: RGAA 4.1, criterion 5.6.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.domain.problems import Problem
from plugins.lint.proof import Proof


def check(proof: Proof) -> Iterator[Problem]:
    """Every table without a header cell that has words."""
    for table in proof.parts.tables:
        if not table.has_header:
            line = proof.line_of_words(table.words.split(" ")[0]) if table.words else proof.line_of("<table")
            yield proof.fault("A248", line, value=table.words)
