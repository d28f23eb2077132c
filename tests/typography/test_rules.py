"""What holds of every rule."""

import importlib
import pkgutil
from itertools import pairwise

import pytest

from plugins.typography import VARIANTS, rules
from plugins.typography.rule import apply_edits
from plugins.typography.rules import RULES

MODULES = [
    importlib.import_module(f"{rules.__name__}.{module.name}")
    for module in pkgutil.iter_modules(rules.__path__)
]
SPECIMEN = (
    "- \"A\"  'b' , c... etc... l'an «d» ; e! f: g 10 000 km 5% 13 juin XXe siècle n° 5 M. D - h - i 3 - 2. "
    "01 42 17 11 11"
)


def test_every_rule_is_in_the_order_once():
    written = {module.RULE.name for module in MODULES if hasattr(module, "RULE")}
    assert written == {rule.name for rule in RULES}
    assert len(RULES) == len(written)


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__.rpartition(".")[2])
def test_every_rule_cites_its_authority(module):
    assert "Source: " in module.__doc__


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
@pytest.mark.parametrize("name", [name for name in VARIANTS if VARIANTS[name]])
def test_edits_are_in_order_apart_and_change_something(rule, name):
    text = SPECIMEN
    for earlier in RULES[: RULES.index(rule)]:
        text = apply_edits(text, earlier.find(text, VARIANTS[name]))
    edits = rule.find(text, VARIANTS[name])
    assert all(first[1] <= second[0] for first, second in pairwise(edits))
    assert all(text[start:end] != replacement for start, end, replacement in edits)
