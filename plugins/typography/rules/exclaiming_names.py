"""Names that end with their own exclamation mark, which is no punctuation and takes no space.

Source: the owners' own spelling of their names.
"""

from plugins.typography.characters import before, is_word

NAMES = (
    "Airplane!",
    "Chips Ahoy!",
    "Jeopardy!",
    "Joomla!",
    "Oklahoma!",
    "Oliver!",
    "Panic!",
    "Wham!",
    "Yahoo!",
    "Yum!",
)
_LONGEST = max(map(len, NAMES))


def ends_with_exclaiming_name(text: str, mark: int, end: int) -> bool:
    """Whether the marks from `mark` to `end` are one of these names' own."""
    if text[mark:end] != "!":
        return False
    tail = text[max(0, end - _LONGEST) : end]
    return any(tail.endswith(name) and not is_word(before(text, end - len(name))) for name in NAMES)
