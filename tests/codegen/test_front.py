"""The front end, stage by stage: loading, syntax lines, arity, keys; and that no text makes it crash."""
import random
import unittest

from codegen import check, keys, load, render
from codegen.keys import KeySpec
from codegen.load import Str
from codegen.source import SpecError
from codegen.syntax import Vocabulary, parse
from codegen.tree import Choice, Count, Optional, Repeat, Token, Value, fixed, least, show
from tests.codegen.support import RIGHT, text

WORDS = Vocabulary(
    {"key": "key", "destination": "key", "value": "string", "id": "string", "seconds": "integer", "count": "integer",
     "numkeys": "count", "numthings": "integer", "timeout": "double", "pattern": "string", "offset": "integer",
     "host": "string", "arg": "string"},
    {"condition": ["NX", "XX"], "side": ["LEFT", "RIGHT"]})


def line(syntax: str) -> Str:
    node = load.load_text("line", f"syntax: {syntax!r}".replace("\\'", "''"))
    return node["syntax"]


def tree(syntax: str):
    faults = []
    items = parse(line(syntax), WORDS, lambda pos, what: faults.append(what))
    assert not faults, faults
    return items


def derived(syntax: str, words: int = 1):
    faults = []
    found = keys.derive(tree(syntax), words, lambda pos, what: faults.append(what))
    return faults or list(found)


class Loading(unittest.TestCase):
    def test_everything_stays_text(self):
        root = load.load_text("x", "a: [ON, NO, '~', ~, =, 6.10, 12:30:00, 010, null, 1e3]\n")
        self.assertEqual(["ON", "NO", "~", "~", "=", "6.10", "12:30:00", "010", "null", "1e3"], list(root["a"]))

    def test_places(self):
        root = load.load_text("x", "a:\n  b: one two\n  c: >-\n    three\n    four\n  d: 'it''s five'\n")
        b, c, d = root["a"]["b"], root["a"]["c"], root["a"]["d"]
        self.assertEqual("x:2:6", str(b.pos))
        self.assertEqual("x:2:10", str(b.pos_at(4)))
        self.assertEqual("x:5:5", str(c.pos_at(c.index("four"))))
        self.assertEqual("five", d[5:])
        self.assertEqual("x:6:13", str(d.pos_at(5)))

    def test_place_behind_the_end(self):
        node = line("key [")
        self.assertEqual("line:1:15", str(node.pos_at(len(node))))


class Syntax(unittest.TestCase):
    def test_kinds(self):
        pos = None
        seconds = (Token("EX", pos), Value("seconds", "integer", pos))
        self.assertEqual((Value("key", "key", pos), Optional("", seconds, pos)), tree("key [EX seconds]"))
        self.assertEqual((Choice("side", "side", ((Token("LEFT", pos),), (Token("RIGHT", pos),)), pos),),
                         tree("<LEFT | RIGHT>"))
        self.assertEqual((Choice("from", "side", ((Token("LEFT", pos),), (Token("RIGHT", pos),)), pos),),
                         tree("from:<LEFT | RIGHT>"))
        self.assertEqual((Repeat("", (Value("key", "key", pos), Value("value", "string", pos)), pos),),
                         tree("key value [key value ...]"))
        arguments = Repeat("", (Value("arg", "string", pos),), pos)
        self.assertEqual((Optional("", (arguments,), pos),), tree("[arg [arg ...]]"))
        self.assertEqual((Optional("range", (Value("offset", "integer", pos), Value("count", "integer", pos)), pos),),
                         tree("range:[offset count]"))

    def test_tokens_that_are_no_upper_case_words(self):
        self.assertEqual(["", "*", "=", "~", "$", "lib-name", "m"],
                         [item.text for item in tree('"" * = ~ $ "lib-name" "m"')])

    def test_types(self):
        self.assertEqual([("offset", "string"), ("offset", "integer")],
                         [(item.name, item.type) for item in tree("offset:string offset")])

    def test_counts(self):
        self.assertIsInstance(tree("numkeys key [key ...]")[0], Count)
        self.assertIsInstance(tree("numkeys [key [key ...]]")[0], Count)
        self.assertIsInstance(tree("numthings id [id ...]")[0], Count)
        self.assertIsInstance(tree("numthings id")[0], Value)
        self.assertIsInstance(tree("count:count id [id ...]")[0], Count)

    def test_repeated_group_with_its_token(self):
        (option,) = tree("[GET pattern [GET pattern ...]]")
        self.assertEqual("GET pattern", show(option.items[0].items))

    def test_shown_as_written(self):
        for syntax in ("key [NX | XX] [EX seconds]", "key <LEFT | RIGHT> [arg [arg ...]]", '<host | ""> [[NX] count]'):
            self.assertEqual(syntax, show(tree(syntax)))


