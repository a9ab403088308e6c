"""The whole spec against what was recorded of servers, ../shared/servers, and against those of the live tests."""
import os
import re
import sys
import unittest
from dataclasses import replace

from codegen import check, cnames, diff, load, propose, records, render, wire
from codegen.cli import ROOT, read
from codegen.model import MODULE
from codegen.source import SpecError
from tests.codegen.support import SPEC, text

SERVERS = os.path.join(ROOT, os.pardir, "shared", "servers")
FILES = ("redis-8.6.3.jsonl", "valkey-9.1.2.jsonl")

# Their C names clash as the servers name their parts; the spec's own lines have labels.
UNLABELLED = {"BITFIELD", "CLUSTER MIGRATION"}


def live_servers():
    """The servers of the live tests, if they are there."""
    places = [os.environ.get(name, "").split(",")[0] for name in ("SLOTWISE_PLAIN", "SLOTWISE_CLUSTER")]
    for place in filter(None, places):
        with wire.Connection(*wire.address(place)) as connection:
            yield records.from_server(connection)


class Known(unittest.TestCase):
    """The whole spec against recorded servers: nothing missing, gone or different, no exception too many."""

    @classmethod
    def setUpClass(cls):
        found = [os.path.join(SERVERS, name) for name in FILES]
        if not all(map(os.path.exists, found)):
            raise unittest.SkipTest(f"no recorded servers: {SERVERS} has not {' and '.join(FILES)}")
        cls.spec = read(SPEC)
        cls.servers = [records.from_file(name) for name in found]

    def test_no_differences(self):
        for server in self.servers:
            with self.subTest(server.title):
                self.assertGreater(len(server.callable()), 400)
                self.assertEqual([], [str(found) for found in diff.open_ones(diff.compare(self.spec, server))])

    def test_every_exception_is_needed(self):
        for server in (*self.servers, *live_servers()):
            with self.subTest(server.title):
                self.assertEqual([], [str(found) for found in diff.unneeded(self.spec, server)])

    def test_an_exception_too_many_is_found(self):
        for rule in check.RULES:
            self.assertNotIn("GET", self.spec.exceptions.get(rule, {}))
            more = {**self.spec.exceptions, rule: {**self.spec.exceptions.get(rule, {}), "GET": "none"}}
            for server in self.servers:
                # Only a live server shows what it lacks and how calls are answered.
                wanted = [] if rule in (diff.LACKS, *check.CALLS) else [f"GET: the exception in '{rule}' is not needed for {server.title}"]
                found = diff.unneeded(replace(self.spec, exceptions=more), server)
                self.assertEqual(wanted, [str(one) for one in found])

    def test_together_they_have_all_commands(self):
        everything = {name for server in self.servers for name in server.callable()}
        mine = {command.name for command in self.spec.commands if MODULE not in command.servers}
        self.assertEqual(set(), mine ^ everything)

    def test_every_name_has_an_entry_and_a_stub(self):
        """A prototype in a public header, and a call of it in the encode tests, which therefore link it."""
        headers, calls = (self.generated(*folder) for folder in (("include", "slotwise"), ("tests",)))
        mine = {command.name for command in self.spec.commands}
        names = sorted({name for server in self.servers for name in server.callable()})
        stubs = [name for name in names if f" {cnames.stub(name)}(sw_handle *h" in headers and f"({cnames.stub(name)}(" in calls]
        known = {name for server in self.servers for name in server.records}
        print(", ".join(f"{server.title}: {len(server.records)} records" for server in self.servers) + f"; {len(known)} names, "
              f"{len(known) - len(names)} of them containers that can't be sent alone; of the other {len(names)} have an entry "
              f"{len(mine & set(names))}, a stub {len(stubs)}", file=sys.stderr)
        self.assertGreater(len(names), 420)
        self.assertEqual(names, sorted(mine & set(names)))
        self.assertEqual(names, stubs)

    @staticmethod
    def generated(*folder):
        """The texts of a folder of generated/, blanks and line ends as one blank."""
        base = os.path.join(ROOT, "generated", *folder)
        return re.sub(r"\s+", " ", "".join(text(os.path.join(base, name)) for name in sorted(os.listdir(base))))

    def groups_of_servers(self):
        return [group for group in self.spec.groups if any(MODULE not in command.servers for command in group.commands)]

    def test_proposed_entries_are_a_spec(self):
        """What diff says of commands that the spec lacks can be pasted: here it lacks all of them."""
        head = text(SPEC).partition("\nexceptions:")[0]
        groups = ", ".join(f"{group.name}: Group" for group in self.groups_of_servers())
        for server in self.servers:
            lines = [f"{head}\nexceptions: {{keys-unlisted: {{MIGRATE: none}}}}\ngroups: {{{groups}}}\ncommands:"]
            for group in self.groups_of_servers():
                lines.append(f"  {group.name}:")
                for name in sorted(server.callable()):
                    record = server.records[name]
                    if record.group.replace("_", "-") == group.name:
                        lines += propose.entry(record, server.kind, self.spec.words)
            with self.subTest(server.title):
                spec = check.check(load.load_text(server.title, "\n".join(lines) + "\n"))
                self.assertEqual(len(server.callable()), len(spec.commands))
                try:
                    render.view(spec)
                except SpecError as error:
                    faulty = {fault.text.split("'")[1] for fault in error.faults}
                    self.assertEqual(set(), faulty - UNLABELLED)


if __name__ == "__main__":
    unittest.main()
