"""The few lines of RESP2 that `diff` and the tests need to ask a server."""
from __future__ import annotations

import re
import socket
from typing import Any, Callable, List, Tuple

TIMEOUT = 10.0  # seconds, for the connection and for each reply

# More than any reply to what is asked here; beyond them it's no reply.
LONGEST = 64 << 20  # bytes of a bulk, entries of an array
LINE = 64 << 10
DEPTH = 32

_NUMBER = re.compile(r"[+-]?[0-9]{1,20}")


class Refused(Exception):
    """An error reply."""


class Unreachable(Exception):
    """No server there, or one that doesn't speak RESP; the text is one sentence."""


class Connection:
    def __init__(self, host: str, port: int, timeout: float = TIMEOUT) -> None:
        self.place = f"{host}:{port}"
        try:
            self.socket = socket.create_connection((host, port), timeout)
        except (OSError, OverflowError) as error:
            raise Unreachable(f"{self.place} cannot be reached: {_why(error)}") from error
        self.file = self.socket.makefile("rb")

    def close(self) -> None:
        self.file.close()
        self.socket.close()

    def __enter__(self) -> "Connection":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def ask(self, *words: str) -> Any:
        """The reply; raises Refused for an error reply."""
        self.send(*words)
        return self.reply()

    def send(self, *words: str) -> None:
        parts = [word.encode(errors="surrogateescape") for word in words]  # as the environment gives them
        text = b"".join(b"$%d\r\n%s\r\n" % (len(part), part) for part in parts)
        try:
            self.socket.sendall(b"*%d\r\n%s" % (len(parts), text))
        except OSError as error:
            raise Unreachable(f"{self.place} hung up: {_why(error)}") from error

    def reply(self) -> Any:
        found = self.value()
        if isinstance(found, Refused):
            raise found
        return found

    def read(self, take: Callable[[int], bytes], most: int) -> bytes:
        try:
            return take(most)
        except OSError as error:
            raise Unreachable(f"{self.place} does not answer: {_why(error)}") from error

    def line(self) -> bytes:
        line = self.read(self.file.readline, LINE)
        if not line.endswith(b"\n") and len(line) < LINE:
            raise Unreachable(f"{self.place} hung up")
        if not line.endswith(b"\r\n"):
            raise self.stranger()
        return line[:-2]

    def bulk(self, length: int) -> str:
        found = self.read(self.file.read, length + 2)
        if len(found) < length + 2:
            raise Unreachable(f"{self.place} hung up")
        if not found.endswith(b"\r\n"):
            raise self.stranger()
        return found[:-2].decode(errors="replace")

    def value(self, depth: int = 0) -> Any:
        """One value; an error is a value here, for it may stand in an array."""
        line = self.line()
        kind, rest = line[:1], line[1:].decode(errors="replace")
        if kind == b"+":
            return rest
        if kind == b"-":
            return Refused(rest)
        if kind not in (b":", b"$", b"*") or not _NUMBER.fullmatch(rest):
            raise self.stranger()
        number = int(rest)
        if kind == b":":
            return number
        if number > LONGEST or depth > DEPTH:
            raise self.stranger()
        if kind == b"$":
            return None if number < 0 else self.bulk(number)
        return None if number < 0 else [self.value(depth + 1) for _ in range(number)]

    def stranger(self) -> Unreachable:
        return Unreachable(f"{self.place} does not speak RESP")


def _why(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error) or type(error).__name__


def address(text: str) -> Tuple[str, int]:
    """'host:port', also '[::1]:6379'; raises ValueError."""
    host, colon, port = text.rpartition(":")
    if not colon or not host or not port.isdigit() or int(port) > 65535:
        raise ValueError(f"'{text}' is no HOST:PORT")
    return host.strip("[]"), int(port)


def pairs(flat: List[Any]) -> dict:
    """A map as RESP2 sends it."""
    return dict(zip(flat[::2], flat[1::2]))