class Arity(unittest.TestCase):
    def test_least_and_fixed(self):
        for syntax, count, exact in (("key", 1, True), ("key [NX | XX]", 1, False), ("key [key ...]", 1, False),
                                     ("<host arg | NX XX>", 2, True), ("<host arg | NX>", 1, False),
                                     ("numkeys [key [key ...]]", 1, False), ("<LEFT | RIGHT> timeout", 2, True)):
            with self.subTest(syntax):
                self.assertEqual((count, exact), (least(tree(syntax)), fixed(tree(syntax))))


class Keys(unittest.TestCase):
    def test_places(self):
        for syntax, expected in (
                ("key value", [KeySpec(1)]),
                ("key destination", [KeySpec(1), KeySpec(2)]),
                ("key [key ...]", [KeySpec(1, last=-1)]),
                ("key [key ...] timeout", [KeySpec(1, last=-2)]),
                ("key value [key value ...]", [KeySpec(1, last=-1, step=2)]),
                ("id numkeys [key [key ...]] [arg [arg ...]]", [KeySpec(2, numkeys=True)]),
                ("destination numkeys key [key ...] [NX | XX]", [KeySpec(1), KeySpec(2, numkeys=True)]),
                ("numkeys key value [key value ...] [NX | XX]", [KeySpec(1, numkeys=True, step=2)]),
                ("[COUNT count] STREAMS key [key ...] id [id ...]",
                 [KeySpec(1, "STREAMS", (("COUNT", 1),), last=-1, limit=2)]),
                ("key [LIMIT offset count] [GET pattern [GET pattern ...]] [NX] [STORE destination]",
                 [KeySpec(1), KeySpec(2, "STORE", (("LIMIT", 2), ("GET", 1)))]),
                ("key [AUTH arg | AUTH2 arg:string value] [A destination | B destination]",
                 [KeySpec(1), KeySpec(2, "A", (("AUTH", 1), ("AUTH2", 2), ("B", 1))),
                  KeySpec(2, "B", (("AUTH", 1), ("AUTH2", 2), ("A", 1)))]),
                ('host <key | ""> [KEYS key [key ...]]', [KeySpec(2, yields=True), KeySpec(3, "KEYS", (), last=-1)]),
                ('host [STORE <key | "">]', [KeySpec(2, "STORE", yields=True)]),
                ("host <key | XX>", [KeySpec(2)])):
            with self.subTest(syntax):
                self.assertEqual(expected, derived(syntax))

    def test_subcommands_count_two_words(self):
        self.assertEqual([KeySpec(2)], derived("key", words=2))

    def test_no_place(self):
        for syntax in ("[count] key", "key [key ...] [NX]", "arg [arg ...] key",
                       "id [id ...] numkeys key [key ...] [NX]"):
            with self.subTest(syntax):
                self.assertRegex(derived(syntax)[0], "cannot be derived")


class Torn(unittest.TestCase):
    """Whatever the text: faults, or a model, but never a traceback."""

    def attempt(self, spec: str) -> bool:
        try:
            render.view(check.check(load.load_text("torn", spec)))
        except SpecError as error:
            self.assertTrue(error.faults)
            return False
        return True

    def test_each_line_left_out(self):
        lines = text(RIGHT).splitlines(True)
        for i in range(len(lines)):
            with self.subTest(lines[i]):
                self.attempt("".join(lines[:i] + lines[i + 1:]))

    def test_each_value_replaced(self):
        lines = text(RIGHT).splitlines(True)
        for value in ("text", "[a, b]", "{a: b}", "''", "[[a]]", "[{a: b}]", "{a: [b]}"):
            for i, old in enumerate(lines):
                if ": " in old or old.rstrip().endswith(":"):
                    head = old[:old.index(":")]
                    self.attempt("".join([*lines[:i], f"{head}: {value}\n", *lines[i + 1:]]))

    def test_random_edits(self):
        chance = random.Random(20)
        spec = text(RIGHT)
        for _ in range(400):
            at, length = chance.randrange(len(spec)), chance.randrange(4)
            piece = "".join(chance.choice("[]<>|:{}.\"'ab KEY\n-*&!,") for _ in range(chance.randrange(4)))
            self.attempt(spec[:at] + piece + spec[at + length:])

    def test_random_syntax_lines(self):
        chance = random.Random(7)
        pieces = ["key", "value", "[", "]", "<", ">", "|", "...", "NX", '""', "numkeys", "seconds:string", "x:", "EX"]
        for _ in range(3000):
            syntax = " ".join(chance.choice(pieces) for _ in range(chance.randrange(1, 12)))
            spec = text(RIGHT).replace("key value [NX | XX] [EX seconds]", "'" + syntax.replace("'", "''") + "'")
            if chance.random() < 0.1:
                self.attempt(spec)
            else:
                parse(line(syntax), WORDS, lambda pos, what: None)


if __name__ == "__main__":
    unittest.main()
