#!/usr/bin/env python3
"""The model of all-or-nothing (runtime/crossslot/README.md, "Several keys, all or none"): two MSETNX of the same two keys, which lie
in two slots, recoverers, others who set or delete a key, and a network as in explore.py. The calls go through the slots
in opposite orders, which stands for going through them at once.

Time: that of a call may run out at any point ("late": it can't be decided or staged any more); only then may its staged keys
expire. Leases are not in the model: everybody may end everybody's call at any time.
"""
import sys
from collections import namedtuple

from explore import LOST, Explorer, World, main, replaced

SAFEGUARDS = (
    "stage looks whether a key is there",
    "stage knows the keys that another call has staged",
    "a key staged by another call is no reason to answer 0",
    "a decision is made once",
    "abort leaves a marker",
    "commit leaves a marker",
    "abort removes only the call's own keys",
    "the record has the values",
    "commit leaves deleted keys alone",
    "recovery asks for the decision",
    "abort says when a call was committed",
    "an ended call gets no new record",
)

# keys: for each slot None, "other", (id, "staged") or (id, "set"). staged: for each slot the id in its hash, or None. markers: (slot, id,
# done or void). records: ((id, state) ...). late: ids. expired: (slot, id) of staged keys that expired. spent: ghost, what others
# have done. gone: ghost, (slot, id) of keys that others have deleted or overwritten.
Data = namedtuple("Data", "keys staged markers records late expired spent gone")
# A caller: id of this attempt; at: how many slots of the step are done; ending: the id of another call that it ends.
Caller = namedtuple("Caller", "pc name me order at blocked answer ending")
Recoverer = namedtuple("Recoverer", "pc name of at")

ATTEMPTS = 2


def put(pairs, key, value):
    return tuple(sorted({**dict(pairs), key: value}.items()))


def without_id(pairs, key):
    return tuple(p for p in pairs if p[0] != key)


