#!/usr/bin/env python3
"""The model of copy - verify - delete (runtime/crossslot/README.md, "Renaming"): two callers rename one key, two recoverers,
others who write the source, delete it, and write the destination, and a network as in explore.py. A destination may refuse.

The servers are five things: the source, two destinations, the record beside the source, the markers beside the destinations.
A value is a number (the source's version), or "X" when somebody else wrote it. Leases are not in the model: everybody may take
over everybody's record at any time, so that no safety rests on a clock.
"""
import sys
from collections import namedtuple

from explore import LOST, Explorer, World, main, replaced

SAFEGUARDS = (
    "one record a source",
    "WATCH on the source",
    "deliver looks at the marker",
    "deliver writes value and marker together",
    "a refused deliver leaves void",
    "whoever takes a record over voids its copy first",
    "finish looks at the record",
    "finish leaves a word for its caller",
    "a lost finish is fenced before another try",
    "RENAMENX looks at the destination",
    "a copy is taken back only if nobody wrote it",
)

# dest: values of d1, d2, each None, "X", or (id, version). record: None or (holder, copy, dest). markers: ((id, state) ...).
# watch: ((id, clean) ...). told: ghost, what callers were told. spent: ghost, what others have done.
# finished: ids whose finish has run and whose record is not forgotten yet.
Data = namedtuple("Data", "src dest record finished markers watch spent")
# A caller: pc; me: id of this attempt; dest; value copied; copied: a copy of an earlier attempt is at dest; other: a record taken over.
Caller = namedtuple("Caller", "pc name me dest value copied other answer")
Recoverer = namedtuple("Recoverer", "pc name record")

ATTEMPTS = 2


def get(pairs, key):
    return dict(pairs).get(key)


def put(pairs, key, value):
    return tuple(sorted({**dict(pairs), key: value}.items()))


