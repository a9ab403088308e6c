"""`codegen diff`: the spec against what servers say, differences of every rule, entries that can be pasted, bad input."""
import contextlib
import json
import os
import socket
import struct
import subprocess
import sys
import tempfile
import threading
import unittest

from codegen import check, diff, load, model, propose, records, wire
from codegen.cli import ROOT, read
from tests.codegen.support import RIGHT, text


def codegen(*arguments, password=""):
    return subprocess.run([sys.executable, "-B", "-m", "codegen", *arguments], cwd=ROOT, check=False, timeout=120,
                          env={**os.environ, "SLOTWISE_PASSWORD": password}, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          universal_newlines=True)


SAME = (
    {"name": "GET", "group": "string", "since": "1.0.0", "arity": 2, "flags": ["READONLY"], "arguments": [
        {"name": "key", "type": "key"}],
     "key_specs": [{"begin_search": {"index": {"pos": 1}}, "find_keys": {"range": {"lastkey": 0, "step": 1, "limit": 0}}}],
     "reply_schema": {"oneOf": [{"type": "string"}, {"type": "null"}]}},
    {"name": "SET", "group": "string", "since": "1.0.0", "arity": -3, "flags": ["WRITE"], "arguments": [
        {"name": "key", "type": "key"}, {"name": "value", "type": "string"},
        {"name": "condition", "type": "oneof", "optional": True, "arguments": [
            {"name": "nx", "type": "pure-token", "token": "NX"}, {"name": "xx", "type": "pure-token", "token": "XX"}]},
        {"name": "seconds", "type": "integer", "token": "EX", "optional": True}],
     "key_specs": [{"begin_search": {"index": {"pos": 1}}, "find_keys": {"range": {"lastkey": 0, "step": 1, "limit": 0}}}],
     "reply_schema": {"oneOf": [{"const": "OK"}, {"type": "null"}]}},
    {"name": "DBSIZE", "group": "server", "since": "1.0.0", "arity": 1, "flags": ["READONLY"],
     "reply_schema": {"type": "integer"}},
)


