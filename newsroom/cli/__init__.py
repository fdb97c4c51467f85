"""The command `newsroom`: one file per command; errors become one clear line and an exit code here, and nowhere else."""

import os
import sys

from newsroom.cli.interruption import was_interrupted
from newsroom.cli.words import guess_language, say
from newsroom.errors import DiskFailed, NewsroomError

INTERRUPTED = 130


def main() -> None:
    """Run the command line; exit 0 clean, 1 findings, 2 wrong use, 3 the world failed, 4 our own fault, 130 interrupted."""
    try:
        _run()
    except NewsroomError as error:
        _tell(error.name, error.values)
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        _tell("interrupted", {})
        sys.exit(INTERRUPTED)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except OSError as error:
        _end_of(error)
    except SystemExit as end:
        if end.code == INTERRUPTED:  # typer has heard Ctrl-C before us
            _tell("interrupted", {})
        raise
    except Exception:  # the one place where our own faults end: editors never see a traceback
        _tell("internal", {"report": _report()})
        sys.exit(4)


def _end_of(error: OSError) -> None:
    if was_interrupted(error):
        _tell("interrupted", {})
        sys.exit(INTERRUPTED)
    failed = DiskFailed.told(error)
    _tell(failed.name, failed.values)
    sys.exit(failed.exit_code)


def _run() -> None:
    from newsroom.cli.app import app  # here and not above: Ctrl-C is heard while the modules load

    app(prog_name="newsroom")


def _tell(name: str, values: dict[str, str]) -> None:
    sys.stderr.write(f"newsroom: {say(guess_language(), name, values)}\n")


def _report() -> str:
    import tempfile  # here: every command waits for what is imported above
    import traceback

    handle, path = tempfile.mkstemp(prefix="newsroom-fault-", suffix=".txt")
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(traceback.format_exc())
    return path