class Rename:
    def __init__(self, nx, without, others):
        self.nx = nx
        self.without = without
        self.others = others
        self.ends = {}

    def has(self, safeguard):
        assert safeguard in SAFEGUARDS
        return self.without != safeguard

    # ---- the servers: each function is one script or command ----

    def execute(self, d, message):
        return getattr(self, "do_" + message[0])(d, *message[1:])

    def do_take(self, d, me, before, dest):
        """WATCH and the script behind it; a record of somebody else is taken over at once."""
        d = d._replace(watch=put(d.watch, me, True))
        if d.record and d.record[0] not in (me, before) and self.has("one record a source"):
            return [(d._replace(record=(me,) + d.record[1:]), ("other", d.record))]
        if before and not d.record:
            return [(d, "gone")]
        if d.src is None:
            mine = d.record and d.record[0] in (me, before)
            return [(d._replace(record=None) if mine else d, "none")]
        return [(d._replace(record=(me, me, dest)), "taken")]

    def do_dump(self, d, me):
        return [(d, d.src)]

    def do_deliver(self, d, me, dest, value):
        state = get(d.markers, me)
        if state and self.has("deliver looks at the marker"):
            return [(d, state)]
        if self.nx and d.dest[dest] is not None and self.has("RENAMENX looks at the destination"):
            return [(self.refused(d, me), "exists")]
        written = d._replace(dest=replaced(d.dest, dest, (me, value)))
        marked = written._replace(markers=put(d.markers, me, "done"))
        if not self.has("deliver writes value and marker together"):
            marked = written
        return [(marked, "done"), (self.refused(d, me), "refused")]

    def do_mark(self, d, me):
        return [(d._replace(markers=put(d.markers, me, "done")), "OK")]

    def refused(self, d, me):
        if not self.has("a refused deliver leaves void"):
            return d
        return d._replace(markers=put(d.markers, me, "void"))

    def do_settle(self, d, me, dest):
        """Void; a RENAMENX that was done is taken back if its copy is as it was."""
        state = get(d.markers, me)
        if not state:
            return [(d._replace(markers=put(d.markers, me, "void")), "void")]
        same = d.dest[dest] is not None and d.dest[dest][0] == me
        if state == "done" and self.nx and (same or not self.has("a copy is taken back only if nobody wrote it")):
            return [(d._replace(dest=replaced(d.dest, dest, None), markers=put(d.markers, me, "void")), "void")]
        return [(d, state)]

    def do_finish(self, d, me):
        """EXEC: the watch is used up."""
        clean = get(d.watch, me)
        d = d._replace(watch=put(d.watch, me, None))
        if clean is None or (not clean and self.has("WATCH on the source")):
            return [(d, "written")]
        if (not d.record or d.record[0] != me) and self.has("finish looks at the record"):
            return [(d, "not mine")]
        gone = self.src_written(d, None)._replace(record=None)
        if self.has("finish leaves a word for its caller"):
            gone = gone._replace(finished=tuple(sorted({*d.finished, me})))
        return [(gone, "finished")]

    def do_fence(self, d, record, me):
        """The caller takes its own record over, so that a finish that is still on its way can't run."""
        if record[0] in d.finished:
            return [(d, "finished")]
        if d.record != record:
            return [(d, "gone" if self.has("finish leaves a word for its caller") else "finished")]
        return [(d._replace(record=(me,) + record[1:]), "fenced")]

    def do_seize(self, d, me):
        """A recoverer reads the record and becomes its holder."""
        if not d.record:
            return [(d, None)]
        return [(d._replace(record=(me,) + d.record[1:]), d.record)]

    def do_release(self, d, me):
        return [(d._replace(record=None) if d.record and d.record[0] == me else d, "OK")]

    def src_written(self, d, value):
        return d._replace(src=value, watch=tuple((i, None if c is None else False) for i, c in d.watch))

    # ---- the clients ----

    def repeatable(self, message):
        """What the engine may send twice; the rest goes over a connection of its own, once."""
        return message[0] in ("deliver", "mark", "settle", "fence", "release")

    def message(self, c):
        if c.pc in ("over", "dead"):
            return None
        if isinstance(c, Recoverer):
            return self.recoverer_message(c)
        return {
            "take": ("take", c.me, c.other if isinstance(c.other, str) else None, c.dest),
            "dump": ("dump", c.me),
            "deliver": ("deliver", c.me, c.dest, c.value),
            "mark": ("mark", c.me),
            "finish": ("finish", c.me),
            "fence own": ("fence", (c.me, c.me, c.dest), self.next_id(c.me)),
            "settle own": ("settle", self.last_id(c.me), c.dest),
            "take back": ("settle", c.me, c.dest),
            "settle": ("settle", c.other[1], c.other[2]) if isinstance(c.other, tuple) else None,
            "release": ("release", c.me),
        }[c.pc]

    @staticmethod
    def next_id(me):
        return me[0] + str(int(me[1]) + 1)

    @staticmethod
    def last_id(me):
        return me[0] + str(int(me[1]) - 1)

    @staticmethod
    def over(c, answer):
        return c._replace(pc="over", me="", answer=answer, value=None, other=None)

    def again(self, c, me=None, **changes):
        """Another attempt, with a new id; `other` is the id that holds the record until then."""
        me = me or self.next_id(c.me)
        if int(me[1]) > ATTEMPTS:
            return self.over(c, "left")
        return c._replace(pc="take", me=me, value=None, **changes)

    def react(self, c, reply):
        if isinstance(c, Recoverer):
            return self.recoverer_react(c, reply)
        return getattr(self, "after_" + c.pc.replace(" ", "_"))(c, reply)

    def after_take(self, c, reply):
        if reply == LOST:
            return self.over(c, "left")
        if reply == "taken":
            return c._replace(pc="dump", other=None)
        if reply == "none":
            return self.over(c, "OK" if c.copied else "no such key")
        if reply == "gone":
            return self.over(c, "left")
        if self.has("whoever takes a record over voids its copy first"):
            return c._replace(pc="settle", other=reply[1])
        return c._replace(pc="take", other=c.me)

    def after_settle(self, c, reply):
        return c if reply == LOST else c._replace(pc="take", other=c.me)

    def after_dump(self, c, reply):
        if reply == LOST:
            return self.over(c, "left")
        if reply is None:  # deleted between TAKE and DUMP: the watch would tell
            return self.again(c, other=c.me)
        return c._replace(pc="deliver", value=reply)

    def after_deliver(self, c, reply):
        if reply == LOST:
            return c
        if reply == "done":
            together = self.has("deliver writes value and marker together")
            return c._replace(pc="finish" if together else "mark")
        return c._replace(pc="release", answer={"exists": 0, "refused": "refused", "void": "left"}[reply])

    def after_mark(self, c, reply):
        return c if reply == LOST else c._replace(pc="finish")

    def after_release(self, c, reply):
        return self.over(c, "left" if reply == LOST and c.answer == "left" else c.answer)

    def after_finish(self, c, reply):
        if reply == "finished":
            return self.over(c, "OK")
        if reply == "not mine":
            return self.over(c, "left")
        if reply == LOST:
            if self.has("a lost finish is fenced before another try"):
                return c._replace(pc="fence own")
            return self.after_written(c)
        return self.after_written(c)

    def after_written(self, c):
        if self.nx:
            return c._replace(pc="take back")
        return self.again(c, copied=True, other=c.me)

    def after_fence_own(self, c, reply):
        if reply in (LOST, "gone"):
            return self.over(c, "left")
        if reply == "finished":
            return self.over(c, "OK")
        if int(self.next_id(c.me)[1]) > ATTEMPTS:
            return self.over(c, "left")
        c = c._replace(me=self.next_id(c.me), copied=True)
        return c._replace(pc="settle own") if self.nx else c._replace(pc="take", value=None, other=c.me)

    def after_settle_own(self, c, reply):
        return self.taken_back(c, reply, c.me)

    def after_take_back(self, c, reply):
        return self.taken_back(c, reply, None)

    def taken_back(self, c, reply, me):
        if reply == LOST:
            return c
        if reply == "done":
            return c._replace(pc="release", answer="left")
        if me:
            return c._replace(pc="take", copied=False, value=None, other=c.me)
        return self.again(c, copied=False, other=c.me)

    def recoverer_message(self, c):
        return {
            "seize": ("seize", c.name),
            "settle": ("settle",) + c.record[1:] if c.record else None,
            "release": ("release", c.name),
        }[c.pc]

    def recoverer_react(self, c, reply):
        if c.pc == "release" or reply in (LOST, None):
            return c._replace(pc="over", record=None)
        if c.pc == "settle":
            return c._replace(pc="release", record=None)
        if self.has("whoever takes a record over voids its copy first"):
            return c._replace(pc="settle", record=reply)
        return c._replace(pc="release")

    # ---- what others do, each once ----

    def events(self, w):
        d = w.data
        free = [what for what in self.others if what not in d.spent]
        if d.src is not None and "write" in free:
            yield w._replace(data=self.src_written(d, d.src + 1)._replace(spent=d.spent + ("write",)))
        if d.src is not None and "delete" in free:
            yield w._replace(data=self.src_written(d, None)._replace(spent=d.spent + ("delete",)))
        if "X" in free:
            settled = self.is_settled(w)
            marks = ("X", "settled") if settled else ("X",)
            yield w._replace(data=d._replace(dest=replaced(d.dest, 0, "X"), spent=d.spent + marks))

    def is_settled(self, w):
        """Every caller to the first destination is over, and no record speaks of it."""
        return all(c.pc in ("over", "dead") or c.dest != 0 for c in w.clients if isinstance(c, Caller)) \
            and not w.data.record and not any(m[0] == "take" for m in w.late)

    def canonical(self, w):
        """Without watches, markers and words that nobody can ask for any more, so that equal worlds are equal."""
        d = w.data
        alive = {c.me for c in w.clients if isinstance(c, Caller) and c.me}
        alive |= {self.last_id(me) for me in alive}
        alive |= {m[1] for m in w.late if m[0] != "seize"}
        alive |= {c.other[1] for c in w.clients if isinstance(c, Caller) and isinstance(c.other, tuple)}
        alive |= {c.record[1] for c in w.clients if isinstance(c, Recoverer) and c.record}
        alive |= {m[1][1] for m in w.late if m[0] == "fence"} if any(m[0] == "fence" for m in w.late) else set()
        if d.record:
            alive |= set(d.record[:2])
        return w._replace(data=d._replace(
            watch=tuple(p for p in d.watch if p[0] in alive and p[1] is not None),
            markers=tuple(p for p in d.markers if p[0] in alive),
            finished=tuple(i for i in d.finished if i in alive)))

    # ---- what must hold ----

    def wrong(self, before, w):
        d = w.data
        callers = [c for c in w.clients if isinstance(c, Caller)]
        answers = [c.answer for c in callers if c.pc == "over"]
        if answers.count("OK") > 1 and "delete" not in d.spent:
            return "both callers were told OK"
        if "X" not in d.spent and "delete" not in d.spent:
            version = 1 if "write" in d.spent else 0
            held = [d.src] + [v[1] for v in d.dest if v]
            if version not in held:
                return "the value is under no name"
        if "settled" in d.spent and d.dest[0] != "X":
            return "what was written after the rename was over is gone"
        if self.nx and "X" in d.spent and d.dest[0] != "X":
            return "RENAMENX wrote over or removed somebody else's value"
        return self.wrong_answer(before, w, callers)

    def wrong_answer(self, before, w, callers):
        d = w.data
        for c, old in zip(callers, before.clients):
            if c.pc != "over" or old.pc == "over":
                continue
            if c.answer == "OK" and d.src is not None and "delete" not in d.spent:
                return "OK, but the source is there"
        for c in callers:
            mine = d.dest[c.dest] and d.dest[c.dest] != "X" and d.dest[c.dest][0][0] == c.name
            if c.pc == "over" and c.answer in (0, "refused", "no such key") and mine and not c.copied:
                return f"told {c.answer!r}, but the destination was written"
        if d not in self.ends:
            self.ends[d] = self.wrong_end(d)
        return self.ends[d]

    def wrong_end(self, d):
        """Everybody dies here, and one recoverer runs: nothing is left, and RENAMENX can be repeated."""
        record = d.record
        if record:
            d = self.do_fence(d, record, "R9")[0][0]
            if self.has("whoever takes a record over voids its copy first"):
                d = self.do_settle(d, record[1], record[2])[0][0]
            d = self.do_release(d, "R9")[0][0]
        if d.record:
            return "a record is left after recovery"
        ours = [v for v in d.dest if v and v != "X"]
        if self.nx and d.src is not None and ours:
            return "RENAMENX left a copy beside the source: a repeat would answer 0"
        return None


