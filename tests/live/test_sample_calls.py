"""Every stub's sample calls, as the encode tests have them, against real servers.

For each command and each of its options that the connected server has: the server doesn't answer with a syntax or
arity error, its keys stand where COMMAND GETKEYS finds them, and its reply has the declared shape, in RESP2 and RESP3. The
servers are this test's own (tests/cluster/cluster.sh): one without cluster mode, and a cluster of one node for the
commands about clusters. What isn't sent is printed with its reason.
"""
import hashlib
import os
import re
import subprocess
import sys
import tempfile
import unittest

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
WRONG = re.compile(r"syntax error|wrong number of arg|unknown (sub)?command|unknown argument|unrecognized option", re.I)

# Not sent, by class.
NOT_SENT = {
    "ends or halts the server": ("SHUTDOWN", "DEBUG"),
    "is talk between servers": ("SYNC", "PSYNC", "REPLCONF", "CLUSTER SYNCSLOTS"),
    "has no reply": ("CLIENT REPLY",),
    "asks another server and waits for it": ("FAILOVER", "CLUSTER FAILOVER", "REPLICAOF", "SLAVEOF", "CLUSTER REPLICATE"),
}

# What a server wants in a text, by the argument's name; elsewhere the name itself will do.
VALUES = {
    "id": "5-5", "last-id": "9-9", "lastid": "9-9", "stream-id": "5-5", "max-deleted-id": "1-1", "start:string": "-", "end:string": "+",
    "min": "-inf", "max": "+inf", "threshold": "5", "encoding": "u8", "host": "127.0.0.1", "ip": "127.0.0.1", "addr": "127.0.0.1:1",
    "laddr": "127.0.0.1:1", "ip-port": "127.0.0.1:1", "script": "return redis.call('PING')", "element": "5", "value": "5",
    "function-code": "#!lua name=made\nredis.register_function{function_name='made', callback=function() return 1 end, flags={'no-writes'}}",
    "sha1": hashlib.sha1(b"return redis.call('PING')").hexdigest(), "type": "string", "offset:string": "8", "capa": "r", "not-capa": "r",
    "not-flags": "N", "not-username": "default",
    "category": "read", "command-name": "INFO", "event": "command", "section": "server", "flags": "N", "username": "default",
    "pattern": "*", "parameter": "maxmemory", "password": "none", "rule": "on", "prefix": "p:", "metric": "cpu",
}
OF_COMMAND = {
    "ZLEXCOUNT": {"min": "-", "max": "+"}, "ZRANGEBYLEX": {"min": "-", "max": "+"}, "ZREVRANGEBYLEX": {"min": "-", "max": "+"},
    "ZREMRANGEBYLEX": {"min": "-", "max": "+"}, "XADD": {"id": "9-9"}, "XGROUP CREATE": {"group": "new"},
    "FUNCTION DELETE": {"library-name": "made"}, "FCALL": {"function": "made"}, "FCALL_RO": {"function": "made"},
    "CONFIG SET": {"value": "0"}, "ACL DELUSER": {"username": "nobody"}, "CLUSTER SLOT-STATS": {"metric": "key-count"},
    "COMMAND GETKEYS": {"command-name": "MGET", "arg": "key"}, "COMMAND GETKEYSANDFLAGS": {"command-name": "MGET", "arg": "key"},
}
PROTOCOL = "@protocol"  # stands for the one spoken
# What one option demands of another, which a syntax line can't say: (a call that matches, what it needs instead).
COMPLETED = (
    (r"(XADD|XTRIM) .*", r"(MAXLEN|MINID) (\d+) LIMIT", r"\1 ~ \2 LIMIT"),
    (r"(ZINTER|ZUNION|ZINTERSTORE|ZUNIONSTORE) .*", r"( 1 key1 WEIGHTS \S+) \S+", r"\1"),
    (r"(ZINTER|ZUNION|ZINTERSTORE|ZUNIONSTORE) .*", r"( 2 key1 key2 WEIGHTS \S+)$", r"\1 1"),
    (r"(ZRANGE|ZRANGESTORE) .* LIMIT .*", r"(ZRANGE \S+|ZRANGESTORE \S+ \S+) \S+ \S+( BYSCORE)?", r"\1 0 9 BYSCORE"),
    (r"RESTORE.* IDLETIME .* FREQ .*", r" FREQ \S+", ""),
    (r"GEOSEARCH(STORE)? .*", r" (key|source) (BYRADIUS|BYBOX)", r" \1 FROMMEMBER member \2"),
    (r"GEOSEARCH(STORE)? .*", r"BYPOLYGON \d+( \d+\.\d+)+", "BYPOLYGON 3 10 30 20 30 15 45"),
    (r"ZRANGE(STORE)? .*", r" \S+ \S+ BYLEX", " - + BYLEX"),
    (r"ZADD .*", r"( INCR \S+ \S+) \S+ \S+$", r"\1"),
    (r"BITOP .*", r"( NOT \S+ \S+) \S+$", r"\1"),
    (r"(BITPOS|LSET) .*", r" (\S+) \d+", r" \1 1"),
    (r"SETBIT .*", r"\d+$", "1"),
    (r"WAITAOF .*", r" \d+ \d+", " 0 0"),
    (r"HELLO .*", r"HELLO \d+", f"HELLO {PROTOCOL}"),
    (r"CLIENT TRACKING .*", r"ON PREFIX .*", "ON PREFIX p: BCAST"),
    (r"CLIENT (KILL|LIST) .*", r"DB \d+", "DB 0"),
    (r"CLIENT KILL \S+:1 ID .*", r"KILL \S+", "KILL"),
)
# Calls that only one of the servers takes, and no option's name can say so.
OF_VALKEY = (("BITCOUNT", "key", "12"), ("CLIENT", "KILL", "ID", "121", "122"))