class Msetnx:
    def __init__(self, without, others):
        self.without = without
        self.others = others
        self.ends = {}

    def has(self, safeguard):
        assert safeguard in SAFEGUARDS
        return self.without != safeguard

    # ---- the servers: each function is one script ----

    def execute(self, d, message):
        return [getattr(self, "do_" + message[0])(d, *message[1:])]

    def looked(self, d, slot, me):
        """None, "exists", or the id of another call."""
        other = d.staged[slot]
        if other and other != me:
            if self.has("a key staged by another call is no reason to answer 0"):
                return other
            return "exists" if d.keys[slot] is not None else other
        if d.keys[slot] is not None:
            return "exists"
        return None

    @staticmethod
    def is_marked(d, slot, me):
        return any(m[:2] == (slot, me) for m in d.markers)

    def do_look(self, d, slot, me):
        return d, self.looked(d, slot, me)

    def do_record(self, d, me):
        if me in dict(d.records):
            return d, "OK"
        if (self.is_marked(d, 0, me) and self.has("an ended call gets no new record")) or me in d.late:
            return d, "over"
        return d._replace(records=put(d.records, me, "staging")), "OK"

    def do_stage(self, d, slot, me):
        if self.is_marked(d, slot, me):
            return d, "over"
        if d.staged[slot] == me:
            return d, "staged"
        if me in d.late:
            return d, "late"
        if self.has("stage knows the keys that another call has staged"):
            found = self.looked(d, slot, me)
        else:
            found = "exists" if d.keys[slot] is not None and d.staged[slot] is None else None
        if found and (found != "exists" or self.has("stage looks whether a key is there")):
            return d, found
        return d._replace(keys=replaced(d.keys, slot, (me, "staged")), staged=replaced(d.staged, slot, me)), "staged"

    def do_decide(self, d, me, want):
        state = dict(d.records).get(me)
        if state is None:
            return d, "gone"
        if state != "staging" and self.has("a decision is made once"):
            return d, state
        if want == "committed" and me in d.late:
            want = "aborted"
        return d._replace(records=put(d.records, me, want)), want

    def do_commit(self, d, slot, me, values):
        mine = d.staged[slot] == me
        key = d.keys[slot]
        again = mine and key is None and ((slot, me) in d.expired or not self.has("commit leaves deleted keys alone"))
        if again and not values:
            return d, "expired"
        if again or (mine and key == (me, "staged")):
            d = d._replace(keys=replaced(d.keys, slot, (me, "set")))
        return self.ended(d, slot, me, mine, "done" if self.has("commit leaves a marker") else None), "committed"

    def do_abort(self, d, slot, me):
        if (slot, me, "done") in d.markers and self.has("abort says when a call was committed"):
            return d, "done"
        mine = d.staged[slot] == me
        own = d.keys[slot] == (me, "staged") or not self.has("abort removes only the call's own keys")
        if mine and own:
            d = d._replace(keys=replaced(d.keys, slot, None))
        return self.ended(d, slot, me, mine, "void" if self.has("abort leaves a marker") else None), "aborted"

    @staticmethod
    def ended(d, slot, me, mine, word):
        if mine:
            d = d._replace(staged=replaced(d.staged, slot, None))
        if word and not any(m[:2] == (slot, me) for m in d.markers):
            d = d._replace(markers=tuple(sorted({*d.markers, (slot, me, word)})))
        return d

    def do_drop(self, d, me):
        return d._replace(records=without_id(d.records, me)), "OK"

    def do_find(self, d, skip):
        """A recoverer reads the names of the records."""
        found = [i for i, _ in d.records if i not in skip]
        return d, found[0] if found else None

    # ---- the clients ----

    @staticmethod
    def repeatable(message):
        return message[0] != "find"

    def message(self, c):
        if c.pc == "over":
            return None
        if isinstance(c, Recoverer):
            return {
                "find": ("find", ()),
                "decide": ("decide", c.of, "aborted"),
                "commit": ("commit", c.at, c.of, self.has("the record has the values")),
                "abort": ("abort", c.at, c.of),
                "drop": ("drop", c.of),
            }[c.pc]
        slot = c.order[c.at] if c.at < 2 else None
        return {
            "look": ("look", slot, c.me),
            "record": ("record", c.me),
            "stage": ("stage", slot, c.me),
            "decide": ("decide", c.me, "committed"),
            "commit": ("commit", slot, c.me, False),
            "abort": ("abort", slot, c.me),
            "drop": ("drop", c.me),
            "decide other": ("decide", c.ending, "aborted"),
            "commit other": ("commit", slot, c.ending, self.has("the record has the values")),
            "abort other": ("abort", slot, c.ending),
            "drop other": ("drop", c.ending),
        }[c.pc]

    def react(self, c, reply):
        if reply == LOST and self.message(c)[0] != "find":
            return c  # sent again
        if isinstance(c, Recoverer):
            return self.recoverer_after(c, reply)
        return getattr(self, "after_" + c.pc.replace(" ", "_"))(c, reply)

    def recoverer_after(self, c, reply):
        if c.pc == "find":
            if reply in (LOST, None):
                return c._replace(pc="over")
            asks = self.has("recovery asks for the decision")
            return c._replace(pc="decide" if asks else "abort", of=reply)
        if c.pc == "decide":
            return c._replace(pc={"gone": "over", "committed": "commit", "aborted": "abort"}[reply], at=0)
        if c.pc == "drop" or reply == "expired":
            return c._replace(pc="over", of="", at=0)
        if c.at == 0:
            return c._replace(at=1)
        return c._replace(pc="drop")

    def next_slot(self, c, then):
        return c._replace(at=1) if c.at == 0 else c._replace(pc=then, at=0)

    def over(self, c, answer):
        return c._replace(pc="over", me="", at=0, blocked=None, answer=answer, ending="")

    def again(self, c):
        n = int(c.me[1]) + 1
        if n > ATTEMPTS:
            return self.over(c, "failed")
        return c._replace(pc="look", me=c.name + str(n), at=0, blocked=None, ending="")

    def after_look(self, c, reply):
        if reply == "exists":
            return self.over(c, 0)
        if reply:
            return c._replace(pc="decide other", at=0, ending=reply)
        return self.next_slot(c, "record")

    def after_record(self, c, reply):
        return c._replace(pc="stage") if reply == "OK" else self.again(c)

    def after_stage(self, c, reply):
        blocked = c.blocked
        if reply != "staged":
            blocked = "exists" if "exists" in (reply, blocked) else "other"
        c = c._replace(blocked=blocked)
        return self.next_slot(c, "abort" if blocked else "decide")

    def after_decide(self, c, reply):
        return c._replace(pc="commit" if reply == "committed" else "abort", at=0)

    def after_commit(self, c, reply):
        if reply == "expired":
            return self.over(c, "left")
        return self.next_slot(c, "drop")._replace(answer=1 if c.at else None)

    def after_abort(self, c, reply):
        c = self.next_slot(c, "drop")
        if reply == "done":
            return c._replace(answer=1 if c.pc == "drop" else None)
        return c._replace(answer=0) if c.pc == "drop" and c.blocked == "exists" else c

    def after_drop(self, c, _):
        return self.again(c) if c.answer is None else self.over(c, c.answer)

    def after_decide_other(self, c, reply):
        if reply == "gone":
            return c._replace(pc="abort other", at=0)
        return c._replace(pc="commit other" if reply == "committed" else "abort other", at=0)

    def after_commit_other(self, c, reply):
        return self.over(c, "failed") if reply == "expired" else self.next_slot(c, "drop other")

    def after_abort_other(self, c, _):
        return self.next_slot(c, "drop other")

    def after_drop_other(self, c, _):
        return self.again(c)

    # ---- time, and what others do ----

    def events(self, w):
        d = w.data
        for i, _ in d.records:
            if i not in d.late and "late" in self.others:
                yield w._replace(data=d._replace(late=tuple(sorted({*d.late, i}))))
        for slot in (0, 1):
            key = d.keys[slot]
            if isinstance(key, tuple) and key[1] == "staged" and key[0] in d.late:
                yield w._replace(data=d._replace(keys=replaced(d.keys, slot, None),
                                                 expired=tuple(sorted({*d.expired, (slot, key[0])}))))
        if "set" in self.others and "set" not in d.spent:
            yield w._replace(data=self.touched(d, 1, "other", "set"))
        if "delete" in self.others and "delete" not in d.spent and d.keys[1] is not None:
            yield w._replace(data=self.touched(d, 1, None, "delete"))

    @staticmethod
    def touched(d, slot, value, what):
        key = d.keys[slot]
        gone = {*d.gone, (slot, key[0])} if isinstance(key, tuple) else d.gone
        return d._replace(keys=replaced(d.keys, slot, value), spent=d.spent + (what,), gone=tuple(sorted(gone)))

    def canonical(self, w):
        d = w.data
        if not (d.markers or d.late or d.expired or d.gone):
            return w
        alive = {i for i, _ in d.records} | {i for i in d.staged if i}
        alive |= {k[0] for k in d.keys if isinstance(k, tuple)}
        for c in w.clients:
            alive |= {c.of} if isinstance(c, Recoverer) else {c.me, c.ending}
        for m in w.late:
            if m[0] != "find":
                alive |= {m[1] if m[0] in ("record", "decide", "drop") else m[2]}
        return w._replace(data=d._replace(
            markers=tuple(p for p in d.markers if p[1] in alive), late=tuple(i for i in d.late if i in alive),
            expired=tuple(p for p in d.expired if p[1] in alive), gone=tuple(p for p in d.gone if p[1] in alive)))

    # ---- what must hold ----

    def wrong(self, before, w):
        d = w.data
        callers = [c for c in w.clients if isinstance(c, Caller)]
        ones = [c.name for c in callers if c.answer == 1]
        if len(ones) > 1 and not d.spent:
            return "both calls were told 1"
        for c, old in zip(callers, before.clients):
            if c.answer == 1 and old.answer != 1 and any(k != (c.me or old.me, "set") for k in d.keys) and not d.spent:
                return "told 1, but not all keys are set"
            if c.answer == 0 and old.answer != 0 and not self.has_reason(w, c):
                return "told 0, but no key was there"
            if c.pc == "over" and c.answer in (0, "failed") and any(k and k[0][0] == c.name for k in d.keys
                                                                     if isinstance(k, tuple)):
                return f"told {c.answer!r}, but a key of it is there"
        for slot in (0, 1):
            old, new = before.data.keys[slot], d.keys[slot]
            if isinstance(new, tuple) and (slot, new[0]) in d.gone and new != old:
                return "a key that others have deleted has come back"
            if old == "other" and new != "other" and "delete" not in d.spent:
                return "somebody else's key was overwritten or removed"
            if isinstance(old, tuple) and old[1] == "set" and new != old and d.spent == before.data.spent:
                return "a key that was set has gone"
        if d not in self.ends:
            self.ends[d] = self.wrong_end(d)
        return self.ends[d]

    def has_reason(self, w, c):
        d = w.data
        if "other" in d.keys or "set" in d.spent or any(isinstance(k, tuple) and k[1] == "set" for k in d.keys):
            return True
        return any(s == "committed" and i[0] != c.name for i, s in d.records) or "delete" in d.spent

    def wrong_end(self, d):
        """Everybody dies here, staged keys expire, and one recoverer runs: all keys of a call or none."""
        started = [i for i, _ in d.records]
        committed = [i for i, s in d.records if s == "committed"]
        for slot in (0, 1):
            key = d.keys[slot]
            if isinstance(key, tuple) and key[1] == "staged":
                d = d._replace(keys=replaced(d.keys, slot, None), expired=d.expired + ((slot, key[0]),))
        for i in started:
            c = Recoverer("decide", "R9", i, 0) if self.has("recovery asks for the decision") \
                else Recoverer("abort", "R9", i, 0)
            while c.pc != "over":
                d, reply = self.execute(d, self.message(c))[0]
                c = self.recoverer_after(c, reply)
        if d.records:
            return "a record is left after recovery"
        for i in started:
            there = [k == (i, "set") for k in d.keys]
            if any(there) != all(there) and not d.spent:
                return "after recovery only some of the keys are set"
            if i in committed and not all(there) and not d.spent and not self.taken_over(d, i):
                return "after recovery a decided call is not set"
        return None

    @staticmethod
    def taken_over(d, i):
        return any(isinstance(k, tuple) and k[0] != i for k in d.keys)


# How many callers, recoverers, faults of the network, what else happens.
SCENARIOS = (
    (2, 0, 1, ()),
    (2, 0, 0, ("late",)),
    (2, 0, 0, ("set",)),
    (2, 0, 0, ("delete",)),
    (2, 1, 0, ()),
    (1, 1, 1, ("late",)),
    (1, 2, 0, ("late",)),
    (1, 1, 1, ("set",)),
    (1, 1, 0, ("delete", "late")),
    (1, 2, 1, ()),
)


def explore_one(scenario, without):
    callers, recoverers, faults, others = scenario
    p = Msetnx(without, others)
    clients = [Caller("look", "A", "A1", (0, 1), 0, None, None, ""), Caller("look", "B", "B1", (1, 0), 0, None, None, "")]
    clients = clients[:callers] + [Recoverer("find", f"R{i}", "", 0) for i in range(recoverers)]
    data = Data((None, None), (None, None), (), (), (), (), (), ())
    return Explorer(p, World(data, tuple(clients), (), faults), 1 if without else None).run()


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
    sys.exit(main("all or nothing", SAFEGUARDS, explore))
