"""The files for programs can be used by programs.

What it checks:
    robots.txt, the licence rsl.xml, security.txt, the manifest, the list of feeds and the redirects, as far as they are there, can be read
    and have what their standards ask for: a user agent; a licence for every address, with uses that RSL knows; a contact and one date
    within a year; name, start and icons; a text and an address for every feed; an old and a new address in each line. Every address of ours
    in them is answered.
Why:
    No reader sees these files and no browser complains of them: a broken one stays broken, and the licence, or the way to report a hole, is
    simply not there.
Source:
    RFC 9309 (robots.txt); RSL 1.0, sections 3.3 to 3.5; RFC 9116 (security.txt); Web Application Manifest (W3C); OPML 2.0.
Example:
    Contact: mailto:desk@morning.example
How to fix:
    Let the `syndication` plugin write the files, and publish again into an empty folder.
"""

from collections.abc import Iterator

from newsroom.article.finding import Fault
from newsroom.article.place import Place
from newsroom.article.readback import Readback, file_of
from newsroom.stylebook.desk import Desk

CODE = "OUT815"
NAME = "bad-site-file"
SEVERITY = "error"
SCOPE = "output"


def check(seen: Readback, desk: Desk) -> Iterator[Fault]:
    """Yield a fault for each file that programs cannot use, and for each address in one that nobody answers."""
    for file in seen.programs:
        if file.fault:
            yield Fault(Place(""), {"file": file.path, "problem": file.fault}, page=file.path)
        for name in file.names:
            if file_of(name) not in seen.files:
                yield Fault(Place(""), {"file": file.path, "address": f"/{name.removeprefix('/')}"}, "gone", page=file.path)
