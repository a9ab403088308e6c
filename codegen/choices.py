"""Choices -> C: an enum of tokens, or a struct that says which branch and has the branches' values."""
from __future__ import annotations

from dataclasses import replace
from typing import Dict, List, Optional as Maybe, Tuple, Union

from codegen import cnames
from codegen.cview import Case, Constant, Enum, Line, Putter, Struct, Switch
from codegen.kinds import KINDS
from codegen.members import Members, SharingMembers
from codegen.model import Command
from codegen.parts import Part, at, refuse, token
from codegen.samples import Sample
from codegen.source import Faults, Pos
from codegen.syntax import first_word
from codegen.tree import KEY, KEY_OR_EMPTY, STRING, Choice, Items, Token, Value, leading, or_empty


class ChoiceCoder:
    """The part of the encoder that knows choices."""

    command: Command
    faults: Faults
    subject: str
    globals: cnames.Names
    types: List[Union[Enum, Struct]]
    putters: List[Putter]
    constants: Dict[str, Enum]
    enums: Dict[Tuple[str, ...], str]  # branches' words -> tag
    structs: Dict[Tuple[Items, ...], Tuple[str, str]]  # branches -> tags of struct and enum

    def choice(self, choice: Choice, members: Members, name: str) -> Part:
        """A required choice."""
        text = collapsed(choice)
        if text:
            return self.value(text, members)
        if not self.named(choice, name):
            return Part([], [Sample()])
        test = members.test + (cnames.parameter(name) if members.parameters else cnames.member(name))
        ctype, part = self.alternatives(choice, name, "@", test)
        plain = members.add(ctype, name, choice.pos)
        return Part([at(step, members.path + plain) for step in part.steps], part.samples)

    def named(self, choice: Choice, name: str) -> bool:
        if not name:
            words = " | ".join(first_word(branch) or '""' for branch in choice.branches)
            self.faults.add(choice.pos, f"the choice '{words}' has no name; list its words under 'choices', or write "
                            "'name:<...>'", self.subject)
        return bool(name)

    def alternatives(self, choice: Choice, name: str, place: str, test: str) -> Tuple[str, Part]:
        """The C type of a choice and how it is written from `place`."""
        if all(isinstance(item, Token) for branch in choice.branches for item in branch):
            tag = self.enum(choice, cnames.tag(self.command.name, choice.kind or name), "")
            samples = [Sample(sets=(f"{test} = {self.constant(tag, branch)};",), label=first_word(branch),
                              argv=tuple(item.text for item in branch if isinstance(item, Token)))
                       for branch in choice.branches]
            return f"enum {tag}", Part([Line(f"{cnames.put(tag)}(w, {place});")], samples)
        return self.valued(choice, name, place, test)

    def enum(self, choice: Choice, tag: str, kind_of: str) -> str:
        """Declares the enum of a choice; two choices of a command with the same words share one."""
        words = tuple(first_word(branch) for branch in choice.branches)
        if not kind_of and words in self.enums:
            return self.enums[words]
        while any(isinstance(known, Enum) and known.tag == tag for known in self.types):
            tag = cnames.tag(self.command.name, choice.name) if choice.name not in tag else tag + "_2"
        names_ = [Constant(f"{tag[:-5] if kind_of else tag}_none".upper(), " = 0", "")]
        self.globals.take(names_[0].name, choice.pos, self.subject, "give the choice another name")
        for word in words:
            constant = cnames.constant(self.command.name, word)
            if constant in self.constants:
                constant = f"{tag}_{cnames.member(word)}".upper()
            self.globals.take(constant, choice.pos, self.subject, "label the choice or rename one of them")
            names_.append(Constant(constant, "", ""))
        enum = Enum(tag, kind_of, tuple(names_))
        self.globals.take(tag, choice.pos, self.subject, "give the choice another name")
        self.constants.update({constant.name: enum for constant in names_})
        self.types.append(enum)
        if not kind_of:
            self.enums[words] = tag
            cases = tuple(Case(constant.name, tuple(token(item) for item in branch if isinstance(item, Token)))
                          for constant, branch in zip(names_[1:], choice.branches))
            refused = refuse(cnames.member(choice.name or tag), "is none of its enum's constants")
            self.putters.append(Putter(cnames.put(tag), f"enum {tag} v", (Switch("v", cases, refused),)))
        return tag

    def constant(self, tag: str, branch: Items) -> str:
        """The constant of a branch in an enum that was declared before."""
        enum = next(known for known in self.types if isinstance(known, Enum) and known.tag == tag)
        word = cnames.member(first_word(branch)).rstrip("_").upper()
        return next(c.name for c in enum.constants if c.name == cnames.constant(self.command.name, first_word(branch))
                    or c.name == f"{tag}_{word}".upper())

    def valued(self, choice: Choice, name: str, place: str, test: str) -> Tuple[str, Part]:
        """A struct: which branch, and the branches' values."""
        known = self.structs.get(choice.branches)
        tag = known[0] if known else cnames.tag(self.command.name, choice.kind or name)
        kind = known[1] if known else self.enum(choice, f"{tag}_kind", f"Which branch of struct {tag}.")
        self.structs[choice.branches] = (tag, kind)
        members = Members(self.faults, self.subject, "v->", test + ".")
        members.add(f"enum {kind}", "kind", choice.pos)
        value = common_value(choice)
        cases, samples = [], []
        for branch in choice.branches:
            tokens = leading(branch)
            part = self.branch(branch[len(tokens):], members, value)
            constant = self.constant(kind, branch)
            cases.append(Case(constant, tuple([token(word) for word in tokens] + part.steps)))
            head = Sample(sets=(f"{test}.kind = {constant};",), argv=tuple(word.text for word in tokens))
            samples += [head + sample + Sample(label=sample.label or first_word(branch)) for sample in part.samples]
        self.add_struct(tag, "", members, choice.pos)
        refused = refuse(cnames.member(name), "has no valid kind")
        if not known:
            body = (Switch("v->kind", tuple(cases), refused),)
            self.putters.append(Putter(cnames.put(tag), f"const struct {tag} *v", body))
        return f"struct {tag}", Part([Line(f"{cnames.put(tag)}(w, &{place});")], samples)

    def branch(self, items: Items, members: Members, value: Maybe[Value]) -> Part:
        if value and items:
            kind = KINDS[value.type]
            name = members.shared(kind.plain, "value", value.pos)
            return Part([Line(f"{kind.put}(w, v->{name});")],
                        [self.sample(items[0], members.test + name)])  # type: ignore[arg-type]
        return self.sequence(items, SharingMembers(members), 0) if items else Part([], [Sample()])

    def add_struct(self, tag: str, comment: str, members: Members, pos: Pos) -> None:
        struct = Struct(tag, comment, tuple(members.fields))
        known = [other for other in self.types if isinstance(other, Struct) and other.tag == tag]
        if known and known[0] != struct:
            self.faults.add(pos, f"two of its structs are called {tag}; label one of them", self.subject)
        if not known:
            self.globals.take(tag, pos, self.subject, "give it another label")
            self.types.append(struct)


def collapsed(choice: Choice) -> Maybe[Value]:
    """'<* | id>': a text that may also be the token. Then it is that text."""
    values = [branch[0] for branch in choice.branches if len(branch) == 1 and isinstance(branch[0], Value)]
    tokens = [branch for branch in choice.branches if len(branch) == 1 and isinstance(branch[0], Token)]
    alone = len(values) == 1 and len(values) + len(tokens) == len(choice.branches)
    value = values[0] if alone else None
    if not isinstance(value, Value) or value.type not in (KEY, STRING):
        return None
    return replace(value, type=KEY_OR_EMPTY) if value.type == KEY and or_empty(choice) else value


def common_value(choice: Choice) -> Maybe[Value]:
    """If each branch has at most one value, all of one type: the first."""
    found: List[Value] = []
    for branch in choice.branches:
        rest = branch[len(leading(branch)):]
        if len(rest) > 1 or (rest and not isinstance(rest[0], Value)):
            return None
        found += [item for item in rest if isinstance(item, Value)]
    types = {value.type for value in found}
    return found[0] if len(types) == 1 and len(found) > 1 else None
