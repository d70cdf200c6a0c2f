"""
The wire: everything between a spider's request and the bytes it gets.

guard         which addresses may be connected to (in the resolver, so by every fetch)
download      the one way out: http and https, guarded, no proxy, one deadline for a whole page
bodies        decompression with limits, and whether a body came whole
conditional   If-None-Match and If-Modified-Since, byte for byte
redirects     at most five hops, http and https only, each through the same gates
robots        RFC 9309: 5xx forbids all, 4xx allows all; Crawl-delay is kept
patience      Retry-After and 429: a host that asks for peace gets it
faults        every way a request can fail, as an Outcome
"""
