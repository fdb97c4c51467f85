"""The store: assets and media of all releases side by side, named by their content, only ever added to.

Pages of an older release keep finding their style sheets here while readers still hold them. A name that exists is hashed again, not
trusted; where it holds anything else than its name says, the right content takes its place in one step.
"""

import os
from pathlib import Path

from newsroom.release.disk import ASIDE, each, holds, settle
from newsroom.release.staging import bring, keep
from newsroom.release.tree import Tree


def put(tree: Tree, store: Path, stamp: int) -> None:
    """Add the tree's stored files to the folder `store` and make them last; files written anew are modified at `stamp` (Unix seconds)."""
    wanted = {name: path for path, name in tree.store.items()}
    fresh = [name for name, path in wanted.items() if not holds(store / name, tree.files[path])]
    each(lambda name: _add(tree, wanted[name], store / name, stamp), fresh)
    settle(store)


def _add(tree: Tree, path: str, target: Path, stamp: int) -> None:
    aside = target.with_name(ASIDE + target.name)
    bring(tree, path, aside, stamp)
    keep(aside, tree.files[path])
    os.rename(aside, target)
