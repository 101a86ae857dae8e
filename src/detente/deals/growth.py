"""How many labels a walk will have, by how their number has grown.

The efficient sums of parts grow about as a power of the number of parts: few columns, a low power. The
power that the last steps show, and the choices that are still to come, foretell the number at the end.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from math import log

from detente.deals.routes import Route

#: Labels from which anything is foretold, and steps from which the power is taken.
_SOME = 10_000
_STEPS = 4


@dataclass(slots=True, eq=False)
class Growth:
    """The number of labels after each step, and how many free choices were made up to it."""

    choices: tuple[int, ...]
    labels: list[int] = field(default_factory=list)

    @classmethod
    def along(cls, made: Route) -> Growth:
        """The growth of a walk along this route, before its first step."""
        free, total = [], 0
        for leg in made.legs:
            total += max(0, len(leg.options) - 1)
            free.append(total)
        return cls(tuple(free))

    def saw(self, labels: int) -> None:
        """One more step, with so many labels after it."""
        self.labels.append(labels)

    def foretold(self, step: int) -> float:
        """The number of labels after a later step; 0 where too little is known yet."""
        now = len(self.labels) - 1
        then = now - max(_STEPS, now // 3)
        if then < 0 or self.labels[now] < _SOME or not 0 < self.choices[then] < self.choices[now]:
            return 0.0
        power = log(self.labels[now] / self.labels[then]) / log(self.choices[now] / self.choices[then])
        return self.labels[now] * float((self.choices[step] / self.choices[now]) ** max(0.0, power))
