"""
The address guard: which addresses may be connected to.

It lives in the resolver, because that is the one place every fetch passes (pages, redirects, robots.txt,
links), for names and for literal addresses of every spelling alike, and because the address that was looked
at there is the address that is connected to.
"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Awaitable, Callable, Sequence
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from time import monotonic
from typing import TYPE_CHECKING, Any, cast

from twisted.internet import address as twisted_address
from twisted.internet.interfaces import IHostnameResolver, IHostResolution, IResolutionReceiver
from zope.interface import implementer

if TYPE_CHECKING:
    from twisted.internet.interfaces import IAddress

Network = IPv4Network | IPv6Network
Address = IPv4Address | IPv6Address
#: Host name and port → addresses, as ``socket.getaddrinfo`` spells them.
Lookup = Callable[[str, int], Awaitable[Sequence[str]]]

#: What ``ipaddress`` calls global, but is no place of the public web.
#: RFC 7526 (6to4 relay anycast), RFC 3068, RFC 7723/8155 anycast, RFC 5737 and 9637 documentation,
#: RFC 6052 and 8215 (NAT64), RFC 3056 (6to4), RFC 4380 (Teredo), RFC 4843/7343 (ORCHID), RFC 6666 (discard),
#: RFC 3879 (site-local), RFC 9602 (segment routing).
_NEVER: tuple[Network, ...] = tuple(
    IPv4Network(n) if "." in n else IPv6Network(n)
    for n in (
        "0.0.0.0/8 100.64.0.0/10 192.0.0.0/24 192.0.2.0/24 192.31.196.0/24 192.52.193.0/24 192.88.99.0/24"
        " 192.175.48.0/24 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/3"
        " ::/96 64:ff9b::/96 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 2002::/16 3fff::/20 5f00::/16"
        " fc00::/7 fe80::/10 fec0::/10 ff00::/8"
    ).split()
)

#: Addresses where cloud machines keep their own secrets, some of them in public ranges.
_METADATA = frozenset(
    ip_address(a)
    for a in ("169.254.169.254", "169.254.170.2", "100.100.100.200", "168.63.129.16", "fd00:ec2::254")
)

#: Names that are never resolved: they lead to the machine itself or to the cloud's own services.
_NAMES = ("localhost", "metadata.google.internal", "metadata.goog", "metadata", "instance-data")
_ENDINGS = (".localhost", ".internal", ".local", ".home.arpa", ".onion")


def is_public_ip(address: Address, allowed: Sequence[Network] = ()) -> bool:
    """
    Tell whether an address may be connected to: public, or in a range that the user opened.

    IPv6 forms that carry an IPv4 address are judged as the IPv4 address where the system would connect to
    that (mapped), and refused where a gateway would (6to4, Teredo, NAT64).

    >>> is_public_ip(ip_address("93.184.216.34")), is_public_ip(ip_address("::ffff:10.0.0.1"))
    (True, False)
    >>> is_public_ip(ip_address("127.0.0.1"), (IPv4Network("127.0.0.0/8"),))
    True
    """
    if isinstance(address, IPv6Address):
        if address.ipv4_mapped is not None:
            return is_public_ip(address.ipv4_mapped, allowed)
        if address.scope_id is not None:
            address = IPv6Address(int(address))
    if any(address in network for network in allowed if network.version == address.version):
        return True
    if address in _METADATA or not address.is_global or address.is_multicast:
        return False
    return not any(address in network for network in _NEVER if network.version == address.version)


def is_refused_name(host: str) -> bool:
    """
    Tell whether a host's name is refused before any look-up.

    >>> is_refused_name("metadata.google.internal."), is_refused_name("example.org")
    (True, False)
    """
    name = host.lower().rstrip(".")
    return name in _NAMES or name.endswith(_ENDINGS)


class Guard:
    """The rule of one run, and whom it refused."""

    def __init__(self, allowed: Sequence[Network] = ()) -> None:
        self.allowed = tuple(allowed)
        #: Hosts that were refused, with the sentence that says why.
        self.refused: dict[str, str] = {}

    def judge(self, host: str, addresses: Sequence[str]) -> tuple[str, ...]:
        """Return the addresses that may be connected to; remember the host where there is none left."""
        good = tuple(a for a in addresses if is_public_ip(ip_address(a.partition("%")[0]), self.allowed))
        if addresses and not good:
            at = f"at {addresses[0]}, " if addresses[0] != host.strip("[]") else ""
            self.refused[host.lower()] = (
                f"{host} is {at}a private or reserved address; --allow-net opens a range of your own"
            )
        return good

    def refuses_name(self, host: str) -> bool:
        """Tell whether a name is refused unseen; names of this machine pass where loopback is open."""
        own = host.lower().rstrip(".")
        if not is_refused_name(own) or (self.allowed and not own.startswith(("metadata", "instance-data"))):
            return False
        self.refused[host.lower()] = f"{host} is a name of this machine or of its network"
        return True


async def system_lookup(host: str, port: int) -> Sequence[str]:
    """Ask the system's resolver, all address families."""
    loop = asyncio.get_running_loop()
    found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(entry[4][0]) for entry in found))