# What the keys hold before a call, by the command's group.
HOLD = {
    "string": [["SET", "@", "5"]], "hash": [["HSET", "@", "field", "5", "field1", "5", "field2", "6"]],
    "list": [["RPUSH", "@", "5", "6", "element"]], "set": [["SADD", "@", "member", "member1", "5"]],
    "sorted-set": [["ZADD", "@", "1", "member", "2", "member1", "3", "member2"]],
    "stream": [["XADD", "@", "5-5", "field", "value"], ["XADD", "@", "6-6", "field", "value"],
               ["XGROUP", "CREATE", "@", "group", "0"], ["XREADGROUP", "GROUP", "group", "consumer", "STREAMS", "@", ">"]],
    "bitmap": [["SETBIT", "@", "7", "1"]], "hyperloglog": [["PFADD", "@", "a"]],
    "geo": [["GEOADD", "@", "13.3", "38.1", "member", "15", "37.5", "member1", "15.1", "37.4", "member2"]],
    "generic": [["SET", "@", "5"]],
}
NUMBERS = [["RPUSH", "@", "5", "6"]]
OF_COMMAND_HOLD = {"SORT": NUMBERS, "SORT_RO": NUMBERS, "XADD": [], "RESTORE": [], "COPY": HOLD["string"]}
TRACKED = {"YES": "OPTIN", "NO": "OPTOUT"}
LIBRARY = ["FUNCTION", "LOAD", "REPLACE", VALUES["function-code"]]


