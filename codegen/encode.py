"""Argument tree -> C: parameters, option struct, the statements that write them, and samples for the tests.

One method a kind of item. Each gives a Part: statements for the stub, and samples: ways to fill the
item, the first being the default, with the arguments that must come out.
"""
from __future__ import annotations

from typing import Dict, List, Mapping, Optional as Maybe, Sequence, Tuple, Union

from codegen import cnames
from codegen.choices import collapsed
from codegen.cview import Block, Enum, Line, Putter, Step, Struct
from codegen.kinds import KINDS, SALT
from codegen.members import Members, SharedStructs
from codegen.model import Command, Option
from codegen.options import OptionCoder, names
from codegen.parts import OptionResult, Part, at, refuse, token
from codegen.samples import CountedSample, Sample, Samples, combine, counted
from codegen.source import Faults, Pos
from codegen.syntax import is_list
from codegen.tree import KEY_OR_EMPTY, Choice, Count, Item, Items, Repeat, Token, Value, leading

INDEXES = "ijk"


class Encoder(OptionCoder):
    """Encodes one command."""

    def __init__(self, command: Command, shared: SharedStructs, globals_: cnames.Names, faults: Faults) -> None:
        self.command, self.shared, self.globals, self.faults = command, shared, globals_, faults
        self.subject = f"command '{command.name}'"
        self.options: Mapping[str, Option] = {option.word: option for option in command.options}
        self.types: List[Union[Enum, Struct]] = []
        self.putters: List[Putter] = []
        self.results: List[OptionResult] = []
        self.constants: Dict[str, Enum] = {}
        self.enums: Dict[Tuple[str, ...], str] = {}  # branches' words -> tag
        self.structs: Dict[Tuple[Items, ...], Tuple[str, str]] = {}  # branches -> tags of struct and enum
        self.uses_shared = False
        self.numbers = 0
        self.lists = 0
        self.parameters = Members(self.faults, self.subject, "", "", parameters=True)
        self.members = Members(self.faults, self.subject, "o->", "opts.")
        self.part = self.line()

    # ---- sequences ------------------------------------------------------------------------------

    def line(self) -> Part:
        part = self.sequence(self.command.items, self.parameters, 0, top=True)
        part.samples = [sample.element("@", "") for sample in part.samples]
        return part

    def sequence(self, items: Items, members: Members, depth: int, top: bool = False) -> Part:
        steps: List[Step] = []
        slots: List[Samples] = []
        for i, item in enumerate(items):
            before = items[i - 1] if i else None
            if isinstance(item, Count):
                continue
            part = self.item(item, members, depth, top, before)
            if isinstance(before, Count):
                steps.append(Line(f"swi_put_i64(w, (int64_t){part.present});"))
                part.samples = [Sample(argv=(str(counted(sample)),)) + sample for sample in part.samples]
            steps += part.steps
            slots.append(part.samples)
            if self.twins(items, i, members, steps):
                slots[-2:] = [slot[:1] for slot in slots[-2:]]
        return Part(steps, combine(slots, everything=top))

    def item(self, item: Item, members: Members, depth: int, top: bool, before: Maybe[Item]) -> Part:
        if isinstance(item, Token):
            return Part([token(item)], [Sample(argv=(item.text,))])
        if isinstance(item, Value):
            return self.value(item, members)
        if isinstance(item, Repeat):
            return self.list(item, members, depth, required=True)
        if isinstance(item, Choice):
            return self.choice(item, members, item.name or (before.text if isinstance(before, Token) else ""))
        if is_list((item,)) and isinstance(item.items[0], Repeat) and (top or isinstance(before, Count)):
            repeat = item.items[0]
            if not leading(repeat.items):
                return self.list(repeat, members, depth, required=False)
        return self.optional(item, self.members if top else members, depth)

    def twins(self, items: Items, i: int, members: Members, steps: List[Step]) -> bool:
        """Two lists side by side have one length."""
        found = i > 0 and isinstance(items[i], Repeat) and isinstance(items[i - 1], Repeat)
        if found:
            (first, second) = [name for _, name in members.types if name.startswith("n_")][-2:]
            steps.insert(0, Block(f"if ({members.path}{first} != {members.path}{second})",
                                  (refuse(second[2:], f"needs as many as {first[2:]}"),)))
        return found

    # ---- one argument -----------------------------------------------------------------------------

    def number(self) -> int:
        self.numbers += 1
        return 10 + self.numbers

    def sample(self, value: Value, place: str, optional: bool = False) -> Sample:
        kind = KINDS[value.type]
        text = kind.text(value.name, self.number())
        make = (kind.make_optional if optional else kind.make).format(text)
        return Sample(sets=(f"{place} = {make};",), argv=(text,))

    def value(self, value: Value, members: Members) -> Part:
        kind = KINDS[value.type]
        name = members.add(kind.plain, value.name, value.pos)
        samples = [self.sample(value, members.test + name)]
        if value.type == KEY_OR_EMPTY:
            samples.append(Sample(sets=(f'{members.test}{name} = sw_str("");',), argv=("",), label=f"empty {name}"))
        return Part([Line(f"{kind.put}(w, {members.path}{name});")], samples)

    # ---- lists ------------------------------------------------------------------------------------

    def list(self, repeat: Repeat, members: Members, depth: int, required: bool, name: str = "",
             comment: str = "") -> Part:
        """A pointer and a number; `present` of the result is the number."""
        tokens = leading(repeat.items)
        rest = repeat.items[len(tokens):]
        single = rest[0] if len(rest) == 1 and isinstance(rest[0], Value) else None
        name = name or repeat.name or (cnames.plural(single.name) if single else "data")
        index = INDEXES[min(depth, len(INDEXES) - 1)]
        ctype, element = self.element(rest, name, depth, repeat.pos)
        plain = members.add(f"const {ctype} *", name, repeat.pos, comment)
        place, number = members.path + plain, f"{members.path}n_{plain}"
        members.add("size_t", f"n_{plain}", repeat.pos)
        steps: List[Step] = []
        if required:
            steps.append(Line(f"swi_need(w, {place}, {number}, {cnames.string(plain)});"))
        if single and not tokens:
            steps.append(Line(f"{KINDS[single.type].put}_list(w, {place}, {number});"))
        else:
            if not required:
                steps.append(Block(f"if ({number})",
                                   (Line(f"swi_need(w, {place}, {number}, {cnames.string(plain)});"),)))
            body = [token(word) for word in tokens] + [at(step, f"{place}[{index}]") for step in element.steps]
            steps.append(Block(f"for (size_t {index} = 0; {place} && {index} < {number}; {index}++)", tuple(body)))
        tokens_sample = Sample(argv=tuple(word.text for word in tokens))
        made = self.list_samples(ctype, [tokens_sample + sample for sample in element.samples],
                                 members.test + plain, f"{members.test}n_{plain}")
        none = [Sample(label=f"no {plain}", sets=())]
        return Part(steps, made if required else made + none, number, plain)

    def list_samples(self, ctype: str, elements: Samples, place: str, number: str) -> Samples:
        """A list of two, a list of one, and each other way to fill an element."""
        self.lists += 1
        store = f"list_{self.lists}{SALT}"  # inside a list, each element has its own
        decl = f"static {ctype} {store}[2];"

        def make(chosen: Sequence[Sample], label: str) -> Sample:
            parts = [sample.element(f"{store}[{i}]", i + 1) for i, sample in enumerate(chosen)]
            sets = (f"{place} = {store};", f"{number} = {len(chosen)};")
            filled = sum(parts, Sample(decls=(decl,)))
            return CountedSample(filled.decls, filled.sets + sets, filled.argv, label, count=len(chosen))

        found = [make([elements[0]] * 2, ""), make([elements[0]], f"one of {place}")]
        return found + [make([elements[0], other], other.label) for other in elements[1:]]

    def element(self, items: Items, name: str, depth: int, pos: Pos) -> Tuple[str, Part]:
        """The C type of a list's elements and how one is written; '@' stands for the element."""
        if len(items) == 1 and isinstance(items[0], Value):
            kind = KINDS[items[0].type]
            return kind.plain, Part([Line(f"{kind.put}(w, @);")], [self.sample(items[0], "@")])
        if len(items) == 1 and isinstance(items[0], Choice) and not collapsed(items[0]):
            return self.alternatives(items[0], items[0].name or name, "@", "@")
        members = Members(self.faults, self.subject, "@.", "@.")
        part = self.sequence(items, members, depth + 1)
        if all(isinstance(item, Value) for item in items):
            tag = cnames.shared([item.name for item in items if isinstance(item, Value)])
            if not self.shared.take(tag, tuple(members.fields), "One " + " and its ".join(names(items)) + "."):
                self.faults.add(pos, f"its struct {tag} has other types elsewhere; use one type a name", self.subject)
            self.uses_shared = True
        else:
            tag = cnames.tag(self.command.name, name)
            self.add_struct(tag, f"One element of {name}.", members, pos)
        return f"struct {tag}", part
