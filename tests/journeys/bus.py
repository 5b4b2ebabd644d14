"""A display and an accessibility bus of one's own, and a screen reader's questions to an app on it."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any, NamedTuple

LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
_A11Y = "org.a11y.atspi."
_REGISTRY, _ROOT = _A11Y + "Registry", "/org/a11y/atspi/accessible/root"
_SHOWING = 25  # of the states that AT-SPI knows
_TAB, _AS_SYMBOL = 0xFF09, 3
_FOCUSED, _PATH, _SENDER = "object:state-changed:focused", 1, 7


def missing() -> str:
    """What is not there to listen with, in words; empty when all is there."""
    try:
        import jeepney  # type: ignore[import-untyped]  # noqa: F401
    except ImportError:
        return "jeepney is not installed: there is no D-Bus on this system"
    programs = [name for name in ("Xvfb", "dbus-daemon") if shutil.which(name) is None]
    if launcher() is None:
        programs.append("at-spi-bus-launcher")
    return f"not installed: {', '.join(programs)}" if programs else ""


def launcher() -> str | None:
    """The program that brings the accessibility bus."""
    return next((path for path in LAUNCHERS if Path(path).exists()), None)


class Told(NamedTuple):
    """What a reader is told of one thing: where it is on the bus, what it is, its name, and more."""

    place: tuple[str, str]
    role: str
    name: str
    more: str
    showing: bool


@contextmanager
def started(*command: str, answers: bool = True, **options: Any) -> Iterator[str]:
    """Run a program meanwhile; gives the first line that it says."""
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, **options
    ) as it:
        try:
            yield it.stdout.readline().strip() if answers and it.stdout is not None else ""
        finally:
            it.terminate()


@contextmanager
def accessible_desktop(home: Path) -> Iterator[dict[str, str]]:
    """A display and a session with an accessibility bus; gives the environment for apps on it."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    environment |= {"XDG_RUNTIME_DIR": str(home), "HOME": str(home)}
    home.chmod(0o700)
    with ExitStack() as running:
        display = running.enter_context(started("Xvfb", "-displayfd", "1", "-screen", "0", "1400x1000x24"))
        environment["DISPLAY"] = f":{display}"
        session = started("dbus-daemon", "--session", "--nofork", "--print-address=1", env=environment)
        environment["DBUS_SESSION_BUS_ADDRESS"] = running.enter_context(session)
        bus = started(str(launcher()), "--launch-immediately", answers=False, env=environment)
        running.enter_context(bus)
        yield environment


class Reader:
    """A screen reader on the accessibility bus of a session."""

    def __init__(self, session: str) -> None:
        from jeepney.io.blocking import open_dbus_connection  # type: ignore[import-untyped]

        with open_dbus_connection(session) as own:
            address = _asked(own, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress")[0]
        self._bus = open_dbus_connection(address)
        self._events: Any = None

    def close(self) -> None:
        """Let go of the bus."""
        self._bus.close()

    def app(self, name: str) -> tuple[str, str]:
        """Where an app is on the bus; raises `LookupError` while it is not."""
        for place in self._ask((_REGISTRY, _ROOT), "Accessible", "GetChildren")[0]:
            if self._property(place, "Accessible", "Name") == name:
                return place[0], place[1]
        raise LookupError(name)

    def told(self, place: tuple[str, str]) -> Iterator[Told]:
        """All that shows in a part of an app, in order."""
        one = self.look_at(place)
        if not one.showing and one.role not in ("application", "frame"):
            return
        yield one
        for child in self._ask(place, "Accessible", "GetChildren")[0]:
            yield from self.told(tuple(child))

    def look_at(self, place: tuple[str, str]) -> Told:
        """One thing."""
        states = self._ask(place, "Accessible", "GetState")[0]
        return Told(
            place,
            self._ask(place, "Accessible", "GetRoleName")[0],
            self._property(place, "Accessible", "Name"),
            self._property(place, "Accessible", "Description"),
            bool(states[0] & 1 << _SHOWING),
        )

    def attributes(self, place: tuple[str, str]) -> dict[str, str]:
        """Such as the level of a heading."""
        return dict(self._ask(place, "Accessible", "GetAttributes")[0])

    def language(self, place: tuple[str, str]) -> str:
        """The language of its words."""
        return str(self._property(place, "Accessible", "Locale"))

    def follow_focus(self) -> None:
        """Be told from now on of what gets the keyboard."""
        from jeepney import MatchRule, message_bus

        rule = MatchRule(type="signal", interface=_A11Y + "Event.Object", member="StateChanged")
        self._bus.send_and_get_reply(message_bus.AddMatch(rule), timeout=20)
        self._ask((_REGISTRY, "/org/a11y/atspi/registry"), "Registry", "RegisterEvent", "s", (_FOCUSED,))
        self._events = self._bus.filter(rule, bufsize=1000).__enter__()

    def focused(self) -> Told:
        """What gets the keyboard next; raises `TimeoutError` when nothing does."""
        while True:
            event = self._bus.recv_until_filtered(self._events, timeout=20)
            if event.body[0] != "focused" or not event.body[1]:
                continue
            with suppress(AssertionError):  # it went with the page before
                return self.look_at((event.header.fields[_SENDER], event.header.fields[_PATH]))

    def tab(self) -> None:
        """Press Tab, as a person does: the key goes to whatever window has the keyboard."""
        keys = (_REGISTRY, "/org/a11y/atspi/registry/deviceeventcontroller")
        self._ask(keys, "DeviceEventController", "GenerateKeyboardEvent", "isu", (_TAB, "", _AS_SYMBOL))

    def press(self, place: tuple[str, str]) -> None:
        """Do what a press does."""
        assert self._ask(place, "Action", "DoAction", "i", (0,))[0]

    def _ask(
        self,
        place: tuple[str, str],
        interface: str,
        method: str,
        signature: str = "",
        given: tuple[Any, ...] = (),
    ) -> Any:
        return _asked(self._bus, *place, _A11Y + interface, method, signature, given)

    def _property(self, place: tuple[str, str], interface: str, name: str) -> Any:
        got = _asked(
            self._bus, *place, "org.freedesktop.DBus.Properties", "Get", "ss", (_A11Y + interface, name)
        )
        return got[0][1]


def _asked(
    bus: Any,
    name: str,
    path: str,
    interface: str,
    method: str,
    signature: str = "",
    given: tuple[Any, ...] = (),
) -> Any:
    from jeepney import DBusAddress, MessageType, new_method_call

    call = new_method_call(DBusAddress(path, name, interface), method, signature or None, given)
    reply = bus.send_and_get_reply(call, timeout=20)
    assert reply.header.message_type == MessageType.method_return, (method, reply.body)
    return reply.body
