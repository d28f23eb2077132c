"""feedgen, imported without what it needs only for dates that are texts: ours are none, and an edit is spared the parser.

Whoever asks dateutil for its parser later, feedgen itself included, is given it: the library imports its parts when they
are asked for.
"""

from __future__ import annotations

import sys
from types import ModuleType

PARSER = "dateutil.parser"

_is_ours = PARSER not in sys.modules
if _is_ours:
    sys.modules[PARSER] = ModuleType(PARSER)
try:
    from feedgen.feed import FeedGenerator
finally:
    if _is_ours:
        del sys.modules[PARSER]

__all__ = ["FeedGenerator"]
