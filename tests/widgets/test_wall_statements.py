"""Statements on the wall: no word alone on the last line."""

from obadesk.widgets.wall_text import Typeset, evenly, lines


def test_a_statement_keeps_its_lines_and_shares_its_words_among_them(qapp):
    text = Typeset("All young people in Leeds have something to get up for.", 72, 1728)
    even = evenly(text)
    assert len(lines(even)) == len(lines(text)) == 2
    assert even.width < text.width * 0.75


def test_one_line_and_a_long_text_stay_as_they_are(qapp):
    for text in (
        Typeset("Not OK", 72, 1728),
        Typeset("word " * 200, 72, 1728),
        Typeset("שלום " * 30, 72, 1728),
    ):
        assert evenly(text) is text
