"""The four variants, and what they are."""

import pytest

from plugins.typography import VARIANTS, typeset_html, typeset_text


def test_the_variants_are_four():
    assert list(VARIANTS) == ["fr-FR", "fr-CA", "fr-CH", "off"]


@pytest.mark.parametrize("typeset", [typeset_html, typeset_text])
def test_an_unknown_variant_is_refused_by_name(typeset):
    with pytest.raises(ValueError, match=r"'en-GB'.*fr-FR, fr-CA, fr-CH, off"):
        typeset("oui !", "en-GB")


def test_off_changes_nothing():
    source = '<p>"a"  ;  b...</p><'
    assert typeset_html(source, "off") == source
    assert typeset_text(source, "off") == source


def test_in_plain_text_a_tag_is_text():
    assert typeset_text("a <b> ; &nbsp; c") == "a <b>\u202f; &nbsp; c"
