"""Feeds say a few words of their own, which the typography room sets."""

import pytest

from plugins import typography


@pytest.fixture(autouse=True, scope="package")
def typographer() -> None:
    """The real one: filling its slots twice is harmless."""
    typography.register()