@implementer(IHostResolution)
class _Resolution:
    def __init__(self, name: str) -> None:
        self.name = name

    def cancel(self) -> None:
        """Do nothing: a look-up that nobody waits for any more ends by itself."""


@implementer(IHostnameResolver)
class GuardedResolver:
    """
    Twisted's name resolver with the guard in it.

    Each name is asked for once a run, and what was judged is what is connected to: a name that changes its
    address between two questions (DNS rebinding) is never asked twice.
    """

    def __init__(
        self, reactor: Any, guard: Guard, *, timeout: float = 20.0, lookup: Lookup = system_lookup
    ) -> None:
        self._reactor = reactor
        self._guard = guard
        self._timeout = timeout
        self._lookup = lookup
        self._known: dict[str, asyncio.Future[tuple[str, ...]]] = {}
        self._running: set[asyncio.Future[None]] = set()
        #: Address → monotonic time before which it is not asked again.
        self._free: dict[str, float] = {}

    @classmethod
    def from_crawler(cls, crawler: Any, reactor: Any) -> GuardedResolver:
        """Build from settings, for ``TWISTED_DNS_RESOLVER``."""
        settings = crawler.settings
        guard = Guard([ip_network(words) for words in settings.getlist("ALLOW_NET")])
        lookup = settings.get("ADDRESS_LOOKUP") or system_lookup
        return cls(reactor, guard, timeout=settings.getfloat("DNS_TIMEOUT"), lookup=lookup)

    def refusal(self, host: str) -> str | None:
        """Return why the guard refused a host; None where it did not."""
        return self._guard.refused.get(host.lower())

    def install_on_reactor(self) -> None:
        """Become the resolver of every connection of this reactor."""
        self._reactor.installNameResolver(self)

    def resolveHostName(  # noqa: N802
        self,
        resolutionReceiver: IResolutionReceiver,  # noqa: N803
        hostName: str,  # noqa: N803
        portNumber: int = 0,  # noqa: N803
        addressTypes: Sequence[type[IAddress]] | None = None,  # noqa: N803
        transportSemantics: str = "TCP",  # noqa: N803
    ) -> IHostResolution:
        """See Twisted's IHostnameResolver."""
        resolution = _Resolution(hostName)
        task = asyncio.ensure_future(self._answer(resolutionReceiver, resolution, hostName, portNumber))
        # The loop itself keeps only weak references to its tasks.
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        return cast("IHostResolution", resolution)

    async def _answer(self, receiver: Any, resolution: _Resolution, host: str, port: int) -> None:
        receiver.resolutionBegan(resolution)
        for found in await self.addresses(host, port):
            kind = twisted_address.IPv6Address if ":" in found else twisted_address.IPv4Address
            receiver.addressResolved(kind("TCP", found, port))
        receiver.resolutionComplete()

    async def addresses(self, host: str, port: int) -> tuple[str, ...]:
        """Return where a host may be connected to; nothing where it is unknown or refused."""
        key = host.lower()
        if key not in self._known:
            self._known[key] = asyncio.ensure_future(self._ask(key, port))
        return await self._known[key]

    def reserve(self, addresses: Sequence[str], delay: float) -> float:
        """Take the next turn at a host's address; return the seconds until it comes."""
        if not addresses:
            return 0.0
        # Of several addresses one stands for all: names that share one as a rule share all of them.
        address, now = min(addresses), monotonic()
        turn = max(now, self._free.get(address, now))
        self._free[address] = turn + delay
        return turn - now

    async def _ask(self, host: str, port: int) -> tuple[str, ...]:
        if self._guard.refuses_name(host):
            return ()
        try:
            found = await asyncio.wait_for(self._lookup(host, port), self._timeout)
        except (OSError, TimeoutError, UnicodeError):
            return ()
        return self._guard.judge(host, found)
