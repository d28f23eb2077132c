"""Regular expressions that are compiled when they are first used: a process that reads one text needs a third of them."""

from __future__ import annotations

import re
from typing import Any, cast

_OWN = ("search", "match", "fullmatch", "split", "findall", "finditer", "sub", "subn")


def pattern(expression: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, without compiling yet; a wrong expression is found when it is used, by a test.

    From the first use on, its methods are the compiled pattern's own. It has these methods, `pattern`, and no more.
    """
    return cast(re.Pattern[str], _Pattern(expression, flags))


class _Pattern:
    def __init__(self, expression: str, flags: int) -> None:
        self.pattern = expression
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name not in _OWN:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        for own in _OWN:
            # Found in the instance from now on.
            setattr(self, own, getattr(compiled, own))
        return getattr(compiled, name)
