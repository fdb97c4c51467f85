"""The store: assets and media of all releases side by side, named by their content, only ever added to.

Pages of an older release keep finding their style sheets here while readers still hold them. A name that exists is hashed again, not
trusted; where it holds anything else than its name says, the right content takes its place in one step.
"""

import os
from pathlib import Path

from newsroom.release.disk import ASIDE, holds, settle
from newsroom.release.staging import bring, keep
from newsroom.release.tree import Tree


def put(tree: Tree, store: Path, stamp: int) -> None:
    """Add the tree's stored files to the folder `store` and make them last; files written anew are modified at `stamp` (Unix seconds)."""
    fresh = {name: path for path, name in tree.store.items() if not holds(store / name, tree.files[path])}
    for name, path in fresh.items():
        bring(tree, path, f"{store}/{ASIDE}{name}", stamp)
    keep({f"{store}/{ASIDE}{name}": tree.files[path] for name, path in fresh.items()})
    for name in fresh:
        os.rename(store / f"{ASIDE}{name}", store / name)
    settle(store)
