"""What every noun of the house is: a frozen record, made, compared, packed and spelt out in C.

An edit is a fresh process, in which the standard library's dataclasses cost more than anything else that is ours: each
class writes its methods as source and compiles them. A Struct is a C type; its instances too are made ten times as fast.
Nothing else in the house names the library.

Source: msgspec's manual, "Structs"; docs/decisions/0016-records.md has the figures.
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import Generic, TypeVar, dataclass_transform

# The library takes what it can from typing_extensions and does without where that is not installed, as a dependency of
# ours may decide: the house has it from the standard library always. An edit is spared about 10 ms.
_found = sys.modules.get("typing_extensions")
sys.modules["typing_extensions"] = None  # type: ignore[assignment]  # not to be found: the import system's own way
try:
    import_module("msgspec")
finally:
    if _found is None:
        del sys.modules["typing_extensions"]
    else:
        sys.modules["typing_extensions"] = _found

from msgspec import Struct, field  # noqa: E402
from msgspec.json import Encoder  # noqa: E402
from msgspec.structs import fields, replace  # noqa: E402

__all__ = ["Record", "Struct", "Unseen", "field", "fields", "json_text", "replace", "spell"]

T = TypeVar("T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
class Record(Struct, frozen=True, array_like=True, tag=True):
    """A value: its fields never change, and two of one class with equal fields are equal."""


class Unseen(Generic[T]):
    """A value that a record carries without being told apart by it: where this machine keeps a file."""

    __slots__ = ("value",)

    def __init__(self, value: T) -> None:
        self.value = value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Unseen)

    def __hash__(self) -> int:
        return 0

    def __repr__(self) -> str:
        return "…"


def spell(thing: object) -> bytes:
    """Bytes that are the same for equal values and differ for others: a record is its class's name and its fields.

    Made of strings, numbers, dates, bytes, None, tuples, dictionaries and records of these; instants with their offset.
    What one field always holds is told apart; the spelling does not say whether a string was a date. Raises TypeError
    for anything else.

    Source: RFC 8259 (JSON), RFC 3339 (instants).
    """
    return _ENCODER.encode(thing)


def json_text(document: object) -> str:
    """A document of dictionaries, lists, texts, numbers, booleans and None as JSON, keys in their order, without spaces.

    What the standard library's encoder gives, in a fifth of its time. Raises TypeError for anything else.

    Source: RFC 8259.
    """
    try:
        return _PLAIN_ENCODER.encode(document).decode()
    except UnicodeEncodeError:
        # Half of a surrogate pair, which has no UTF-8: a text of Python may hold one all the same.
        import json

        return json.dumps(document, ensure_ascii=False, separators=(",", ":"))


def _spell_other(thing: object) -> object:
    if isinstance(thing, str):
        # A kind of text of its own: markup is printed as it is, text is escaped.
        return (type(thing).__name__, str.__str__(thing))
    if isinstance(thing, Unseen):
        return None
    raise TypeError(f"{type(thing).__name__} cannot stand in a sheet")


def _plain_text(thing: object) -> str:
    if isinstance(thing, str):
        # Markup, and other kinds of text: in JSON there is one.
        return str.__str__(thing)
    raise TypeError(f"{type(thing).__name__} cannot stand in JSON")


_ENCODER = Encoder(enc_hook=_spell_other)
_PLAIN_ENCODER = Encoder(enc_hook=_plain_text)
