"""Pelican's settings for publication: absolute addresses and feeds. `newsroom publish` and `newsroom build` use these."""

import runpy
from pathlib import Path

# Run and not imported: a second site in the same process must not get the first one's settings.
globals().update(runpy.run_path(str(Path(__file__).with_name("pelicanconf.py"))))

SITEURL = globals()["_site"].url
FEED_DOMAIN = SITEURL
