"""The settings keep their promises, whatever Scrapy's defaults come to be."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from scrapy.settings import Settings

ROOT = Path(__file__).parents[1]


@pytest.fixture
def settings():
    """Load the settings as Scrapy does."""
    settings = Settings()
    settings.setmodule("crawler.settings", priority="project")
    return settings


@pytest.mark.parametrize(
    "name",
    ["COOKIES_ENABLED", "TELNETCONSOLE_ENABLED", "REMOTE_CONTROL_ENABLED", "METAREFRESH_ENABLED",
     "HTTPPROXY_ENABLED", "REFERER_ENABLED", "HTTPCACHE_ENABLED"],
)  # fmt: skip
def test_what_stays_shut(settings, name):
    """Doors and helpers that nobody needs are shut."""
    assert not settings.getbool(name)


@pytest.mark.parametrize(
    "name", ["ROBOTSTXT_OBEY", "DOWNLOAD_VERIFY_CERTIFICATES", "DOWNLOAD_FAIL_ON_DATALOSS"]
)
def test_what_stays_on(settings, name):
    """Obedience and verification are on."""
    assert settings.getbool(name)


def test_only_the_web_is_asked(settings):
    """No handler but ours, for http and https."""
    handlers = settings.getwithbase("DOWNLOAD_HANDLERS")
    assert {scheme for scheme in handlers if handlers[scheme]} == {"http", "https"}
    assert set(handlers.values()) - {None} == {"crawler.wire.download.GuardedDownloadHandler"}


def test_limits(settings):
    """Sizes, times and numbers are bounded."""
    assert settings.getint("DOWNLOAD_MAXSIZE") == 10 << 20
    assert settings.getint("DOWNLOAD_TIMEOUT") == 60
    assert settings.getint("REDIRECT_MAX_TIMES") == 5
    assert settings.getint("CONCURRENT_REQUESTS_PER_DOMAIN") == 1
    assert settings.getfloat("DOWNLOAD_DELAY") >= 2
    assert settings.getfloat("DOWNLOAD_DELAY_JITTER") == 0
    assert settings.getint("RETRY_TIMES") <= 2


def test_scrapy_list_names_both_spiders(tmp_path):
    """``scrapy list`` prints our spiders, and no stranger's package of the same name can hide them."""
    command = [sys.executable, "-m", "scrapy", "list"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.split() == ["homepages", "links"]
    (tmp_path / "spiders").mkdir()
    (tmp_path / "spiders" / "__init__.py").write_text("")
    strange = os.environ | {"PYTHONPATH": str(tmp_path)}
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, env=strange | {
        "SCRAPY_SETTINGS_MODULE": "crawler.settings", "PYTHONPATH": f"{tmp_path}{os.pathsep}{ROOT}"
    }, check=False, timeout=60)  # fmt: skip
    assert done.returncode != 0 or done.stdout.split() == ["homepages", "links"]
