"""The words of a verification: the parts of an answer, what is claimed there, and why a claim does not hold.

``{names}`` are the names or numbers of a reason, ``{first}`` and ``{second}`` where it has two.
"""

from __future__ import annotations

from collections.abc import Mapping

from detente.bargaining.verify import Kind, Why
from detente.pages.marked import marked

_QUESTION = marked("The question")
_ZONE = marked("The zone of agreement")
_CLASHES = marked("Clashes and concessions")
_COALITIONS = marked("Coalitions")

#: The parts of an answer by their keys in the JSON.
PARTS: Mapping[str, str] = {
    "scenario": _QUESTION,
    "parties": _QUESTION,
    "unscored": _QUESTION,
    "issues": _QUESTION,
    "agenda": _QUESTION,
    "forum": _QUESTION,
    "circumstance": _QUESTION,
    "waived": _QUESTION,
    "deals": _QUESTION,
    "status_quo": marked("The status quo"),
    "zone": _ZONE,
    "options": marked("What is open, and what is barred"),
    "stated": marked("By the positions"),
    "frontier": marked("The frontier"),
    "solutions": marked("Fair ways to settle"),
    "conflicts": _CLASHES,
    "concessions": _CLASHES,
    "linkages_clash": _CLASHES,
    "set_aside": marked("What to leave aside"),
    "outside": marked("Who is not at the table"),
    "needed": _COALITIONS,
    "coalitions": _COALITIONS,
    "cut": marked("What was cut"),
}
#: The result as a whole.
WHOLE = marked("The answer")
OTHER_PART = marked("What the format does not know")
PARTS_IN_ORDER = (*dict.fromkeys(PARTS.values()), WHOLE, OTHER_PART)

CLAIMS: Mapping[Kind, str] = {
    Kind.READABLE: marked("it can be read"),
    Kind.ALL_ELSE: marked("everything else"),
    Kind.KNOWN_PART: marked("it is a part of an answer"),
    Kind.NULL: marked("there is nothing to say"),
    Kind.UNDECIDED: marked("it was not decided"),
    Kind.SORTED: marked("the list is in its order, each entry once"),
    Kind.COMPLETE: marked("the list lacks nothing"),
    Kind.COMPLETE_SO_FAR: marked("the list lacks nothing before its last entry"),
    Kind.AS_IN_SCENARIO: marked("it is that of the scenario"),
    Kind.STATUS_QUO: marked("every issue stands at its status quo"),
    Kind.BREAKS: marked("what the status quo breaks"),
    Kind.POINTS: marked("what the deal is worth"),
    Kind.IN_ZONE: marked("the deal is in the zone of agreement"),
    Kind.COUNT_IN_ZONE: marked("how many deals are acceptable"),
    Kind.COUNT_CERTAIN: marked("how many deals are certain"),
    Kind.COUNT_POSSIBLE: marked("how many deals are possible"),
    Kind.COUNT_GRANTED: marked("how many deals everybody grants"),
    Kind.COUNT_NOT_REFUSED: marked("how many deals nobody refuses"),
    Kind.COUNT_IMPROVING: marked("how many deals are better than the status quo"),
    Kind.COUNT_OPENED: marked("how many deals this opens"),
    Kind.COUNT_REFUSED: marked("how many deals the party refuses"),
    Kind.BOUNDS: marked("the number lies within the bounds"),
    Kind.NO_BOUNDS: marked("there are no bounds"),
    Kind.EXISTS: marked("whether there are such deals"),
    Kind.ISSUES_LISTED: marked("which issues the table has"),
    Kind.OPTIONS_LISTED: marked("which options of the issue the table has"),
    Kind.OPEN: marked("whether the option is open"),
    Kind.BARRED_BY: marked("who bars the option alone"),
    Kind.UNBEATEN: marked("nothing beats the deal, and its equals are counted"),
    Kind.NONE_BEATS_ANOTHER: marked("no entry beats another"),
    Kind.FOUR_SOLUTIONS: marked("the four solutions are there"),
    Kind.ON_FRONTIER: marked("the deal lies on the frontier"),
    Kind.BEST: marked("the deal is the best by its rule"),
    Kind.NOTHING_TO_EXPLAIN: marked("there is nothing to explain"),
    Kind.MINIMAL_CLASH: marked("this cannot all hold, and without any one of it can"),
    Kind.LINKAGES_CLASH: marked("these linkages cannot all hold, and without any one of them can"),
    Kind.LINKAGES_ALLOW: marked("the linkages leave a deal"),
    Kind.MINIMAL_CONCESSION: marked("giving this up opens a zone, and no part of it is enough"),
    Kind.COST: marked("what it costs"),
    Kind.WHAT_FALLS: marked("which no-deal points must fall"),
    Kind.FALL: marked("by how many points no deal must fall"),
    Kind.MINIMAL_SET_ASIDE: marked("leaving this aside opens a zone, and no part of it is enough"),
    Kind.LEFT_TO_COALITIONS: marked("it is left to the coalitions"),
    Kind.ONLY_UNDER_MAJORITY: marked("it stands only under a majority rule"),
    Kind.COALITIONS_OF_MEMBERS: marked("the coalitions consist of members"),
    Kind.MINIMAL_COALITION: marked("the coalition can decide, and could miss nobody"),
    Kind.NEEDED: marked("without whom nobody can decide"),
    Kind.WHO_IS_OUTSIDE: marked("which parties are outside"),
    Kind.CUT_NAMED_ONCE: marked("each is named once"),
    Kind.CUT_ISSUES: marked("which issues have too many options"),
    Kind.CUT_KNOWN: marked("it can be cut"),
}

