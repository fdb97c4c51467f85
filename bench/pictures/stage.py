"""The picture stage once over a laid out site: seconds of reading and of printing, pictures, copies, bytes, as JSON on standard output.

python bench/pictures/stage.py ROOT OUTPUT FORMS: FORMS of the modern ones, e.g. avif,webp.
"""

import json
import sys
import time
from pathlib import Path

from newsroom.copydesk.clock import as_of
from newsroom.copydesk.open_edition import open_edition
from newsroom.copydesk.settings import read_settings
from newsroom.imprint.bulletin import Bulletin
from newsroom.pictures import copies
from newsroom.press.assets import NO_ASSETS
from newsroom.press.prints import print_pictures


def main() -> None:
    """Run the stage."""
    root, output = Path(sys.argv[1]), Path(sys.argv[2])
    copies.MODERN = tuple(sys.argv[3].split(","))
    settings = read_settings(root)
    begun = time.perf_counter()
    edition = open_edition(settings, as_of("2026-11-23 12:00", settings.site.timezone))
    read = time.perf_counter()
    prints = print_pictures(Bulletin(edition, NO_ASSETS), root, output)
    printed = time.perf_counter()
    made = [copy for item in prints.values() for copy in item.renditions]
    size = sum(copy.size for copy in made)
    told = {"read": read - begun, "print": printed - read, "pictures": len(prints), "copies": len(made), "bytes": size}
    print(json.dumps(told))


if __name__ == "__main__":
    main()
