"""Samples: ways to fill arguments in a test, with the words that the stub must write then."""
from __future__ import annotations

from dataclasses import dataclass
from typing import List, Sequence, Tuple, Union

from codegen.kinds import SALT


@dataclass(frozen=True)
class Sample:
    """One way to fill something in a test, and the arguments it must become."""

    decls: Tuple[str, ...] = ()
    sets: Tuple[str, ...] = ()
    argv: Tuple[str, ...] = ()
    label: str = ""

    def __add__(self, other: "Sample") -> "Sample":
        return Sample(self.decls + other.decls, self.sets + other.sets, self.argv + other.argv,
                      other.label or self.label)

    def element(self, place: str, number: Union[int, str]) -> "Sample":
        """As element `number` of a list: '@' stands for the element."""
        def fill(text: str) -> str:
            return text.replace(SALT, str(number)).replace("@", place)
        return Sample(tuple(map(fill, self.decls)), tuple(map(fill, self.sets)),
                      tuple(map(fill, self.argv)), self.label)


@dataclass(frozen=True)
class CountedSample(Sample):
    """Of a list: how many elements it has."""

    count: int = 0


Samples = List[Sample]


def counted(sample: Sample) -> int:
    return sample.count if isinstance(sample, CountedSample) else 0


def combine(slots: Sequence[Samples], everything: bool = False) -> Samples:
    """All slots at their default, then each other sample alone; at the end, one of each at once."""
    def join(chosen: Sequence[Sample]) -> Sample:
        return sum(chosen, Sample())

    defaults = [slot[0] for slot in slots]
    found = [join(defaults)]
    for i, slot in enumerate(slots):
        found += [join([*defaults[:i], other, *defaults[i + 1:]]) for other in slot[1:]]
    options = [slot[1] for slot in slots if len(slot) > 1]
    if everything and len(options) > 1:
        found.append(join([slot[min(1, len(slot) - 1)] for slot in slots] + [Sample(label="everything")]))
    return found