REASONS: Mapping[Why, str] = {
    Why.TOO_MUCH_WORK: marked("This would take more work than a verification is given."),
    Why.QUESTION_UNREADABLE: marked("It answers a question that this scenario does not have."),
    Why.UNDECIDED: marked("The result leaves it undecided."),
    Why.LIST_CUT: marked("The list was cut."),
    Why.LIST_CUT_BY: marked("The list was cut; entries missing: {names}."),
    Why.UNKNOWN_PART: marked("The format has no such part."),
    Why.UNKNOWN_OR_BESIDE_UNREADABLE: marked(
        "It belongs to something that cannot be read, or the format has no such part."
    ),
    Why.RIGHT_IS: marked("Right would be: {names}."),
    Why.IS_TRUE: marked("Right would be: yes."),
    Why.IS_FALSE: marked("Right would be: no."),
    Why.HANGS: marked("It hangs on the word of a party without points."),
    Why.OTHER: marked("It is another."),
    Why.OTHER_TITLE: marked("The scenario has another title."),
    Why.OTHER_ORDER: marked("The order is another."),
    Why.ONE_MISSING: marked("An entry is missing, or is none."),
    Why.ONE_MISSING_IN_EITHER: marked("An entry is missing here or among the concessions or clashes."),
    Why.SOME_MISSING: marked("Entries missing: {names}."),
    Why.ROWS_DIFFER: marked("An option is missing, is none of this issue, or has another place."),
    Why.COUNT_GIVEN: marked("The number itself is given."),
    Why.ONLY_WHAT_IS_CUT: marked("Only what “cut” names may be left undecided."),
    Why.NAMED_TWICE: marked("Something is named twice."),
    Why.NOT_KNOWN_TO_BE_CUT: marked("The format does not know that this is ever cut: {names}."),
    Why.NO_STATUS_QUO: marked("An issue has no status quo, so this must be null."),
    Why.NO_POINTS: marked("No member has points, so this must be null."),
    Why.NO_POSITIONS: marked("The file has no positions, so this must be null."),
    Why.NO_FORUM: marked("No forum was asked about, so this must be null."),
    Why.NO_DEALS: marked("No deal is acceptable or no member has points, so this must be null."),
    Why.NOTHING_TO_COMPARE: marked("There is nothing to compare with, so this must be null."),
    Why.UNDER_MAJORITY: marked("A majority rule does not have this, so it must be null."),
    Why.ALL_MUST_ACCEPT: marked("Here every member must accept."),
    Why.EMPTY_UNDER_MAJORITY: marked("Under a majority rule it must be empty, and “cut” must name it."),
    Why.REFUSED_DEAL: marked("The deal is refused, or is not on the agenda."),
    Why.HAS_POINTS: marked("For “{first}” it is worth {second} points."),
    Why.BEATEN: marked("Another deal beats it."),
    Why.OTHER_EQUALS: marked(
        "It is not the first of its equals, or they are not so many; right would be: {names}."
    ),
    Why.NOT_ON_FRONTIER: marked("It does not lie there."),
    Why.NOT_BEST: marked("Another deal of the frontier is."),
    Why.NOT_SHUT: marked("It is not the demands that shut the zone, so the list must be empty."),
    Why.EMPTY: marked("It is empty."),
    Why.NOT_BINDING: marked("Nothing so named binds here: {names}."),
    Why.NAMES_UNSORTED: marked("Its names are not sorted."),
    Why.CAN_HOLD: marked("It can all hold together."),
    Why.PART_CLASHES: marked("A part of it cannot hold either."),
    Why.NOTHING_OPENS: marked("It opens nothing."),
    Why.PART_ENOUGH: marked("A part of it is enough."),
    Why.NOTHING_OPENS_OR_PART_ENOUGH: marked("It opens nothing, or a part of it is enough."),
    Why.CANNOT_BE_LEFT: marked("This cannot be left aside, or its names are not sorted."),
    Why.NO_DEAL_LEFT: marked("They leave none, and no clash of them is named."),
    Why.STRANGERS: marked("One has somebody who is no member."),
    Why.CANNOT_DECIDE: marked("It cannot, or could miss somebody."),
    Why.MISSING: marked("It is missing."),
    Why.NO_OBJECT: marked("An object is expected here."),
    Why.NO_LIST: marked("A list is expected here."),
    Why.NO_TEXT: marked("A text is expected here."),
    Why.NO_TRUTH: marked("true, false or null is expected here."),
    Why.NO_COUNT: marked("A number of deals is expected here."),
    Why.BAD_BOUNDS: marked("Two numbers are expected here, the lower first."),
    Why.INCOMPLETE_DEAL: marked("A deal has one option for every issue of the file."),
    Why.NO_SUCH_OPTION: marked("“{first}” is no option of “{second}”."),
    Why.NO_SUCH_CIRCUMSTANCE: marked("The scenario has no such circumstance."),
    Why.NO_SUCH_FORUM: marked("The scenario has no such forum."),
    Why.NO_AGENDA: marked("An agenda has issues of the file, in its order."),
    Why.NOT_DECIDED_THERE: marked("The forum does not decide all of this."),
    Why.CANNOT_BE_OFF: marked("“{names}” has no status quo and cannot be left out."),
    Why.NO_PRECONDITIONS: marked("Preconditions of the scenario are expected here, sorted."),
}