# Command, the callers' destinations, recoverers, faults of the network, what others do.
SCENARIOS = (
    ("RENAMENX", (0,), 0, 1, ("write", "X")),
    ("RENAMENX", (0,), 1, 1, ("X",)),
    ("RENAME", (0, 0), 0, 1, ()),
    ("RENAMENX", (0, 0), 0, 1, ()),
    ("RENAME", (0, 1), 0, 1, ("X",)),
    ("RENAMENX", (0, 1), 0, 1, ("X",)),
    ("RENAME", (0, 1), 0, 1, ("delete",)),
    ("RENAME", (0,), 2, 1, ("X",)),
    ("RENAMENX", (0,), 2, 1, ("X",)),
    ("RENAME", (0, 1), 0, 2, ()),
    ("RENAME", (0, 1), 1, 1, ()),
    ("RENAMENX", (0, 1), 1, 1, ()),
    ("RENAMENX", (0, 1), 0, 1, ("write",)),
    ("RENAME", (0, 1), 2, 0, ("X",)),
    ("RENAMENX", (0, 1), 2, 0, ("X",)),
    ("RENAME", (0, 1), 1, 0, ("write",)),
    ("RENAME", (0, 1), 0, 1, ("write",)),
    ("RENAMENX", (0,), 1, 2, ("write", "X")),
    ("RENAME", (0,), 1, 2, ("write", "X")),
)


def explore_one(scenario, without):
    command, dests, recoverers, faults, others = scenario
    p = Rename(command == "RENAMENX", without, others)
    clients = tuple(Caller("take", name, name + "1", dest, None, False, None, None) for name, dest in zip("AB", dests))
    clients += tuple(Recoverer("seize", f"R{i}", None) for i in range(recoverers))
    first = World(Data(0, (None, None), None, (), (), (), ()), clients, (), faults)
    return Explorer(p, first, 1 if without else None).run()


def explore(without):
    states, violations = 0, []
    for scenario in SCENARIOS:
        e = explore_one(scenario, without)
        states += len(e.seen)
        violations += e.violations
        if without and violations:
            break
    return states, violations


if __name__ == "__main__":
    sys.exit(main("copy - verify - delete", SAFEGUARDS, explore))
