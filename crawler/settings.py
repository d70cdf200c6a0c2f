"""
Scrapy's settings: safety and politeness first.

Scrapy's defaults are for scraping one's own targets, not for asking strangers' pages for years: they verify
no certificates, open two control ports, follow ``file:`` and take a gigabyte. What is set here is asserted
by tests.
"""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

try:
    _VERSION = version("paperwatch")
except PackageNotFoundError:  # run from a source tree that was never installed
    _VERSION = "0"

BOT_NAME = "paperwatch"
USER_AGENT = f"paperwatch/{_VERSION} (+https://pypi.org/project/paperwatch)"

# Named one by one: a stranger's package called "spiders", first on the path, would make `scrapy list` print
# nothing and exit 0.
SPIDER_MODULES = ["spiders.homepages", "spiders.links"]

# --- Whom we may ask -----------------------------------------------------------------------------
ROBOTSTXT_OBEY = True
ROBOTSTXT_USER_AGENT = "paperwatch"
#: Private ranges that the user opened (``--allow-net``), as text.
ALLOW_NET: list[str] = []
TWISTED_DNS_RESOLVER = "crawler.wire.guard.GuardedResolver"
DNS_TIMEOUT = 20
DOWNLOAD_HANDLERS = {
    "http": "crawler.wire.download.GuardedDownloadHandler",
    "https": "crawler.wire.download.GuardedDownloadHandler",
    "data": None,
    "file": None,
    "ftp": None,
    "s3": None,
}
DOWNLOAD_VERIFY_CERTIFICATES = True
#: A proxy would connect for us, past the guard.
HTTPPROXY_ENABLED = False
METAREFRESH_ENABLED = False
REDIRECT_MAX_TIMES = 5

# --- How politely --------------------------------------------------------------------------------
CONCURRENT_REQUESTS_PER_DOMAIN = 1
DOWNLOAD_DELAY = 2.0
#: The delay is a promise, not an average.
DOWNLOAD_DELAY_JITTER = 0
#: Many hosts at once, so that slow ones hold up nobody but themselves.
CONCURRENT_REQUESTS = 128
#: Researchers whose pages are asked for at the same time.
WALKS_AT_ONCE = 200
#: Scrapy makes so many tasks for every answer, and 100 of them cost more than a page that did not change.
CONCURRENT_ITEMS = 2
#: Each after a longer pause (``crawler.wire.retries``); links of papers are tried once more.
RETRY_TIMES = 1
RETRY_HTTP_CODES = [500, 502, 504, 522, 524, 408]
#: A name that is not known and a deadline that ran out are not asked again in the same run.
RETRY_EXCEPTIONS = [
    "scrapy.exceptions.DownloadConnectionRefusedError",
    "scrapy.exceptions.DownloadFailedError",
    "scrapy.exceptions.ResponseDataLossError",
]
RETRY_GIVE_UP_LOG_LEVEL = "DEBUG"
#: Seconds; a Retry-After up to this is waited for, a longer one ends the host's run.
PATIENCE_LIMIT = 30.0

# --- How much ------------------------------------------------------------------------------------
#: Of a page; spiders allow a PDF twice as much.
DOWNLOAD_MAXSIZE = 10 * 1024 * 1024
DOWNLOAD_WARNSIZE = 0
#: Seconds for one page from name to last byte, its redirects and retries included.
DOWNLOAD_TIMEOUT = 60
DOWNLOAD_FAIL_ON_DATALOSS = True
#: Per researcher and run.
WALK_PAGES = 30
WALK_BYTES = 20 * 1024 * 1024
WALK_DEPTH = 2
#: Long addresses are refused where links are chosen, so that none is dropped without a word.
URLLENGTH_LIMIT = 0

# --- What stays shut -----------------------------------------------------------------------------
COOKIES_ENABLED = False
REFERER_ENABLED = False
TELNETCONSOLE_ENABLED = False
REMOTE_CONTROL_ENABLED = False

DEFAULT_REQUEST_HEADERS = {
    "Accept": "text/html,application/xhtml+xml,application/pdf;q=0.9,text/plain;q=0.8,*/*;q=0.7",
    "Accept-Language": "en,*;q=0.5",
}

DOWNLOADER_MIDDLEWARES = {
    "scrapy.downloadermiddlewares.offsite.OffsiteMiddleware": None,
    "scrapy.downloadermiddlewares.robotstxt.RobotsTxtMiddleware": None,
    "scrapy.downloadermiddlewares.httpauth.HttpAuthMiddleware": None,
    "scrapy.downloadermiddlewares.downloadtimeout.DownloadTimeoutMiddleware": None,
    "scrapy.downloadermiddlewares.retry.RetryMiddleware": None,
    "scrapy.downloadermiddlewares.redirect.MetaRefreshMiddleware": None,
    "scrapy.downloadermiddlewares.redirect.RedirectMiddleware": None,
    "scrapy.downloadermiddlewares.httpcompression.HttpCompressionMiddleware": None,
    "scrapy.downloadermiddlewares.cookies.CookiesMiddleware": None,
    "scrapy.downloadermiddlewares.httpproxy.HttpProxyMiddleware": None,
    "scrapy.downloadermiddlewares.httpcache.HttpCacheMiddleware": None,
    "crawler.wire.robots.Robots": 100,
    "crawler.wire.patience.Patience": 540,
    "crawler.wire.retries.BackingOff": 550,
    "crawler.wire.decoding.Decoding": 590,
    "crawler.wire.redirects.BoundedRedirects": 600,
    "crawler.wire.conditional.Conditional": 700,
}
SPIDER_MIDDLEWARES = {
    "scrapy.spidermiddlewares.httperror.HttpErrorMiddleware": None,
    "scrapy.spidermiddlewares.referer.RefererMiddleware": None,
    "scrapy.spidermiddlewares.urllength.UrlLengthMiddleware": None,
    "scrapy.spidermiddlewares.depth.DepthMiddleware": None,
}
EXTENSIONS = {
    "scrapy.extensions.telnet.TelnetConsole": None,
    "scrapy.extensions.remote_control.RemoteControl": None,
    "scrapy.extensions.feedexport.FeedExporter": None,
    "scrapy.extensions.logstats.LogStats": None,
    "scrapy.extensions.memusage.MemoryUsage": None,
    "scrapy.extensions.spiderstate.SpiderState": None,
    "crawler.wire.robots.CrawlDelay": 10,
}
ITEM_PIPELINES = {"crawler.pipelines.SnapshotPipeline": 300}

#: First come, first asked: pages are walked in breadth, in the same order every time.
SCHEDULER_MEMORY_QUEUE = "scrapy.squeues.FifoMemoryQueue"
LOG_LEVEL = "WARNING"
STATS_DUMP = False
WARN_ON_GENERATOR_RETURN_VALUE = False
