"""What every test may ask for: a browser, a server, axe and the Nu checker. See tests/browser/harness.py."""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from tests.browser.harness import NuReport, Violation

# No deadline: a test says what is right, never how fast. In CI the examples are the same at every run, so that
# a proposal fails for its own fault; elsewhere they differ, so that new ones are found.
hypothesis.settings.register_profile(
    "house", deadline=None, derandomize=bool(os.environ.get("CI")), print_blob=True
)
hypothesis.settings.load_profile("house")


@pytest.fixture(scope="session")
def browser() -> "Iterator[Browser]":
    """Debian's Chromium, started once for the whole run; open a page of your own and close it."""
    from tests.browser import harness

    with harness.chromium() as chromium:
        yield chromium


@pytest.fixture
def serve() -> Iterator[Callable[[Path], str]]:
    """Serve a folder until the end of the test: `serve(folder)` gives an address without a last slash."""
    from tests.browser import harness

    with ExitStack() as servers:
        yield lambda folder: servers.enter_context(harness.serve(folder))


@pytest.fixture
def axe() -> "Callable[[Page], tuple[Violation, ...]]":
    """Give what an open page breaks of WCAG 2.2 AA and of axe's best practices: `assert axe(page) == ()`."""
    from tests.browser import harness

    return harness.axe


@pytest.fixture
def nu() -> "Callable[[Iterable[Path]], NuReport]":
    """Check files with the Nu checker in one run: `assert nu(pages).errors == ()`."""
    from tests.browser import harness

    return harness.nu
