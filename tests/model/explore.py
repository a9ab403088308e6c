"""All interleavings of a few clients that talk to servers over a bad network.

A protocol gives three functions; this module visits every state that can be reached from a first world:

    message(client)          what the client sends next, a tuple, or None when it is over
    execute(world, message)  what the server does: a list of (world, reply), more than one where it may choose
    react(client, reply)     the client afterwards; reply LOST: no answer came

A message that is sent may be answered; or run with its answer lost; or be lost and run at any later time, or never; or be
answered and run once more at any later time. `faults` bounds how often the network does such a thing, so
that the space is finite. A client that dies is one that doesn't move any more: what must hold is checked in every state.
"""
from collections import namedtuple

LOST = "lost"

# clients: a tuple of client states. late: a sorted tuple of messages that may still run. data: the servers.
World = namedtuple("World", "data clients late faults")


def replaced(items, i, item):
    return items[:i] + (item,) + items[i + 1:]


def added(bag, message):
    return tuple(sorted(bag + (message,), key=repr))


class Explorer:
    """`events(world)`: what happens besides, as worlds. `wrong(before, after)`: None or why it is a violation.
    `canonical(world)`: the same without what can't matter any more. `repeatable(message)`: may be sent twice."""

    def __init__(self, protocol, first, stop_at=None):
        self.p = protocol
        self.seen = {first}
        self.todo = [first]
        self.stop_at = stop_at
        self.violations = []
        self.answers = {}

    def visit(self, before, after):
        why = self.p.wrong(before, after)
        if why:
            self.violations.append((why, after))
            return
        after = self.p.canonical(after)
        if after not in self.seen:
            self.seen.add(after)
            self.todo.append(after)

    def execute(self, data, message):
        """What servers and message make of each other depends on nothing else."""
        key = (data, message)
        if key not in self.answers:
            self.answers[key] = list(self.p.execute(data, message))
        return self.answers[key]

    def answered(self, w, data, i, reply, faults=0, late=None):
        client = self.p.react(w.clients[i], reply)
        return World(data, replaced(w.clients, i, client), w.late if late is None else late, w.faults - faults)

    def client_moves(self, w, i):
        message = self.p.message(w.clients[i])
        if message is None:
            return
        for data, reply in self.execute(w.data, message):
            yield self.answered(w, data, i, reply)
            if w.faults:
                yield self.answered(w, data, i, LOST, 1)
        if not w.faults:
            return
        yield self.answered(w, w.data, i, LOST, 1, added(w.late, message))
        if self.p.repeatable(message):
            for data, reply in self.execute(w.data, message):
                yield self.answered(w, data, i, reply, 1, added(w.late, message))

    def late_moves(self, w):
        for at, message in enumerate(w.late):
            if at and w.late[at - 1] == message:
                continue
            rest = w.late[:at] + w.late[at + 1:]
            for data, _ in self.execute(w.data, message):
                yield World(data, w.clients, rest, w.faults)

    def run(self):
        while self.todo:
            w = self.todo.pop()
            after = [n for i in range(len(w.clients)) for n in self.client_moves(w, i)]
            after += self.late_moves(w)
            after += self.p.events(w)
            for n in after:
                self.visit(w, n)
            if self.stop_at and len(self.violations) >= self.stop_at:
                break
        return self


def main(title, safeguards, explore):
    """explore(without) -> states, violations. Prints a table; 0 when only the whole protocol has no violation."""
    states, violations = explore(None)
    print(f"{title}: {states} states, {len(violations)} violations")
    for why, world in violations[:3]:
        print(f"  {why}\n    {world}")
    good = not violations
    for name in safeguards:
        found = explore(name)[1]
        print(f"  without \"{name}\": {'found: ' + found[0][0] if found else 'NO VIOLATION FOUND'}")
        good = good and bool(found)
    return 0 if good else 1
