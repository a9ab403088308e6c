"""The few lines of RESP2 that `diff` and the tests need to ask a server."""
from __future__ import annotations

import socket
from typing import Any, List, Tuple

TIMEOUT = 10.0  # seconds, for the connection and for each reply


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
        parts = [word.encode() for word in words]
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

    def line(self) -> bytes:
        try:
            line = self.file.readline()
        except OSError as error:
            raise Unreachable(f"{self.place} does not answer: {_why(error)}") from error
        if not line.endswith(b"\r\n"):
            raise Unreachable(f"{self.place} hung up")
        return line[:-2]

    def value(self) -> Any:
        """One value; an error is a value here, for it may stand in an array."""
        line = self.line()
        kind, rest = line[:1], line[1:].decode(errors="replace")
        if kind == b"+":
            return rest
        if kind == b"-":
            return Refused(rest)
        try:
            number = int(rest)
        except ValueError:
            raise Unreachable(f"{self.place} does not speak RESP") from None
        if kind == b":":
            return number
        if kind == b"$":
            return None if number < 0 else self.file.read(number + 2)[:-2].decode(errors="replace")
        if kind == b"*":
            return None if number < 0 else [self.value() for _ in range(number)]
        raise Unreachable(f"{self.place} does not speak RESP")


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
