from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from detente.files.quotations.letters import letters_of
from detente.files.quotations.quoting import MOST_BETWEEN, TooCommon, pieces_of, place_of, proves_something
from files.quotations.passages import WORDS, speeches


def line(quotation: str, text: str) -> int | None:
    letters = letters_of(text)
    place = place_of(pieces_of(quotation), letters)
    return None if place is None else letters.line_of(place)


@settings(deadline=None)
@given(st.data(), speeches())
def test_a_passage_is_found_however_it_is_wrapped_divided_and_marked(data, speech):
    first = data.draw(st.integers(0, len(speech.words) - 6))
    end = data.draw(st.integers(first + 4, len(speech.words)))
    assert line(speech.written(data.draw, first, end), speech.written(data.draw)) is not None


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("[]….'-\u0301\n é5"), max_size=60))
def test_every_text_that_says_enough_quotes_itself(text):
    pieces = pieces_of(text)
    assert not proves_something(pieces) or place_of(pieces, letters_of(text)) is not None


@settings(deadline=None)
@given(st.data(), speeches(), WORDS)
def test_a_passage_with_one_word_changed_is_not_found(data, speech, other):
    assume(other not in speech.words)
    text = speech.written(data.draw)
    first = data.draw(st.integers(0, len(speech.words) - 6))
    end = data.draw(st.integers(first + 4, len(speech.words)))
    changed = list(speech.words)
    changed[data.draw(st.integers(first, end - 1))] = other
    assume("".join(changed[first:end]) not in "".join(speech.words))
    forged = type(speech)(tuple(changed), speech.behind, speech.marked)
    assert line(forged.written(data.draw, first, end), text) is None


@settings(deadline=None)
@given(st.data(), speeches(least=20), st.sampled_from(("…", "...", "[…]", "[...]", "(…)", "[the Alliance]")))
def test_a_passage_with_a_gap_is_found_in_its_order_only(data, speech, gap):
    cut, back = 6, data.draw(st.integers(8, len(speech.words) - 6))
    text = speech.written(data.draw)
    head, tail = speech.written(data.draw, 0, cut), speech.written(data.draw, back, len(speech.words))
    assert line(f"{head} {gap} {tail}", text) == line(head, text)
    assume("".join(speech.words).count("".join(speech.words[:cut])) == 1)
    assert line(f"{tail} {gap} {head}", text) is None


@pytest.mark.parametrize(
    ("quotation", "text"),
    [
        ("the security of all", "It is the secu-\nrity of all that counts."),
        ("the security of all", "It is the secu\u00ad\nrity of all."),
        ("long-term agreement", "a long-\nterm agreement"),
        ("long-term agreement", "a long term agreement"),
        ("Vor- und Nachteile", "die Vor-\nund Nachteile"),
        ("we will - and must - agree", "as we will—and must—agree"),
        ('he said "never" twice', "he said „never“ twice"),
        ("he said 'never' twice", "he said “never” twice"),
        ("l'OTAN s'est", "que l’OTAN s´est élargie"),
        ("« mot » pour mot ; voilà", "«mot» pour mot; voilà"),
        ("first affirmed", "it was ﬁrst aﬃrmed"),
        ("café à Genève", "le cafe\u0301 a\u0300 Gene\u0300ve"),
        ("6,000 troops", "６，０００ troops"),
        ("10–20 launchers", "between 10 - 20 launchers"),
        ("10-20 launchers", "between 10—\n20 launchers"),
        ("we accept", "We accept it."),
        ("We accept", "Therefore we accept it."),
        ("We accept it, and gladly.", "we accept it, and gladly, your offer"),
        ("[W]e accept", "Therefore we accept it."),
        ("[w]e accept", "We accept it."),
        ("They agree[d] to meet", "They agree to meet"),
        ("promis[ed] to meet", "promising to meet"),
        ("they … [w]ill meet", "They say: Will meet"),
        ("will [not] sign", "we will, as said, never sign"),
        ("будет подписан", "Договор будет под-\nписан завтра"),
        ("北大西洋公约", "参加北大西\n洋公约组织"),
        ("must not be moved", "> must not\n> be moved"),
        ("must not be moved", "must **not** be _moved_"),
        ("they wait . . . for us", "they wait long for us"),
        ("We will [not] sign", "We will [not] sign"),
        ("at least 30 days", "at least [30] days"),
        ("[T]he Parties agree[d]", "where [T]he Parties agree[d] that"),
        ("we will never", "that we will never[3] sign"),
        ("a zero\u200bwidth\ufeff space", "a zerowidth space"),
    ],
)
def test_what_does_not_change_the_words_is_forgiven(quotation, text):
    assert line(quotation, text) is not None


@pytest.mark.parametrize(
    ("quotation", "text"),
    [
        ("we will sign", "we will not sign"),
        ("we will never sign", "we will ever sign"),
        ("the Minister agreed", "the minister agreed"),
        ("sign tomorrow", "design tomorrow"),
        ("member", "membership"),
        ("is enlarged", "is enlargeds"),
        ("10–20 launchers", "1020 launchers"),
        ("minus −5 points", "minus 5 points"),
        ("they were content", "they we're content"),
        ("is it over?", "is it over!"),
        ("first, second", "first second"),
        ("second … first", "first and second"),
        ("cafe in Geneva", "café in Geneva"),
    ],
)
def test_what_changes_the_words_is_not(quotation, text):
    assert line(quotation, text) is None


def test_a_gap_is_not_too_wide():
    near = "The beginning " + "x" * MOST_BETWEEN + " the end"
    assert line("beginning … the end", near) == 1
    assert line("beginning … the end", near.replace("x", "xx", 1)) is None
    assert line("beginning … the end", near.replace("x", "xx", 1) + " beginning the end") == 1


def test_pieces_are_found_though_the_first_of_them_stands_too_early():
    text = "we agree\n" + "and so on\n" * 400 + "we agree\nthat all\nmust sign"
    assert line("we agree … must sign", text) == 402
    assert line("we agree … that … must sign", text) == 402
    assert line("we agree … must sign … that", text) is None


def test_the_line_is_the_one_in_which_the_quotation_begins():
    text = "\n\none two\r\nthree\rfour five\n\n\u2028six"
    assert [line(words, text) for words in ("one two", "three four", "four", "six")] == [3, 4, 5, 7]


@pytest.mark.parametrize(
    "quotation", ["", "…", "[…]", "a", "„Nie“", "no … of … all", "(…) [x]", "?!?!?!", "a b c"]
)
def test_too_little_proves_nothing(quotation):
    assert not proves_something(pieces_of(quotation))


@pytest.mark.parametrize("quotation", ["never", "不同意", "is … over", "x … " * 19 + "never"])
def test_a_word_is_enough(quotation):
    assert proves_something(pieces_of(quotation))


def test_a_quotation_in_many_pieces_proves_nothing():
    assert not proves_something(pieces_of("word … " * 21))


@pytest.mark.parametrize(
    "text", ["a" * 10_000_000, "ab " * 500_000, "5-" * 500_000, "\u0301\u0323" * 500_000]
)
def test_a_text_made_to_take_long_does_not(text):
    letters = letters_of(text)
    for quotation in ("aaaa", "aaab … aaab", "[" * 1000 + "aaaa", ". " * 10_000 + "abcd"):
        try:
            place_of(pieces_of(quotation) or pieces_of("never"), letters)
        except TooCommon:
            assert "aaaa" in quotation
