"""Every stub's sample calls, as the encode tests have them, against real servers.

For each command and each of its options that the connected server has: the server doesn't answer with a syntax or
arity error, its keys stand where COMMAND GETKEYS finds them, and its reply has the declared shape, in RESP2 and RESP3. The
servers are this test's own (tests/cluster/cluster.sh): one without cluster mode, another one that may end or become a replica,
and a cluster of one node for the commands about clusters. Every command is sent. Those that are answered by errors only, be it with
one option, are the spec's exceptions reply-unseen, no more and no fewer.
"""
import contextlib
import os
import re
import subprocess
import sys
import tempfile
import time
import unittest

import sample_words as words

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, ROOT)

from codegen import cnames, diff, records, wire  # noqa: E402
from codegen.choices import collapsed  # noqa: E402
from codegen.cli import read  # noqa: E402
from codegen.encode import Encoder  # noqa: E402
from codegen.members import SharedStructs  # noqa: E402
from codegen.source import Faults  # noqa: E402
from codegen.tree import KEY, STRING, Choice, Optional, Repeat, Token, Value, walk  # noqa: E402

CLUSTER_SH = os.path.join(ROOT, "tests", "cluster", "cluster.sh")
SPEC = os.path.join(ROOT, "spec", "commands.yaml")
WRONG = re.compile(r"syntax error|wrong number of arg|unknown (\S+ )?(sub)?command|unknown argument|unrecognized option", re.I)
WAIT_S = 20

class Typed(wire.Connection):
    """Replies as (type byte, value); RESP3, too."""

    def __init__(self, host, port):
        super().__init__(host, port)
        self.host, self.port = host, port

    def value(self):
        line = self.line()
        kind, rest = chr(line[0]), line[1:].decode(errors="replace")
        if kind in "$=":
            return ("_", None) if rest == "-1" else (kind, self.text(int(rest))[4 * (kind == "="):])
        if kind in "*~>":
            return ("_", None) if rest == "-1" else (kind, [self.value() for _ in range(int(rest))])
        if kind in "%|":
            found = (kind, [self.value() for _ in range(2 * int(rest))])
            return found if kind == "%" else self.value()
        return kind, rest

    def text(self, length):
        return self.file.read(length + 2)[:-2].decode(errors="surrogateescape")


def has_shape(shapes, reply, protocol):
    kind, value = reply
    fits = {
        "ok": kind == "+" and value == "OK", "status": kind == "+", "integer": kind == ":", "bulk": kind in "$=",
        "nil": kind == "_", "bool": kind == "#" or (kind == ":" and value in ("0", "1")), "any": True,
        "double": kind == "," if protocol == 3 else kind == "$" and re.fullmatch(r"-?(inf|nan|\d.*)", value) is not None,
        "array": kind in "*>", "set": kind == ("~" if protocol == 3 else "*"),
        "map": kind == "%" if protocol == 3 else kind == "*" and len(value) % 2 == 0,
    }
    return any(fits[shape] for shape in shapes)


def argvs(command):
    """The sample calls of the encode tests, with values that a server takes."""
    coder = Encoder(command, SharedStructs(), cnames.Names(Faults()), Faults())
    texts = {item.name: item.type for item in walk(command.items) if isinstance(item, Value) and item.type in (KEY, STRING)}
    values = {**words.VALUES, **words.OF_COMMAND.get(command.name, {})}

    def live(word):
        name = re.sub(r"\d+$", "", word)
        name = word if word in texts else name
        if texts.get(name) != STRING:
            return word
        return values.get(name, values.get(f"{name}:string", word))

    seen = []
    for sample in coder.part.samples:
        argv = completed([*command.name.split(), *map(live, sample.argv)])
        if argv not in seen:
            seen.append(argv)
            yield sample.argv, argv


def completed(argv):
    line = " ".join(argv)
    for which, old, new in words.COMPLETED:
        if re.fullmatch(which, line):
            argv = re.sub(old, new, " ".join(argv)).split(" ")
    return argv