class Differences(unittest.TestCase):
    """right.yaml against made-up servers that differ in one thing each."""

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def file(self, rows, name="redis-8.6.3.jsonl"):
        path = os.path.join(self.folder.name, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write("".join(row if isinstance(row, str) else json.dumps(row) + "\n" for row in rows))
        return path

    def changed(self, name, **changes):
        return [{**row, **changes} if row["name"] == name else row for row in SAME]

    def found(self, rows, name="redis-8.6.3.jsonl"):
        return [(found.rule, str(found)) for found in diff.compare(read(RIGHT), records.from_file(self.file(rows, name)))]

    def test_the_same(self):
        self.assertEqual([], self.found(SAME))
        done = codegen("diff", "--spec", RIGHT, self.file(SAME))
        self.assertEqual((0, "redis 8.6.3: 3 commands; no differences; 0 listed as exceptions\n", ""),
                         (done.returncode, done.stdout, done.stderr))

    def test_a_new_command_comes_with_its_entry(self):
        new = {"name": "GETSETEX", "group": "string", "since": "9.0", "arity": -3, "flags": ["WRITE"],
               "arguments": [{"name": "key", "type": "key"}, {"name": "new-value", "type": "string"},
                             {"name": "how", "type": "oneof", "optional": True, "arguments": [
                                 {"name": "a", "type": "pure-token", "token": "NOW"},
                                 {"name": "b", "type": "unix-time", "token": "AT"}]}],
               "key_specs": SAME[0]["key_specs"], "reply_schema": {"type": "integer"}}
        done = codegen("diff", "--spec", RIGHT, self.file([*SAME, new]))
        self.assertEqual(1, done.returncode)
        self.assertEqual("""\
GETSETEX: redis 8.6.3 has it, the spec lacks it; group: string
    GETSETEX:
      syntax: key new-value:string how:[NOW | AT b:integer]
      summary: Getsetex  # check: say in one line what it does
      route: first-key
      flags: [write]
      reply: integer
      since: 9.0.0
      servers: [redis]  # check: the other one, too?
redis 8.6.3: 4 commands; missing 1; 0 listed as exceptions
""", done.stdout)

    def test_routes_follow_the_tips(self):
        for tips, flags, expected in (
                (["REQUEST_POLICY:ALL_NODES", "RESPONSE_POLICY:ALL_SUCCEEDED"], [], ["route: fanout", "merge: all-ok"]),
                (["REQUEST_POLICY:ALL_SHARDS", "RESPONSE_POLICY:AGG_SUM"], [], ["route: master-only", "merge: sum"]),
                (["REQUEST_POLICY:ALL_SHARDS"], [], ["route: master-only"]),
                ([], [], ["route: random  # check: the servers' tips don't say where"]),
                (["REQUEST_POLICY:SPECIAL"], [], ["route: random  # check: the servers' tips don't say where (SPECIAL)"])):
            with self.subTest(tips):
                rows = [{"name": "NEW", "arity": 1, "tips": tips, "flags": flags}]
                record = records.from_file(self.file(rows)).records["NEW"]
                self.assertEqual(expected, propose.route(record))

    def test_a_command_is_gone(self):
        self.assertEqual([("server-lacks", "DBSIZE: the spec says that redis 8.6.3 has it since 1.0.0; it lacks it")],
                         self.found(SAME[:2]))

    def test_an_exception_excuses_where_it_is_needed(self):
        """On the servers that its reason names; on those it must be needed."""
        second = [{"begin_search": {"index": {"pos": 2}}, "find_keys": {"range": {"lastkey": 0, "step": 1, "limit": 0}}}]
        differs, same = self.changed("GET", key_specs=second), SAME
        for reason, rows, version, opened, unneeded in (
                ("an example", differs, "8.6.3", 0, 0), ("an example", same, "8.6.3", 0, 1), ("redis: so", differs, "8.6.3", 0, 0),
                ("redis from 8.0.0: so", same, "8.6.3", 0, 1), ("redis from 8.0.0: so", differs, "7.0.0", 1, 0),
                ("redis from 8.0.0: so", same, "7.0.0", 0, 0), ("valkey: so", differs, "8.6.3", 1, 0), ("valkey: so", same, "8.6.3", 0, 0)):
            with self.subTest((reason, version, rows is same)):
                spec = check.check(load.load_text("spec", text(RIGHT).replace("an example", f"'{reason}'")))
                server = records.from_file(self.file(rows, f"redis-{version}.jsonl"))
                self.assertEqual(opened, len(diff.open_ones(diff.compare(spec, server))))
                self.assertEqual([f"GET: the exception in 'keys-differ' is not needed for redis {version}"] * unneeded,
                                 [str(found) for found in diff.unneeded(spec, server)])

    def test_each_kind_of_change(self):
        second = [{"begin_search": {"index": {"pos": 2}}, "find_keys": {"range": {"lastkey": 0, "step": 1, "limit": 0}}}]
        new_option = [*SAME[1]["arguments"], {"name": "get", "type": "pure-token", "token": "GET", "optional": True}]
        for name, changes, expected in (
                ("GET", {"arity": -2}, ("arity-differs", "GET: the arity is -2; the spec's line has 2")),
                ("GET", {"key_specs": second},
                 ("keys-differ", "GET: the keys stand at 2; the spec's line has them at 1")),
                ("GET", {"flags": ["WRITE"]}, ("flags-differ", "GET: the flags are [write]; the spec has [readonly]")),
                ("GET", {"reply_schema": {"type": "array"}},
                 ("reply-differs", "GET: it may reply array; the spec has bulk | nil")),
                ("SET", {"arguments": new_option},
                 ("options-differ", "SET: it has GET; the spec's line has not; the server's line: "
                  "key value [NX | XX] [EX seconds] [GET]")),
                ("SET", {"arguments": SAME[1]["arguments"][:3]},
                 ("options-differ", "SET: it lacks EX; the spec's line has it; the server's line: key value [NX | XX]"))):
            with self.subTest(expected[0]):
                self.assertEqual([expected], self.found(self.changed(name, **changes)))

    def test_a_line_that_is_not_json(self):
        """With one line number, the file's."""
        path = self.file([SAME[0], "{\"name\": \n"])
        done = codegen("diff", "--spec", RIGHT, path)
        self.assertEqual((2, "", f"{path}:2:9: not JSON: Expecting value\n"), (done.returncode, done.stdout, done.stderr))
        with self.assertRaisesRegex(records.Unreadable, r"\.jsonl:1: not JSON that can be read"):
            records.from_file(self.file(["[" * 100000]))

    def test_a_line_that_is_no_record(self):
        """What a record needs is said in words."""
        whole, nested = {"name": "X", "arity": 1}, []
        for _ in range(wire.DEPTH + 2):
            nested = [{"name": "x", "type": "block", "arguments": nested}]
        index, several = {"index": {"pos": 1}}, {"range": {"lastkey": 0, "step": 1, "limit": 0}}
        where = "an entry of 'key_specs' does not say where keys begin and how they are found"
        for row, what in (
                ({"a": 1}, "it needs 'name', a text"), ({"name": "X"}, "it needs 'arity', a whole number"),
                ([], "it must be an object with 'name', a text, and 'arity', a whole number"), (1, "it must be an object with 'name', a text, and 'arity', a whole number"),
                ({"name": "X", "arity": "x"}, "'arity' must be a whole number"),
                ({"name": "X", "arity": True}, "'arity' must be a whole number"),
                ({"name": "X", "arity": 1.5}, "'arity' must be a whole number"), ({"name": 3, "arity": 1}, "'name' must be a text"),
                ({**whole, "flags": "WRITE"}, "'flags' must be a list"), ({**whole, "flags": [1]}, "'flags' must be a list of texts"),
                ({**whole, "tips": [None]}, "'tips' must be a list of texts"), ({**whole, "group": []}, "'group' must be a text"),
                ({**whole, "since": 7}, "'since' must be a text"), ({**whole, "key_specs": {}}, "'key_specs' must be a list"),
                ({**whole, "key_specs": [{}]}, where), ({**whole, "key_specs": [{"begin_search": {}, "find_keys": {}}]}, where),
                ({**whole, "key_specs": [{"begin_search": {"index": {"pos": "1"}}, "find_keys": several}]}, where),
                ({**whole, "key_specs": [{"begin_search": index, "find_keys": {"range": {"lastkey": 1 << 60, "step": 1, "limit": 0}}}]},
                 where),
                ({**whole, "arguments": [3]}, "an entry of 'arguments' must be an object with 'name' and 'type'"),
                ({**whole, "arguments": [{"name": "x"}]}, "it needs 'type' of an argument, a text"),
                ({**whole, "arguments": [{"name": "x", "type": "key", "token": 1}]}, "'token' must be a text"),
                ({**whole, "arguments": nested}, "its 'arguments' are nested too deep"),
                ({**whole, "reply_schema": []}, "'reply_schema' must be an object"),
                ({**whole, "reply_schema": {"oneOf": [1]}}, "a branch of 'reply_schema' must be an object"),
                ({**whole, "reply_schema": {"type": 1}}, "'type' must be a text")):
            with self.subTest(row):
                path = self.file([row])
                with self.assertRaises(records.Unreadable) as caught:
                    records.from_file(path)
                self.assertEqual(f"{path}:1: no command's record: {what}", str(caught.exception))

    def test_absent_and_null_are_the_same(self):
        keys = ("group", "since", "flags", "tips", "key_specs", "arguments", "reply_schema")
        rows = ({"name": "X", "arity": 1, **dict.fromkeys(keys)}, {"name": "X", "arity": 1})
        one, other = (records.from_file(self.file([row])).records for row in rows)
        self.assertEqual(one, other)

    def test_a_file_without_a_command(self):
        for content in ("", "\n \n"):
            path = self.file([content])
            done = codegen("diff", "--spec", RIGHT, path)
            self.assertEqual((2, "", f"{path} holds no command\n"), (done.returncode, done.stdout, done.stderr))

    def test_a_token_with_a_quote(self):
        odd = [{"name": "key", "type": "key"}, {"name": "odd", "type": "pure-token", "token": "it's"}]
        self.assertEqual([("options-differ", "GET: it has IT'S; the spec's line has not; the server's line: key \"it's\"")],
                         self.found(self.changed("GET", arguments=odd)))

    def test_whose_file_it_is(self):
        path = self.file(SAME, "dump.jsonl")
        done = codegen("diff", "--spec", RIGHT, path)
        self.assertEqual(2, done.returncode)
        self.assertIn("add --as redis-8.6.3", done.stderr)
        self.assertEqual(0, codegen("diff", "--spec", RIGHT, path, "--as", "redis-8.6.3").returncode)

    def test_files_and_servers_that_are_not_there(self):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        for arguments, what in ((["redis-1.jsonl"], "cannot be read"), (["--server", f"127.0.0.1:{port}"], "cannot be reached"),
                                (["--server", "nowhere"], "is no HOST:PORT")):
            with self.subTest(what):
                done = codegen("diff", "--spec", RIGHT, *arguments)
                self.assertEqual((2, ""), (done.returncode, done.stdout))
                self.assertRegex(done.stderr, rf"\A[^\n]*{what}[^\n]*\n\Z")

    def test_usage(self):
        for arguments, what in ((["diff"], "diff takes --server HOST:PORT or a FILE"),
                                (["generate", "--server", "localhost:1"], "diff takes --server HOST:PORT or a FILE"),
                                (["diff", "x.jsonl", "--user", "u"], "--user belongs to --server"),
                                (["diff", "--server", "localhost:1", "--user", "u"], "--user needs a password in SLOTWISE_PASSWORD")):
            done = codegen(*arguments)
            self.assertEqual(2, done.returncode)
            self.assertIn(what, done.stderr)


def a_server(kind, version):
    return records.Server(kind, records.version(version), {}, True)


class Since(unittest.TestCase):
    def test_expected(self):
        for redis, valkey, servers, kind, at, expected in (
                ("7.4.0", "9.0.0", (), "redis", "7.0.15", False), ("7.0.0", "7.0.0", (), "redis", "7.0.15", True),
                ("1.0.0", "1.0.0", ("valkey",), "redis", "8.0.0", False), ("8.1.0", "8.1.0", ("valkey",), "valkey", "8.0.0", False),
                ("8.1.0", "8.1.0", ("valkey",), "valkey", "8.1.0", True), ("7.4.0", "9.0.0", (), "valkey", "8.1.0", False),
                ("8.4.0", "8.1.0", (), "valkey", "8.1.0", True), ("8.4.0", "8.1.0", (), "redis", "8.2.0", False),
                ("7.2.0", "7.2.0", (), "valkey", "7.2.5", True)):
            with self.subTest((redis, valkey, servers, kind, at)):
                self.assertEqual(expected, diff.expected(model.Since(redis, valkey), servers, a_server(kind, at)))
        self.assertTrue(diff.expected(None, (), a_server("redis", "7.0.0")))

    def test_as_text(self):
        self.assertEqual("7.0.0", str(model.Since("7.0.0", "7.0.0")))
        self.assertEqual("Redis 7.4.0, Valkey 9.0.0", str(model.Since("7.4.0", "9.0.0")))


class Exceptions(unittest.TestCase):
    def test_which_servers_a_reason_is_about(self):
        for reason, kind, at, expected in (
                ("any text: of all", "redis", "7.0.0", True), ("redis: x", "redis", "7.0.0", True), ("redis: x", "valkey", "8.0.0", False),
                ("before 7.2.0: x", "redis", "7.0.15", True), ("before 7.2.0: x", "valkey", "7.2.0", False),
                ("valkey from 9.0.0: x", "valkey", "9.0.0", True), ("valkey from 9.0.0: x", "valkey", "8.1.1", False),
                ("valkey from 9.0.0: x", "redis", "9.0.0", False), ("redis before 8.4.0: x", "redis", "8.0.6", True),
                ("redis before 8.4.0: x", "valkey", "8.0.6", False), ("from 9.0.0: x", "redis", "8.0.0", False)):
            with self.subTest((reason, kind, at)):
                self.assertEqual(expected, diff.about(reason, a_server(kind, at)))


class Live(unittest.TestCase):
    """What a server sends, played by a thread: the same records as from a file."""

    def serve(self, *replies, reset=False):
        """Its address; what it is sent goes to self.asked. Reset: the connection doesn't end, it breaks."""
        listening = socket.create_server(("127.0.0.1", 0))
        self.asked = []
        self.addCleanup(listening.close)
        listening.settimeout(20)

        def answer():
            with contextlib.suppress(OSError):
                peer, _ = listening.accept()
                with peer:
                    peer.settimeout(20)
                    for reply in replies:
                        self.asked.append(peer.recv(4096))
                        peer.sendall(reply)
                    if reset:
                        peer.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))

        thread = threading.Thread(target=answer)
        thread.start()
        self.addCleanup(thread.join, 20)
        return listening.getsockname()[:2]

    def test_records(self):
        info = b"$58\r\n# Server\r\nredis_version:7.2.4\r\nvalkey_version:8.0.1\r\nx:y\r\n\r\n"
        info = b"$%d\r\n%s" % (len(info) - 7, info[5:])
        docs = (b"*2\r\n$4\r\nxget\r\n*4\r\n$5\r\ngroup\r\n$4\r\ndata\r\n$9\r\narguments\r\n*1\r\n"
                b"*6\r\n$4\r\nname\r\n$3\r\nkey\r\n$4\r\ntype\r\n$3\r\nkey\r\n$5\r\nflags\r\n*1\r\n+multiple\r\n")
        spec = (b"*6\r\n$5\r\nflags\r\n*1\r\n+RO\r\n$12\r\nbegin_search\r\n*4\r\n$4\r\ntype\r\n$5\r\nindex\r\n$4\r\nspec\r\n"
                b"*2\r\n$5\r\nindex\r\n:1\r\n$9\r\nfind_keys\r\n*4\r\n$4\r\ntype\r\n$5\r\nrange\r\n$4\r\nspec\r\n"
                b"*6\r\n$7\r\nlastkey\r\n:-1\r\n$7\r\nkeystep\r\n:1\r\n$5\r\nlimit\r\n:0\r\n")
        row = b"*1\r\n*10\r\n$4\r\nxget\r\n:-2\r\n*1\r\n+readonly\r\n:1\r\n:-1\r\n:1\r\n*0\r\n*0\r\n*1\r\n" + spec + b"*0\r\n"
        with wire.Connection(*self.serve(info, docs, row)) as connection:
            server = records.from_server(connection)
        self.assertEqual(("valkey 8.0.1", True), (server.title, server.live))
        record = server.records["XGET"]
        self.assertEqual((-2, {"readonly"}, {("list", 1, -1, 1, 0)}), (record.arity, record.flags, record.keys))
        self.assertEqual("key [key ...]", propose.syntax(record.arguments, read(RIGHT).words))

    def told(self, *replies, reset=False, **more):
        """The one sentence, without the address that it begins with."""
        host, port = self.serve(*replies, reset=reset)
        user = more.pop("user", [])
        done = codegen("diff", "--server", f"{host}:{port}", *user, **more)
        self.assertEqual((2, ""), (done.returncode, done.stdout), done.stderr)
        self.assertRegex(done.stderr, rf"\A{host}:{port} [^\n]+\n\Z")
        return done.stderr[len(f"{host}:{port} "):-1]

    def test_no_server_of_that_kind(self):
        info = b"$4\r\na:b\n\r\n"
        for replies, what in (
                ([b"HTTP/1.1 400 Bad Request\r\n\r\n"], "does not speak RESP"), ([b"*x\r\n"], "does not speak RESP"),
                ([b"$99999999999999999999\r\n"], "does not speak RESP"), ([b":1_000\r\n"], "does not speak RESP"),
                ([b"*1\r\n" * 5000 + b":1\r\n"], "does not speak RESP"), ([b"+" * 200000], "does not speak RESP"),
                ([b"$1\r\nabc\r\n"], "does not speak RESP"), ([b""], "hung up"), ([b"$100\r\nabc"], "hung up"),
                ([b"*2\r\n:1\r\n"], "hung up"), ([b":1\r\n"], "answers, but not as a server that lists its commands"),
                ([b"*-1\r\n"], "answers, but not as a server that lists its commands"),
                ([b"$20\r\nredis_version:x.y.z\n\r\n", b"*0\r\n", b"*0\r\n"], "answers, but not as a server that lists its commands"),
                ([info, b"*2\r\n*0\r\n:1\r\n", b"*0\r\n"], "answers, but not as a server that lists its commands"),
                ([info, b"*0\r\n", b"*0\r\n"], "answers, but not as a server that lists its commands"),
                ([info, b"*0\r\n", b"*1\r\n*1\r\n+get\r\n"], "answers, but not as a server that lists its commands"),
                ([info, b"*0\r\n", b"*1\r\n*3\r\n+get\r\n+x\r\n*0\r\n"], "answers, but not as a server that lists its commands"),
                ([info, b"*0\r\n", b"-NOPERM no\r\n"], "refuses: NOPERM no")):
            with self.subTest((replies, what)):
                self.assertEqual(what, self.told(*replies))

    def test_a_connection_that_breaks(self):
        for reply in (b"$100\r\nabc", b"*2\r\n", b""):
            with self.subTest(reply):
                self.assertIn(self.told(reply, reset=True), ("does not answer: Connection reset by peer", "hung up"))

    def test_a_password(self):
        refused = b"-NOAUTH Authentication required.\r\n"
        self.assertEqual("refuses: NOAUTH Authentication required. (the password comes from SLOTWISE_PASSWORD)", self.told(refused))
        self.assertEqual("refuses: WRONGPASS no", self.told(b"-WRONGPASS no\r\n", password="secret"))
        self.assertEqual([b"*2\r\n$4\r\nAUTH\r\n$6\r\nsecret\r\n"], self.asked)
        self.assertEqual("refuses: ERR later", self.told(b"+OK\r\n", b"-ERR later\r\n", user=["--user", "u"], password="\udcffx"))
        self.assertEqual([b"*3\r\n$4\r\nAUTH\r\n$1\r\nu\r\n$2\r\n\xffx\r\n", b"*2\r\n$4\r\nINFO\r\n$6\r\nserver\r\n"], self.asked)


if __name__ == "__main__":
    unittest.main()
