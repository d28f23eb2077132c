"""The gate: what is public at one instant. Input: the Newsroom and `as_of`. Output: the Edition.

Nothing right of here can see a draft, an embargoed article or anything that exists only through one.
"""

from plugins.domain import slots


def register() -> None:
    """Fill the slots of the gate."""
    from plugins.gate.gate import census, open_gate, public_front_page, tombstone_of, visibility

    slots.open_gate.fill(open_gate)
    slots.take_census.fill(census)
    slots.visibility_of.fill(visibility)
    slots.public_front_page.fill(public_front_page)
    slots.tombstone_of.fill(tombstone_of)
