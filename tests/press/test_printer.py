"""Pages as the theme prints them."""

from plugins.press.printer import thousands


def test_a_number_is_never_cut_at_the_end_of_a_line() -> None:
    assert [thousands(number) for number in (0, 999, 13421, 1234567)] == [
        "0",
        "999",
        "13\u202f421",
        "1\u202f234\u202f567",
    ]
