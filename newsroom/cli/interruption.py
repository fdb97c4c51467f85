"""Ctrl-C that comes to us as something else: the standard library's own tidying can fail once it is interrupted."""


def was_interrupted(error: BaseException) -> bool:
    """Return whether an error arose while Ctrl-C was being handled.

    shutil.rmtree closes a folder twice when the interruption falls between closing it and noting so (Python 3.11): EBADF, without a path.
    """
    seen: set[int] = set()
    behind: BaseException | None = error
    while behind is not None and id(behind) not in seen:
        if isinstance(behind, KeyboardInterrupt):
            return True
        seen.add(id(behind))
        behind = behind.__cause__ or behind.__context__
    return False