def tokens(items):
    """The tokens of a line, but for those that are passed as texts ('*' for an ID)."""
    for item in items:
        if isinstance(item, Token):
            yield item.text
        elif isinstance(item, Choice) and not collapsed(item):
            for branch in item.branches:
                yield from tokens(branch)
        elif isinstance(item, (Optional, Repeat)):
            yield from tokens(item.items)


def keys_of(command, argv):
    """Where the spec finds the keys of a call."""
    found, yielding = [], []
    for key in command.keys:
        at = key.begin
        if key.keyword:
            skips = dict(key.skips)
            while at < len(argv) and argv[at].upper() != key.keyword:
                at += 1 + skips.get(argv[at].upper(), 0)
            at += 1
        if at >= len(argv):
            continue
        if key.yields and not argv[at]:
            yielding = [argv[at]]
        elif key.numkeys:
            found += argv[at + 1:at + 1 + int(argv[at]) * key.step:key.step]
        elif key.last == 0:
            found.append(argv[at])
        else:
            end = len(argv) + 1 + key.last
            end = at + (end - at) // key.limit if key.limit else end
            found += argv[at:end:key.step]
    return found or yielding


class SampleCalls(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.spec = read(SPEC)
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.places = {}
        users = os.path.join(cls.folder.name, "users.acl")
        with open(users, "w", encoding="utf-8"):
            pass
        cls.start("plain", f"aclfile {users}", "plain")
        cls.start("own", "", "plain")
        with wire.Connection(*cls.places["plain"]) as connection:
            cls.server = records.from_server(connection)
        print(f"{cls.server.title}: {len(cls.server.callable())} commands", file=sys.stderr)

    @classmethod
    def start(cls, name, conf, how, *arguments):
        folder = os.path.join(cls.folder.name, name)
        conf = "\n".join([os.environ.get("SLOTWISE_SERVER_CONF", ""), conf])
        subprocess.run([CLUSTER_SH, how, folder, *arguments], check=True, timeout=120, env={**os.environ, "SLOTWISE_SERVER_CONF": conf})
        cls.addClassCleanup(subprocess.run, [CLUSTER_SH, "stop", folder], check=True, timeout=60)
        with open(os.path.join(folder, "env"), encoding="utf-8") as file:
            cls.places[name] = wire.address(file.read().strip().split("=")[1])

    def mine(self):
        """The spec's commands that this server has, readers first and what changes the server last."""
        def order(command):
            return ("admin" in command.flags, "readonly" not in command.flags, command.group, command.name)

        for command in sorted(self.spec.commands, key=order):
            if diff.expected(command.since, command.servers, self.server) and command.name in self.server.callable():
                yield command

    def samples(self, command):
        """The calls whose options the server has, by what the spec says of options."""
        for sample, argv in argvs(command):
            shorter = command.name in self.spec.exceptions["arity-differs"] and len(argv) < abs(
                self.server.callable()[command.name].arity)
            other = tuple(argv) in words.OF_VALKEY and self.server.kind != "valkey"
            if diff.has_sample(command, sample, self.server) and not shorter and not other:
                yield argv

    def tokens(self, command):
        """Those of its line that this server has."""
        lacking = frozenset(option.word for option in command.options
                            if not diff.expected(option.since, option.servers, self.server))
        return set(filter(None, tokens(diff.without(command.items, lacking))))

    def test_differences(self):
        """Check (a), against this server."""
        self.assertEqual([], [str(found) for found in diff.open_ones(diff.compare(self.spec, self.server))])
        self.assertEqual([], [str(found) for found in diff.unneeded(self.spec, self.server)])

    def excepted(self, *rules):
        """The spec's exceptions that are about this server."""
        names = self.server.callable()
        return {name for rule in rules for name, reason in self.spec.exceptions.get(rule, {}).items()
                if name in names and diff.about(reason, self.server)}

    def test_keys(self):
        """Where the keys stand, and from 7.0 on what is done to them: only a writer writes, a reader doesn't."""
        exceptions = self.excepted("keys-differ", "keys-unlisted")
        needed, wrong, count, accesses = set(), [], 0, {}
        with wire.Connection(*self.places["plain"]) as connection:
            for command in self.mine():
                for argv in self.samples(command):
                    if len(argv) == 1:  # which COMMAND GETKEYS refuses
                        self.assertEqual((), command.keys)
                        continue
                    try:
                        theirs, writes = self.keys_of_server(connection, argv)
                    except wire.Refused as error:
                        if "no key arguments" not in str(error) and "doesn't have keys" not in str(error):
                            if "Invalid arguments" not in str(error):
                                wrong.append(f"{' '.join(argv)}: {error}")
                            continue
                        theirs, writes = [], None
                    count += 1
                    accesses.setdefault(command, set()).add(writes)
                    if sorted(theirs) != sorted(keys_of(command, argv)):
                        needed.add(command.name)
                        if command.name not in exceptions:
                            wrong.append(f"{' '.join(argv)}: the server finds {theirs}, the spec {keys_of(command, argv)}")
        print(f"keys of {count} calls compared; exceptions: {', '.join(sorted(needed)) or 'none'}", file=sys.stderr)
        self.assertEqual(set(), self.excepted("keys-differ") - needed)
        self.assertEqual("", "\n".join(wrong))
        self.assertGreater(count, 700)
        self.accesses(accesses)

    def keys_of_server(self, connection, argv):
        """The keys, and whether one of them is written; None where an older server can't tell."""
        if self.server.version < (7, 0):
            return connection.ask("COMMAND", "GETKEYS", *argv), None
        rows = connection.ask("COMMAND", "GETKEYSANDFLAGS", *argv)
        return [key for key, _ in rows], any({"RW", "OW", "RM"} & set(flags) for _, flags in rows)

    def accesses(self, found):
        """A writer is one in some call: SORT is one by its STORE."""
        compared = {command.name: (True in writes) == ("write" in command.flags) for command, writes in found.items()
                    if writes - {None} and {"write", "readonly"} & set(command.flags)}
        print(f"access to the keys of {len(compared)} commands compared", file=sys.stderr)
        self.assertEqual(self.excepted("access-differs"), {name for name, same in compared.items() if not same})
        self.assertGreater(len(compared), 150 if self.server.version >= (7, 0) else -1)

    def test_calls_in_resp2(self):
        self.calls(2)

    def test_calls_in_resp3(self):
        self.calls(3)

    def calls(self, protocol):
        self.start(f"cluster{protocol}", "", "start", "1", "0")
        wrong, unseen, count, seen = [], {}, 0, 0
        commands = list(self.mine())
        for command in commands:
            unsent, why = {"", *self.tokens(command)}, ""
            unanswered = set(unsent)  # '': the command itself
            for argv in self.samples(command):
                reply = self.call(command, argv, protocol)
                count += 1
                given = {token for token in unsent | unanswered if set(token.split()) <= set(argv)}
                unsent -= given
                if reply is None or reply[0] in "-!":
                    told = "the connection ends" if reply is None else reply[1]
                    why = f"{' '.join(argv)}: {told}"
                    wrong += [why] if WRONG.search(told) else []
                    continue
                seen += len(unanswered & given)
                unanswered -= given
                shapes = command.reply + tuple(shape for option in command.options if set(option.word.split()) & set(argv)
                                               for shape in option.result)
                if not has_shape(shapes, reply, protocol):
                    wrong.append(f"{' '.join(argv)}: declared {' | '.join(shapes)}, answered {str(reply)[:160]}")
            wrong += [f"{command.name}: no call has {token or 'been made'}" for token in sorted(unsent)]
            if unanswered:
                unseen[command.name] = f"{', '.join(filter(None, sorted(unanswered)))}: {why}"
        for name, why in sorted(unseen.items()):
            print(f"RESP{protocol}: {name}: unseen {why[:200]}", file=sys.stderr)
        print(f"RESP{protocol}: {count} calls of {len(commands)} commands; {seen} replies of commands and of their options' tokens were "
              "looked at", file=sys.stderr)
        self.assertEqual("", "\n".join(wrong))
        self.assertEqual(sorted(self.excepted("reply-unseen")), sorted(unseen))

    def call(self, command, argv, protocol):
        """The reply, or None when the call ends the connection."""
        name = "own" if command.name in words.OWN else f"cluster{protocol}" if command.group == "cluster" else "plain"
        with Typed(*self.places[name]) as connection:
            if protocol == 3:
                connection.ask("HELLO", "3")
            self.prepare(connection, command, argv)
            argv = [self.said(connection, word, protocol) for word in argv]
            try:
                with self.meanwhile(connection, command):
                    reply = self.answer(connection, command, argv)
            except wire.Unreachable as error:
                if "hung up" not in str(error):
                    raise
                reply = None
            if reply is None and command.name == "SHUTDOWN":
                subprocess.run([CLUSTER_SH, "again", os.path.join(self.folder.name, name), str(self.places[name][1])], check=True, timeout=60)
            for line in words.AFTER.get(command.name, ()):
                connection.ask(*line)
            return reply

    @staticmethod
    def answer(connection, command, argv):
        """What may wait is sent inside MULTI, where it doesn't; SYNC too, whose answer is all data."""
        if command.name == "CLIENT REPLY":  # after OFF and SKIP, too, an ON is answered
            connection.send(*argv)
            argv = ["CLIENT", "REPLY", "ON"]
        if "blocking" not in command.flags and command.name != "SYNC":
            return connection.ask(*argv)
        connection.ask("MULTI")
        queued = connection.ask(*argv)
        return queued if queued[0] == "-" else connection.ask("EXEC")[1][0]

    def said(self, connection, word, protocol):
        """A word as it is sent, for what only the server can tell."""
        if word in words.ASKED:
            return [connection.ask(*line) for line in words.ASKED[word]][0][1]
        if word == "@stranger":  # a node that never answers is one for a while
            connection.ask("CLUSTER", "MEET", "127.0.0.1", "1")
            return re.search(r"(\S+) \S+ handshake", connection.ask("CLUSTER", "NODES")[1]).group(1)
        return word.replace("@protocol", str(protocol)).replace("@port", str(self.places["own"][1]))

    def prepare(self, connection, command, argv):
        connection.ask("FLUSHALL")
        hold = words.OF_COMMAND_HOLD.get(command.name, words.HOLD.get(command.group, []))
        writes = re.compile(r"dest|dst|newkey")
        for key in {key for key in keys_of(command, argv) if not writes.match(key)}:
            for line in hold:
                connection.ask(*(key if word == "@" else word for word in line))
        if command.group == "scripting" and self.server.version >= (7, 0):
            connection.ask(*words.LIBRARY)
            connection.ask("SCRIPT", "LOAD", words.VALUES["script"])
        if command.name == "CLIENT CACHING":
            connection.ask("CLIENT", "TRACKING", "ON", words.TRACKED[argv[2]])
        if command.name == "CLUSTER SETSLOT" and argv[3] in words.SETSLOT:
            connection.ask("CLUSTER", words.SETSLOT[argv[3]], argv[2])
        if command.name in words.ALONE:
            self.until(lambda: not re.search("_in_progress:1", connection.ask("INFO", "persistence")[1]))
        for line in words.BEFORE.get(" ".join(argv), words.BEFORE.get(command.name, ())):
            connection.ask(*line)

    @contextlib.contextmanager
    def meanwhile(self, connection, command):
        """What others do during a call: a script runs; where MIGRATE goes there is nothing yet, and a password."""
        if command.name in words.RUNNING:
            with Typed(connection.host, connection.port) as other:
                other.send(*words.RUNNING[command.name])
                self.until(lambda: "BUSY" in connection.ask("PING")[1])
                yield
                other.reply()
        elif command.name == "MIGRATE":
            with Typed(*self.places["own"]) as other:
                other.ask("FLUSHALL")
                other.ask("CONFIG", "SET", "requirepass", words.VALUES["password"])
                yield
                other.ask("CONFIG", "SET", "requirepass", "")
        else:
            yield

    def until(self, condition):
        end = time.monotonic() + WAIT_S
        while not condition():
            self.assertLess(time.monotonic(), end)
            time.sleep(0.01)


if __name__ == "__main__":
    unittest.main()
