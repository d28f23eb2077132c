"""What the command line says of a word that it does not know."""

import pytest

from desk.__main__ import main


def test_a_command_that_does_not_exist_is_named(capsys):
    with pytest.raises(SystemExit) as left:
        main(["construirr"])
    said = capsys.readouterr().err
    assert left.value.code == 2
    assert "la commande 'construirr' n’existe pas" in said
    assert "« »" not in said


def test_a_value_that_does_not_exist_is_named_with_its_option(capsys):
    with pytest.raises(SystemExit):
        main(["verifier", "--format", "pdf"])
    assert "« --format » ne peut pas valoir 'pdf'" in capsys.readouterr().err
