"""The passage of a text that is nearest to a quotation which does not stand in it."""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import Match, SequenceMatcher

from detente.files.quotations.letters import with_plain_lines

_WORD = re.compile(r"\w+")
_FULL_STOP = re.compile(r"[^\w\s]*[.!?;:]")
_DIVIDED = re.compile(r"(?<=\w)-[^\S\n]*\n\s*(?=[^\W\d_])")
#: Of a quotation so many words are compared, and the rarest few show where to look.
_MOST_WORDS = 100
_MOST_RARE = 12
_COMMON = 2_000
_MOST_REGIONS = 3
#: So much of a quotation must stand in a passage for it to be near.
_LEAST_SHARE = 0.6
_FEWEST_WORDS = 3
#: So many words more or fewer may stand between two that both have.
_MOST_ASTRAY = 2
_MOST_TO_THE_END = 4


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a text, and the line in which they begin."""

    line: int
    words: str


@dataclass(frozen=True, slots=True)
class Concordance:
    """A text with every word of it, small letters for capitals, and the places where it stands."""

    text: str = field(repr=False)
    starts: array[int] = field(repr=False)
    places: dict[str, array[int]] = field(repr=False)

    def words(self, first: int, end: int) -> list[str]:
        """The words from one place up to another, small letters for capitals."""
        return [self._word(place)[0].casefold() for place in range(first, end)]

    def passage(self, first: int, end: int) -> Passage:
        """What stands in the text from one word up to another, on one line and undivided."""
        start, stop = self.starts[first], self._word(end - 1).end()
        joined = _DIVIDED.sub("", self.text[start:stop].replace("\u00ad", ""))
        return Passage(self.text.count("\n", 0, start) + 1, " ".join(joined.split()))

    def sentence_end(self, end: int) -> int:
        """The place behind the last word of the sentence, if that is near; else the place itself."""
        for place in range(end, min(end + _MOST_TO_THE_END, len(self.starts)) + 1):
            if _FULL_STOP.match(self.text, self._word(place - 1).end()):
                return place
        return end

    def _word(self, place: int) -> re.Match[str]:
        found = _WORD.match(self.text, self.starts[place])
        assert found is not None
        return found


def concordance_of(text: str) -> Concordance:
    """Every word of a text and where it stands."""
    text = unicodedata.normalize("NFC", with_plain_lines(text))
    starts: array[int] = array("L")
    places: defaultdict[str, array[int]] = defaultdict(lambda: array("L"))
    for place, word in enumerate(_WORD.finditer(text)):
        starts.append(word.start())
        places[word[0].casefold()].append(place)
    return Concordance(text, starts, dict(places))


def nearest_passage(quotation: str, text: Concordance) -> Passage | None:
    """The passage that has most of the quotation's words in their order; None where none has enough."""
    wanted = [word.casefold() for word in _words(quotation)]
    best: tuple[int, int, int] | None = None
    for region in _regions(wanted, text):
        found = _within(wanted, text, *region)
        if found is not None and (best is None or found[0] > best[0]):
            best = found
    return None if best is None else text.passage(best[1], best[2])


def _words(quotation: str) -> list[str]:
    plain = unicodedata.normalize("NFC", with_plain_lines(quotation))
    return _WORD.findall(plain)[:_MOST_WORDS]


def _regions(wanted: Sequence[str], text: Concordance) -> list[tuple[int, int]]:
    """Where in the text the rarest words of the quotation stand closest together, most of them first."""
    known = [(place, word) for place, word in enumerate(wanted) if word in text.places]
    known.sort(key=lambda one: (len(text.places[one[1]]), one[0]))
    width = max(8, len(wanted))
    votes: Counter[int] = Counter()
    for place, word in known[:_MOST_RARE]:
        if len(text.places[word]) > _COMMON:
            break
        # Each stretch overlaps the next by half, so that what stands together is in one of them.
        stretches = {(at - place) // width + shift for at in text.places[word] for shift in (0, -1)}
        votes.update(stretches)
    ranked = sorted(votes, key=lambda stretch: (-votes[stretch], stretch))[:_MOST_REGIONS]
    last = len(text.starts)
    return [(max(0, at * width), min(last, (at + 3) * width)) for at in ranked]


def _within(wanted: Sequence[str], text: Concordance, first: int, end: int) -> tuple[int, int, int] | None:
    """How many words of the quotation a stretch has in order, and from where to where; None if too few."""
    matcher = SequenceMatcher(None, wanted, text.words(first, end), autojunk=False)
    blocks = _together([block for block in matcher.get_matching_blocks() if block.size])
    shared = sum(block.size for block in blocks)
    if shared < max(_FEWEST_WORDS, _LEAST_SHARE * len(wanted)):
        return None
    head, tail = blocks[0], blocks[-1]
    start = max(first, first + head.b - head.a)
    stop = text.sentence_end(min(end, first + tail.b + len(wanted) - tail.a))
    return (shared, start, stop) if stop - start <= 2 * len(wanted) + _FEWEST_WORDS else None


def _together(blocks: list[Match]) -> list[Match]:
    """The blocks without those at either end that are far from the others, and there only by chance."""
    while len(blocks) > 1 and _is_astray(blocks[-2], blocks[-1]) and blocks[-1].size < blocks[-2].size:
        blocks = blocks[:-1]
    while len(blocks) > 1 and _is_astray(blocks[0], blocks[1]) and blocks[0].size < blocks[1].size:
        blocks = blocks[1:]
    return blocks


def _is_astray(one: Match, other: Match) -> bool:
    return abs((other.b - other.a) - (one.b - one.a)) > _MOST_ASTRAY
