"""What typer says of wrong words on the command line, said in Chinese where the run speaks Chinese."""

import re
import sys
from collections.abc import Mapping
from typing import Any

from typer.core import TyperGroup
from typer.exceptions import TyperException

from newsroom.cli.words import guess_language, say

_FORMS: Mapping[str, str] = {
    "use-no-option": r"No such option: (?P<word>\S+)(?: \(Possible options: (?P<near>.*)\))?",
    "use-no-command": r"No such command '(?P<word>.*?)'\.(?P<near>.*)",
    "use-missing": r"Missing (?:argument|option|parameter) (?P<word>'.*?')\.(?P<near>.*)",
    "use-extra": r"Got unexpected extra argument\(?s?\)? \((?P<word>.*)\)(?P<near>)",
    "use-no-value": r"Option (?P<word>\S+) requires (?:an argument|\d+ arguments)\.?(?P<near>)",
    "use-bad-value": r"Invalid value for (?P<word>.*?): (?P<near>.*)",
}


class PlainGroup(TyperGroup):
    """A group of commands that says in the reader's language what was wrong; the exit code stays typer's."""

    def make_context(self, *args: Any, **kwargs: Any) -> Any:
        """Read the options before the command."""
        try:
            return super().make_context(*args, **kwargs)
        except TyperException as error:
            _end(error)
            raise

    def invoke(self, *args: Any, **kwargs: Any) -> Any:
        """Run the command."""
        try:
            return super().invoke(*args, **kwargs)
        except TyperException as error:
            _end(error)
            raise


def _end(error: TyperException) -> None:
    """End the run with our own words where there are some."""
    lang, said = guess_language(), error.format_message()
    found = [(name, match) for name, form in _FORMS.items() if (match := re.fullmatch(form, said, re.DOTALL))]
    if lang == "en" or not found:
        return
    (name, match), context = found[0], getattr(error, "ctx", None)
    near = _near(name, (match["near"] or "").strip())
    sys.stderr.write(say(lang, name, {"word": match["word"].strip("'"), "near": near and say(lang, "use-near", {"near": near})}) + "\n")
    sys.stderr.write(say(lang, "use-help", {"command": context.command_path if context else "newsroom"}) + "\n")
    raise SystemExit(error.exit_code)


def _near(name: str, words: str) -> str:
    """Return what would have been right, as far as typer says so: names, but no English sentence."""
    choices = re.search(r"is not one of (.*?)\.?$", words)
    if choices:
        return choices[1].replace("'", "")
    return words if name == "use-no-option" else ""
