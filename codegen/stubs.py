"""Model -> stubs: prototype, body, comment and test calls of one command."""
from __future__ import annotations

from typing import List, Sequence, Tuple

from codegen import cnames
from codegen.cview import Block, Line, Putter, Step, Struct, Stub, Switch, TestCase
from codegen.encode import Encoder
from codegen.members import declare
from codegen.kinds import Result, result
from codegen.model import MANY_NODES, Command

WIDTH, TAB = cnames.WIDTH, cnames.TAB
LONG = 60  # lines; the options of a longer stub are written by functions of their own

_WHERE = {
    "fanout": "Sent to every node; each runs it by itself",
    "master-only": "Sent to every primary that owns a slot; each runs it by itself",
    "keys": "Sent to every primary that owns a slot; the lists become one",
    "random": "Sent to one node, chosen at random",
    "first-key": "Sent to the owner of the first key's slot, where it is atomic",
    "override": "Runs an algorithm of several requests",
    "blocked": "Blocked: SW_EBLOCKED, nothing is sent",
}


def reply_of(command: Command) -> Result:
    """The stub's result. It follows the spec's own route, so that an overlay never changes a prototype."""
    return result(command.reply, command.own_route in MANY_NODES and not command.own_merge)


def stub(command: Command, coder: Encoder) -> Stub:
    found = reply_of(command)
    has_options = bool(coder.members.fields)
    tag = cnames.tag(command.name, "opts")
    types = coder.types + ([Struct(tag, "", tuple(coder.members.fields))] if has_options else [])
    begin = ["struct swi_writer *w = swi_begin(h, &" + cnames.row(command.name) + ");"]
    if has_options:
        begin.insert(0, f"static const struct {tag} none;")
        begin.append(f"const struct {tag} *o = opts ? opts : &none;")
    putters, steps = _shortened(command.name, coder, tag)
    ends: List[Step] = []
    for part in coder.results:
        call = f"return swi_call_as(w, {part.result.out}, {part.shapes}, {part.place});"
        ends.append(Block(f"if ({part.present})", (Line(call),)))
    ends.append(Line(f"return swi_call(w, {found.name or 'NULL'});"))
    title = f"{command.name} {command.syntax}".rstrip()
    opts = tag if has_options else ""
    return Stub(_prototype("SW_API sw_err ", command, coder, found, opts),
                _prototype("sw_err ", command, coder, found, opts), _comment(command, title),
                cnames.ruler(command.name), tuple(types), tuple(putters), tuple(begin), tuple(steps), tuple(ends),
                _tests(command, coder, found, opts))


def _shortened(name: str, coder: Encoder, tag: str) -> Tuple[List[Putter], List[Step]]:
    """The stub's putters and steps; runs of options of a long stub become putters."""
    putters, steps = list(coder.putters), coder.part.steps
    if lines(steps) <= LONG:
        return putters, steps
    found: List[Step] = []
    run: List[Step] = []

    def close() -> None:
        if run:
            putter = f"{cnames.put(tag)}_{len(putters)}"
            putters.append(Putter(putter, f"const struct {tag} *o", tuple(run)))
            found.append(Line(f"{putter}(w, o);"))
            run.clear()

    for step in steps:
        option = isinstance(step, Block) and step.head.startswith(("if (o->", "else if (o->"))
        starts = isinstance(step, Block) and step.head.startswith("if ")
        if not option or (starts and lines(run) > LONG // 2):
            close()
        (run if option else found).append(step)
    close()
    return putters, found


def lines(steps: Sequence[Step]) -> int:
    """How many lines the statements take."""
    count = 0
    for step in steps:
        if isinstance(step, Block):
            count += lines(step.steps) + (1 if step.bare else 2)
        elif isinstance(step, Switch):
            count += 4 + sum(2 + lines(case.steps) for case in step.cases)
        else:
            count += 1
    return count


def _prototype(before: str, command: Command, coder: Encoder, found: Result, opts: str) -> str:
    parameters = ["sw_handle *h", *(field.decl for field in coder.parameters.fields)]
    if opts:
        parameters.append(f"const struct {opts} *opts")
    if found.pointer:
        parameters.append(declare(found.pointer.replace("* *", "**"), found.name))
    return _broken(f"{before}{cnames.stub(command.name)}(", parameters)


def _broken(head: str, parameters: Sequence[str], end: str = ")") -> str:
    """`head` and the parameters in lines of at most WIDTH columns, aligned behind the head."""
    indent = "\t" * (len(head) // TAB) + " " * (len(head) % TAB)
    lines, line = [], head
    for i, parameter in enumerate(parameters):
        text = parameter + ("," if i + 1 < len(parameters) else end)
        used = len(line.expandtabs(TAB))
        if line not in (head, indent) and used + 1 + len(text) > WIDTH - 1:
            lines.append(line)
            line = indent
        line += text if line in (head, indent) else f" {text}"
    return "\n".join([*lines, line])


def _comment(command: Command, title: str) -> Tuple[str, ...]:
    where = _WHERE[command.route]
    if command.route == "override" and command.keys:
        where = "One atomic command if its keys share a slot, else an algorithm of several requests"
    if command.route == "first-key" and _several_keys(command):
        where += "; keys in different slots are SW_ECROSSSLOT"
    if command.forbidden:
        where += f". {' and '.join(command.forbidden)}: SW_EBLOCKED. {command.reason}"
    if command.route == "blocked":
        where += f". {command.reason}"
    if command.merge:
        where += f"; replies merged: {command.merge}"
    elif command.own_route in MANY_NODES:
        where += "; the reply is a map node -> reply"
    promise = []
    if command.route == "override" and command.algorithm:
        promise = [f"Then atomic: {command.algorithm.atomic}.",
                   f"Others may see: {command.algorithm.between}. A death leaves: {command.algorithm.death}."]
    text = [title, "", _sentence(command.summary), _sentence(where), *promise, f"Reply: {' | '.join(command.reply)}. "
            f"Since {command.available}."]
    return tuple(line for part in text for line in cnames.comment_lines(part, 0) or ("",))


def _several_keys(command: Command) -> bool:
    return len(command.keys) > 1 or any(key.last or key.numkeys for key in command.keys)


def _sentence(text: str) -> str:
    text = text.rstrip(".")
    return f"{text[:1].upper()}{text[1:]}."


def _tests(command: Command, coder: Encoder, found: Result, opts: str) -> Tuple[TestCase, ...]:
    base = cnames.base(command.name)
    cases = []
    for number, sample in enumerate(coder.part.samples):
        used = any("opts." in text for text in sample.sets)
        arguments = ["recorder_handle()", *(name for _, name in coder.parameters.types)]
        if opts:
            arguments.append("&opts" if used else "NULL")
        if found.pointer:
            arguments.append("NULL")
        decls = [f"static {declare(ctype, name)};" for ctype, name in coder.parameters.types]
        if used:
            decls.append(f"static struct {opts} opts;")
        words = [cnames.string(word) for word in (*command.name.split(), *sample.argv)]
        argv = _broken(" " * (TAB + len("EXPECT(")), words, "").replace(" " * TAB, "\t").strip()
        cases.append(TestCase(f"{base}_{number}", tuple(decls) + sample.decls, sample.sets,
                              f"{cnames.stub(command.name)}({', '.join(arguments)})", argv))
    return tuple(cases)


