"""The words of every verdict, by reading. None speaks of probability.

``{reason}`` is the smallest clash in words, ``{parties}`` are those whose word is missing.
"""

from __future__ import annotations

from collections.abc import Mapping

from detente.pages.marked import marked
from detente.pages.verdict import Verdict

Words = Mapping[Verdict, str]

#: The words that are the same in both readings.
BOTH: Words = {
    Verdict.LINKAGES_FORBID: marked(
        "No agreement is possible, whatever the parties want: the linkages alone forbid every deal, since "
        "they cannot all hold – {reason}."
    ),
    Verdict.NO_MAJORITY: marked(
        "No agreement is possible: under the rule of this forum no majority can be reached at all."
    ),
    Verdict.NOTHING: marked(
        "No agreement is possible on the agenda as a whole: nothing is acceptable to all who must agree."
    ),
    Verdict.ONLY_STATUS_QUO_HANGS: marked(
        "Only leaving things as they are is not excluded, and even that hangs on the word of those whom "
        "nobody has scored: {parties}."
    ),
    Verdict.HANGS: marked(
        "By points alone it cannot be told: there are deals that no red line and no points exclude, but each "
        "needs the consent of parties without points: {parties}."
    ),
    Verdict.UNDECIDED: marked("Whether agreement is possible was not decided within the limits."),
}

#: NOTHING, where a reason can be given: one line alone, each of several alone, or several together.
ONE_REASON = marked(
    "No agreement is possible on the agenda as a whole: nothing is acceptable to all who must agree, "
    "and one thing alone rules it out – {reason}."
)
EACH_A_REASON = marked(
    "No agreement is possible on the agenda as a whole: nothing is acceptable to all who must agree, "
    "and each of these alone rules it out – {reason}."
)
SEVERAL_REASONS = marked(
    "No agreement is possible on the agenda as a whole: nothing is acceptable to all who must agree, "
    "and each of these stands in the way – {reason}."
)
REASONS = marked(
    "No agreement is possible on the agenda as a whole: nothing is acceptable to all who must agree, "
    "since these cannot hold together – {reason}."
)

#: By points and red lines.
FIGURED: Words = {
    Verdict.NOTHING_UNLESS_AT_BEST: marked(
        "No agreement is possible on the figures as they stand; whether one would be with every doubt "
        "resolved in its favour was not decided within the limits."
    ),
    Verdict.ONLY_WITHOUT_DOUBT: marked(
        "Agreement is possible only with every doubt resolved in its favour: on the figures as they stand no "
        "deal is acceptable, and only with every range at its best is there one that nothing excludes."
    ),
    Verdict.ONLY_STATUS_QUO: marked(
        "Agreement is possible only by leaving things as they are: the status quo is the one deal that is "
        "acceptable."
    ),
    Verdict.ONLY_STATUS_QUO_IN_DOUBT: marked(
        "Agreement is possible only by leaving things as they are, and even that is not certain: the status "
        "quo is the one deal that is acceptable, but not with every doubt resolved against it."
    ),
    Verdict.POSSIBLE: marked(
        "Agreement is possible, but not certain: there are deals acceptable to all whose consent is needed, "
        "but none with every doubt resolved against it."
    ),
    Verdict.CERTAINTY_OPEN: marked(
        "Agreement is possible; whether it still is with every doubt resolved against it was not decided "
        "within the limits."
    ),
    Verdict.CERTAIN: marked(
        "Agreement is possible, and this is certain: at least one deal is acceptable to all whose consent is "
        "needed, even with every doubt resolved against it."
    ),
    Verdict.UNTOLD: marked(
        "Nobody has said enough to tell: no red line excludes an agreement, but nothing says what the "
        "parties would accept."
    ),
}
FIGURED_BY_MAJORITY: Words = {
    Verdict.NOTHING: marked("No agreement is possible: there is no deal that the required majority accepts."),
    Verdict.POSSIBLE: marked(
        "Agreement is possible, but not certain: there are deals that the required majority accepts, but "
        "none with every doubt resolved against it."
    ),
    Verdict.CERTAIN: marked(
        "Agreement is possible, and this is certain: at least one deal has the required majority, even with "
        "every doubt resolved against it."
    ),
}

#: By the positions that the file records.
STATED: Words = {
    Verdict.ONLY_STATUS_QUO: marked(
        "Agreement is possible only by leaving things as they are: everything else is refused by someone "
        "whose consent is needed."
    ),
    Verdict.ONLY_STATUS_QUO_IN_DOUBT: marked(
        "Agreement is possible only by leaving things as they are, and even that not all accept: everything "
        "else is refused by someone whose consent is needed."
    ),
    Verdict.POSSIBLE: marked(
        "Agreement is possible, but not certain: there are deals in which nobody whose consent is needed "
        "refuses anything, but none in which all of them accept everything."
    ),
    Verdict.CERTAINTY_OPEN: marked(
        "Agreement is possible; whether all whose consent is needed accept every part of one and the same "
        "deal was not decided within the limits."
    ),
    Verdict.CERTAIN: marked(
        "Agreement is possible, and this is certain: there is at least one deal of which all whose consent "
        "is needed accept every part."
    ),
    Verdict.UNTOLD: marked(
        "Nobody has said enough to tell: no position of those whose consent is needed accepts or refuses "
        "anything on the agenda."
    ),
}
STATED_BY_MAJORITY: Words = {
    Verdict.NOTHING: marked(
        "No agreement is possible as the positions stand: whatever is proposed, too many refuse part of it "
        "for the required majority."
    ),
    Verdict.ONLY_STATUS_QUO: marked(
        "Agreement is possible only by leaving things as they are: for everything else too many refuse part "
        "of it for the required majority."
    ),
    Verdict.ONLY_STATUS_QUO_IN_DOUBT: marked(
        "Agreement is possible only by leaving things as they are, and even that not enough members accept: "
        "for everything else too many refuse part of it for the required majority."
    ),
    Verdict.POSSIBLE: marked(
        "Agreement is possible, but not certain: there are deals that enough members do not refuse, but none "
        "that enough of them accept in every part."
    ),
    Verdict.CERTAIN: marked(
        "Agreement is possible, and this is certain: there is at least one deal that enough members accept "
        "in every part."
    ),
}
