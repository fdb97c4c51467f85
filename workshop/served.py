"""A built site, served on this machine's loopback to a browser that looks at it."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from newsroom.delivery.serving import open_server


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on any free port of 127.0.0.1 until the block ends; give the address of its front page."""
    server = open_server(folder)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield server.address
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