class Typed(wire.Connection):
    """Replies as (type byte, value); RESP3, too."""

    def value(self):
        line = self.line()
        kind, rest = chr(line[0]), line[1:].decode(errors="replace")
        if kind in "$=":
            return ("_", None) if rest == "-1" else (kind, self.file.read(int(rest) + 2)[:-2].decode(errors="replace"))
        if kind in "*~>":
            return ("_", None) if rest == "-1" else (kind, [self.value() for _ in range(int(rest))])
        if kind in "%|":
            found = (kind, [self.value() for _ in range(2 * int(rest))])
            return found if kind == "%" else self.value()
        return kind, rest


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
    values = {**VALUES, **OF_COMMAND.get(command.name, {})}

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
    for which, old, new in COMPLETED:
        if re.fullmatch(which, line):
            argv = re.sub(old, new, " ".join(argv)).split()
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
        for kind, arguments in (("plain", []), ("cluster", ["1", "0"])):
            folder = os.path.join(cls.folder.name, kind)
            subprocess.run([CLUSTER_SH, "plain" if kind == "plain" else "start", folder, *arguments], check=True, timeout=120)
            cls.addClassCleanup(subprocess.run, [CLUSTER_SH, "stop", folder], check=True, timeout=60)
            with open(os.path.join(folder, "env"), encoding="utf-8") as file:
                cls.places[kind] = wire.address(file.read().strip().split("=")[1])
        with wire.Connection(*cls.places["plain"]) as connection:
            cls.server = records.from_server(connection)
        with wire.Connection(*cls.places["cluster"]) as connection:
            VALUES["node-id"] = connection.ask("CLUSTER", "MYID")
        print(f"{cls.server.title}: {len(cls.server.callable())} commands", file=sys.stderr)

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
            other = tuple(argv) in OF_VALKEY and self.server.kind != "valkey"
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

    def test_keys(self):
        exceptions = {name for rule in ("keys-differ", "keys-unlisted")
                      for name, reason in self.spec.exceptions.get(rule, {}).items()
                      if diff.about(reason, self.server)}
        needed, wrong, count = set(), [], 0
        with wire.Connection(*self.places["plain"]) as connection:
            for command in self.mine():
                for argv in self.samples(command):
                    if len(argv) == 1:  # which COMMAND GETKEYS refuses
                        self.assertEqual((), command.keys)
                        continue
                    try:
                        theirs = connection.ask("COMMAND", "GETKEYS", *argv)
                    except wire.Refused as error:
                        if "no key arguments" not in str(error) and "doesn't have keys" not in str(error):
                            if "Invalid arguments" not in str(error):
                                wrong.append(f"{' '.join(argv)}: {error}")
                            continue
                        theirs = []
                    count += 1
                    if sorted(theirs) != sorted(keys_of(command, argv)):
                        needed.add(command.name)
                        if command.name not in exceptions:
                            wrong.append(f"{' '.join(argv)}: the server finds {theirs}, the spec {keys_of(command, argv)}")
        print(f"keys of {count} calls compared; exceptions: {', '.join(sorted(needed)) or 'none'}", file=sys.stderr)
        unneeded = {name for name, reason in self.spec.exceptions["keys-differ"].items()
                    if diff.about(reason, self.server) and name in self.server.callable()} - needed
        self.assertEqual(set(), unneeded)
        self.assertEqual("", "\n".join(wrong))
        self.assertGreater(count, 700)

    def test_calls_in_resp2(self):
        self.calls(2)

    def test_calls_in_resp3(self):
        self.calls(3)

    def calls(self, protocol):
        skipped = {name: why for why, names in NOT_SENT.items() for name in names}
        wrong, sent, answered, refused = [], set(), set(), {}
        options = {"sent": 0, "answered": 0}
        count = 0
        for command in self.mine():
            if command.name in skipped:
                print(f"RESP{protocol}: {command.name} is not sent: it {skipped[command.name]}", file=sys.stderr)
                continue
            unsent, unanswered = self.tokens(command), self.tokens(command)
            options["sent"] += len(unsent)
            for argv in self.samples(command):
                reply = self.call(command, argv, protocol)
                count += 1
                sent.add(command.name)
                given = {token for token in unsent | unanswered if set(token.split()) <= set(argv)}
                unsent -= given
                if reply is None:
                    continue
                kind, value = reply
                if kind in "-!":
                    if WRONG.search(value):
                        wrong.append(f"{' '.join(argv)}: {value}")
                    refused[command.name] = f"{' '.join(argv)}: {value}"
                    continue
                answered.add(command.name)
                unanswered -= given
                shapes = command.reply + tuple(shape for option in command.options if set(option.word.split()) & set(argv)
                                               for shape in option.result)
                if not has_shape(shapes, reply, protocol):
                    wrong.append(f"{' '.join(argv)}: declared {' | '.join(shapes)}, answered {str(reply)[:160]}")
            wrong += [f"{command.name}: no call has {token}" for token in sorted(unsent)]
            if unanswered and command.name in answered:
                print(f"RESP{protocol}: {command.name}: refused with {', '.join(sorted(unanswered))}", file=sys.stderr)
            options["answered"] += len(self.tokens(command) - unanswered)
        for name in sorted(sent - answered):
            print(f"RESP{protocol}: no reply but errors: {refused.get(name, f'{name} (ends the connection)')}", file=sys.stderr)
        print(f"RESP{protocol}: {count} calls of {len(sent)} commands with {options['sent']} tokens of options; replies of "
              f"{len(answered)} commands with {options['answered']} tokens were looked at", file=sys.stderr)
        self.assertEqual("", "\n".join(wrong))
        self.assertGreater(len(answered), 0.9 * len(sent))
        self.assertGreater(options["answered"], 0.9 * options["sent"])

    def call(self, command, argv, protocol):
        """The reply, or None when the call ends the connection. What may wait is sent inside MULTI, where it doesn't."""
        argv = [word.replace(PROTOCOL, str(protocol)) for word in argv]
        place = self.places["cluster" if command.group == "cluster" else "plain"]
        with Typed(*place) as connection:
            self.prepare(connection, command, argv)
            if protocol == 3:
                connection.ask("HELLO", "3")
            try:
                if "blocking" not in command.flags:
                    return connection.ask(*argv)
                connection.ask("MULTI")
                queued = connection.ask(*argv)
                if queued[0] == "-":
                    return queued
                return connection.ask("EXEC")[1][0]
            except wire.Unreachable as error:
                if "hung up" in str(error):
                    return None
                raise

    def prepare(self, connection, command, argv):
        connection.ask("FLUSHALL")
        hold = OF_COMMAND_HOLD.get(command.name, HOLD.get(command.group, []))
        writes = re.compile(r"dest|dst|newkey")
        for key in {key for key in keys_of(command, argv) if not writes.match(key)}:
            for words in hold:
                connection.ask(*(key if word == "@" else word for word in words))
        if command.group == "scripting" and self.server.version >= (7, 0):
            connection.ask(*LIBRARY)
            connection.ask("SCRIPT", "LOAD", VALUES["script"])
        if command.name == "CLIENT CACHING":
            connection.ask("CLIENT", "TRACKING", "ON", TRACKED[argv[2]])


if __name__ == "__main__":
    unittest.main()
