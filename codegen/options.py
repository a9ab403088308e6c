"""Optional parts -> C: members of the option struct, written under a condition."""
from __future__ import annotations

from dataclasses import replace
from typing import List, Mapping

from codegen import cnames
from codegen.choices import ChoiceCoder, collapsed
from codegen.cview import Block, Line, Step
from codegen.kinds import KINDS, result
from codegen.members import Members, declare, nonzero
from codegen.model import Option
from codegen.parts import OptionResult, Part, at, refuse, token
from codegen.samples import Sample, Samples, combine, counted
from codegen.source import Pos
from codegen.syntax import first_word
from codegen.tree import Choice, Count, Item, Items, Optional, Repeat, Token, Value, leading, show


class OptionCoder(ChoiceCoder):
    """The part of the encoder that knows options."""

    options: Mapping[str, Option]
    results: List[OptionResult]

    def optional(self, item: Optional, members: Members, depth: int) -> Part:
        tokens = leading(item.items)
        rest = item.items[len(tokens):]
        required = [part for part in rest if not isinstance(part, Optional)]
        word = " ".join(part.text for part in tokens)
        comment = self.option_comment(item, word)
        if item.name and len(rest) > 1:
            return self.block(item, members, depth, required, word, comment)
        if not required:
            return self.flag(item, members, depth, word, comment)
        only = required[0] if len(required) == 1 else None
        if isinstance(only, Choice) and collapsed(only):
            only = collapsed(only)
        if isinstance(only, Value):
            return self.optional_value(item, members, depth, only, word, comment)
        if isinstance(only, Choice):
            return self.optional_choice(item, members, depth, only, word, comment)
        if isinstance(required[-1], Repeat) and all(isinstance(part, Count) for part in required[:-1]):
            return self.optional_list(item, members, depth, required[-1], word, comment)
        return self.block(item, members, depth, required, word, comment)

    def option_comment(self, item: Optional, word: str) -> str:
        option = self.options.get(word or first_word(item.items))
        facts = [show((item,))[1:-1]]
        if option:
            facts += [option.doc] if option.doc else []
            facts += [f"since {option.since}"] if option.since else []
            facts += [f"only {' and '.join(option.servers)}"] if option.servers else []
        return "; ".join(facts)

    def wrap(self, item: Optional, members: Members, depth: int, own: Part, present: str, name: str) -> Part:
        """The item's statements under its condition; optional parts inside it go only with it."""
        steps: List[Step] = []
        slots: List[Samples] = []
        inner: List[Part] = []
        done = False
        for part in item.items:
            if isinstance(part, Token):
                steps.append(token(part))
                slots.append([Sample(argv=(part.text,))])
            elif isinstance(part, Optional):
                found = self.optional(part, members, depth)
                inner.append(found)
                steps += found.steps
                slots.append(found.samples)
            elif not done:
                done = True
                steps += own.steps
                slots.append(own.samples)
        if not done:
            slots.append(own.samples)
        result_: List[Step] = [Block(f"if ({present})", tuple(steps))]
        for found in inner:
            result_.append(Block(f"else if ({found.present})", (refuse(found.name, f"goes only with {name}"),)))
        labelled = [Sample(label=name) + sample for sample in combine(slots)]
        return Part(result_, [Sample(), *labelled], present, name)

    def option_result(self, word: str, present: str, members: Members, pos: Pos) -> None:
        """The out pointer of a reply that only this option brings."""
        option = self.options.get(word)
        if option and option.result:
            found = result(option.result, False)
            if found.pointer:
                name = members.add(found.pointer, f"{word}_out", pos, f"the reply when {word} is given")
                self.results.append(OptionResult(present, found, cnames.shapes(option.result), members.path + name))

    def flag(self, item: Optional, members: Members, depth: int, word: str, comment: str) -> Part:
        if not word:
            self.faults.add(item.pos, "options inside an option need a token or argument before them", self.subject)
            return Part([], [Sample()], "0", "")
        option = self.options.get(word)
        found = result(option.result, False) if option and option.result else None
        if found and found.pointer:
            name = members.add(found.pointer, item.name or word, item.pos,
                               f"{comment}; not NULL: given, and the reply goes there")
            place = members.path + name
            shapes = cnames.shapes(option.result if option else ())
            self.results.append(OptionResult(place, found, shapes, place))
            base = found.pointer[:-1].rstrip() if found.pointer.endswith("* *") else found.pointer[:-1]
            sample = Sample(decls=(f"static {declare(base, 'result_' + name)};",),
                            sets=(f"{members.test}{name} = &result_{name};",))
        else:
            name = members.add("bool", item.name or word, item.pos, comment)
            sample = Sample(sets=(f"{members.test}{name} = true;",))
        return self.wrap(item, members, depth, Part([], [sample]), members.path + name, name)

    def optional_value(self, item: Optional, members: Members, depth: int,
                       value: Value, word: str, comment: str) -> Part:
        kind = KINDS[value.type]
        name = members.add(kind.optional, item.name or word or value.name, value.pos, comment)
        place = members.path + name
        present = kind.present.format(place)
        own = Part([Line(f"{kind.put}(w, {kind.value.format(place)});")],
                   [self.sample(value, members.test + name, True)])
        self.option_result(word or value.name, present, members, item.pos)
        return self.wrap(item, members, depth, own, present, name)

    def optional_choice(self, item: Optional, members: Members, depth: int,
                        choice: Choice, word: str, comment: str) -> Part:
        wanted = item.name or word or choice.name
        if not self.named(choice, wanted):
            return Part([], [Sample()], "0", "")
        ctype, part = self.alternatives(choice, wanted, "@", members.test + cnames.member(wanted))
        name = members.add(ctype, wanted, choice.pos, comment)
        place = members.path + name
        present = place if ctype.startswith("enum") else f"{place}.kind"
        own = Part([at(step, place) for step in part.steps], part.samples)
        for branch in choice.branches:
            head = first_word(branch)
            if head in self.options:
                tag = ctype.split()[1] if ctype.startswith("enum") else f"{ctype.split()[1]}_kind"
                self.option_result(head, f"{present} == {self.constant(tag, branch)}", members, item.pos)
        self.option_result(word, present, members, item.pos)
        return self.wrap(item, members, depth, own, present, name)

    def optional_list(self, item: Optional, members: Members, depth: int,
                      repeat: Repeat, word: str, comment: str) -> Part:
        inner = " ".join(part.text for part in leading(repeat.items))
        comment = self.option_comment(item, inner) if inner and not word else comment
        part = self.list(repeat, members, depth, required=True, name=item.name or word or inner, comment=comment)
        if any(isinstance(other, Count) for other in item.items):
            part.steps.insert(0, Line(f"swi_put_i64(w, (int64_t){part.present});"))
            part.samples = [Sample(argv=(str(counted(sample)),)) + sample for sample in part.samples]
        self.option_result(word or inner, part.present, members, item.pos)
        return self.wrap(item, members, depth, part, part.present, part.name)

    def block(self, item: Optional, members: Members, depth: int,
              required: List[Item], word: str, comment: str) -> Part:
        """Several arguments that come together: a struct of their own."""
        chosen = [part for part in required if isinstance(part, Choice) and not collapsed(part) and part.name]
        wanted = item.name or word or (chosen[0].name if chosen else "_".join(names(tuple(required))))
        plain = cnames.member(wanted)
        inner = Members(self.faults, self.subject, f"{members.path}{plain}.", f"{members.test}{plain}.")
        if not chosen:
            inner.add("bool", "set", item.pos)
        first = chosen[0] if chosen else None
        if first and first.name == wanted:
            first = replace(first, name="kind", kind=f"{wanted}-kind")
        rest = tuple(first if part is chosen[0] else part for part in item.items[len(leading(item.items)):]) \
            if first else item.items[len(leading(item.items)):]
        part = self.sequence(rest, inner, depth)
        present = f"{inner.path}set"
        if first:
            ctype = dict((name, ctype) for ctype, name in inner.types)[cnames.member(first.name)]
            present = inner.path + cnames.member(first.name) + ("" if ctype.startswith("enum") else ".kind")
        tag = cnames.tag(self.command.name, wanted)
        self.add_struct(tag, comment, inner, item.pos)
        members.add(f"struct {tag}", wanted, item.pos, comment)
        set_ = () if first else (f"{inner.test}set = true;",)
        samples = [Sample(sets=set_, argv=tuple(t.text for t in leading(item.items)), label=plain) + sample
                   for sample in part.samples]
        steps: List[Step] = [Block(f"if ({present})", tuple([token(t) for t in leading(item.items)] + part.steps))]
        if not first:
            steps.append(Block(f"else if ({nonzero(inner)})", (refuse(plain, "has values, but .set is false"),)))
        self.option_result(word, present, members, item.pos)
        return Part(steps, [Sample(), *samples], present, plain)


def names(items: Items) -> List[str]:
    return [item.name for item in items if isinstance(item, (Value, Choice)) and item.name]
