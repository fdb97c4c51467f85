"""Whatever fails at whatever moment: the live release is the old one or the new one, whole, and the next publish succeeds.

Every system call that a publish makes is counted; the n-th fails, for every n. Deaths happen in a forked child, so that the lock and the
threads go the way they go when a process is killed.
"""

import errno
import os
from itertools import count

import pytest

from newsroom.delivery.target import Note
from newsroom.errors import LiveButUnfinished, WorldFailed

CALLS = (
    *("open", "read", "write", "truncate", "ftruncate", "fsync", "fstat", "chmod", "fchmod", "utime"),
    *("rename", "link", "symlink", "readlink", "unlink", "mkdir", "rmdir", "scandir", "listdir"),
)
WAYS = ["killed", "interrupted", "disk full"]
KILLED = 9


class Faults:
    """Makes the n-th of all system calls fail, in one of several ways."""

    def __init__(self, patch, nth, way):
        self.turn, self.nth, self.way = count(1), nth, way
        self.fired = False
        for name in CALLS:
            patch.setattr(os, name, self._counted(getattr(os, name)))

    def _counted(self, call):
        def counted(*args, **kwargs):
            if next(self.turn) != self.nth:
                return call(*args, **kwargs)
            self.fired = True
            return self._fail(call, *args, **kwargs)

        return counted

    def _fail(self, call, *args, **kwargs):
        if self.way == "killed":
            os._exit(KILLED)
        if self.way == "disk full":
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        done = call(*args, **kwargs)
        if call.__name__ == "open":
            os.close(done)
        elif call.__name__ == "scandir":
            done.close()
        raise KeyboardInterrupt


def killed(patch, nth, change):
    child = os.fork()
    if not child:
        try:
            Faults(patch, nth, "killed")
            change()
            os._exit(0)
        finally:
            os._exit(1)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert code in (0, KILLED)
    return code == KILLED


def failing(monkeypatch, nth, way, change):
    """Make the change with a fault at the n-th call; return whether the fault came, and the error it became."""
    with monkeypatch.context() as patch:
        if way == "killed":
            return killed(patch, nth, change), None
        faults = Faults(patch, nth, way)
        expected = KeyboardInterrupt if way == "interrupted" else WorldFailed
        try:
            change()
        except expected as error:
            return faults.fired, error
        return faults.fired, None


def assert_in_order(root):
    assert sorted(os.listdir(root)) == ["LOCK", "current", "events.jsonl", "manifests", "releases", "store"]
    assert not [name for folder in ("manifests", "releases", "store") for name in os.listdir(root / folder) if name.startswith(".")]
    assert sorted(f"{name}.json" for name in os.listdir(root / "releases")) == sorted(os.listdir(root / "manifests"))


@pytest.mark.parametrize("way", WAYS)
def test_a_publish_that_fails_anywhere_leaves_a_whole_site(build, bring_out, target, monkeypatch, way):
    bring_out(build({"a/index.html": "0", "same.html": "same"}, {"assets/site.css": "0"}), keep=2)
    for nth in count(1):
        text = str(nth)
        tree = build({"a/index.html": text, "same.html": "same"}, {"assets/site.css": text})
        old = target.live()
        fired, error = failing(monkeypatch, nth, way, lambda tree=tree: bring_out(tree, keep=2))
        live = target.check(target.live().id)
        assert (live.id, (target.root / "current/a/index.html").read_text()) in ((old.id, str(nth - 1)), (old.id + 1, text))
        assert target.check(old.id) == old
        if isinstance(error, WorldFailed):
            assert (live.id > old.id) == isinstance(error, LiveButUnfinished)
        bring_out(tree, keep=2)
        assert (target.root / "current/a/index.html").read_text() == text
        assert target.check(target.live().id)
        assert_in_order(target.root)
        if not fired:
            break
    assert nth > 150


@pytest.mark.parametrize("way", WAYS)
def test_a_first_publish_that_fails_anywhere_can_be_done_again(build, bring_out, target, monkeypatch, way):
    tree = build({"a/index.html": "a"}, {"assets/site.css": "0"})
    nth = 0
    fired = True
    while fired:
        nth += 1
        fired, _ = failing(monkeypatch, nth, way, lambda: bring_out(tree))
        assert bring_out(tree).manifest.id == 1
        assert target.check(1) == target.live()
        assert_in_order(target.root)
        target.root.rename(target.root.with_name(f"site-{nth}"))
    assert nth > 50


@pytest.mark.parametrize("way", WAYS)
def test_a_rollback_that_fails_anywhere_leaves_a_whole_site(publish, target, monkeypatch, way):
    for text in ("one", "two"):
        publish({"page.html": text})
    for nth in count(1):
        old = target.live().id
        fired, _ = failing(monkeypatch, nth, way, lambda old=old: target.rollback(3 - old, Note("editor")))
        assert target.check(target.live().id).id in (1, 2)
        target.rollback(3 - old, Note("editor"))
        assert target.live().id == 3 - old
        assert_in_order(target.root)
        if not fired:
            break
    assert nth > 20


def test_the_log_tells_of_a_publish_whose_writer_died(publish, target, monkeypatch):
    publish({"page.html": "one"})
    with monkeypatch.context() as patch:
        patch.setattr("newsroom.delivery.activation.append", interrupt)
        with pytest.raises(KeyboardInterrupt):
            publish({"page.html": "two"})
    publish({"page.html": "three"})
    log = (target.root / "events.jsonl").read_text().splitlines()
    assert len(log) == 3
    assert '"id":2' in log[1]
    assert "interrupted" in log[1]


def interrupt(*_):
    raise KeyboardInterrupt
