"""The gate: what is public at one instant. Input: the Newsroom and `as_of`. Output: the Edition.

Nothing right of here can see a draft, an embargoed article or anything that exists only through one.
"""

from plugins.domain import slots


def register() -> None:
    """Fill the slots `open_gate` and `take_census`."""
    from plugins.gate.gate import census, open_gate

    slots.open_gate.fill(open_gate)
    slots.take_census.fill(census)
