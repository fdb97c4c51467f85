"""docs/cli.md: every command with its options, from the command line itself, in both languages."""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import typer

from newsroom.cli.app import app
from newsroom.reference.marks import cell, table

_INTRO = """\
# Commands

<!-- Written by `make docs` from newsroom/cli. Do not edit. -->

`newsroom [OPTIONS] COMMAND [ARGS]`; `--help` behind any command shows its options.

{options}

| exit code | when | 何时 |
| --- | --- | --- |
| 0 | clean; warnings alone are clean, `check --strict` makes them 1 | 没有错误；只有提醒也算通过（`check --strict` 时算错误） |
| 1 | at least one error stands | 有错误，没有出版 |
| 2 | wrong use: no such option, path, rule or release; newsroom.toml not readable | 用法不对，或者 newsroom.toml 读不懂 |
| 3 | the machine failed: disk, permission, network, a held lock | 机器出了问题：磁盘、权限、网络，或者别人正在出版 |
| 4 | a fault of our own; a report is written to a file | 程序自己出错，报告写在文件里 |
| 130 | interrupted with Ctrl-C; what is live stays live | 按 Ctrl-C 中断；线上版本没有变 |

{contents}
"""


def commands_page() -> str:
    """Return docs/cli.md; raises LookupError for a help text that the table of messages does not have."""
    group: Any = typer.main.get_command(app)
    lines = [f"- [newsroom {name}](#newsroom-{name}): {cell(_both(command.help)[0])}" for name, command in group.commands.items()]
    parts = [_INTRO.format(options=_options(group, "newsroom"), contents="\n".join(lines))]
    parts += [_section(name, command) for name, command in _all(group)]
    return "\n".join(parts)


def _all(group: Any, before: str = "") -> Iterator[tuple[str, Any]]:
    """Yield every command with its whole name, those of a group after it."""
    for name, command in group.commands.items():
        yield before + name, command
        if hasattr(command, "commands"):
            yield from _all(command, f"{before}{name} ")


def _section(name: str, command: Any) -> str:
    english, chinese = _both(command.help)
    usage = " ".join((f"newsroom {name}", *command.collect_usage_pieces(_context(command, name))))
    return f"## newsroom {name}\n\n{cell(english)}  \n{cell(chinese)}\n\n    {usage}\n\n{_options(command, name)}\n"


def _options(command: Any, name: str) -> str:
    context = _context(command, name)
    rows = [_row(option, context) for option in command.params if option.help and not option.hidden]
    return table(("option", "what it does", "说明"), rows) if rows else "No options."


def _row(option: Any, context: Any) -> tuple[str, str, str]:
    shown, told = option.get_help_record(context)
    english, chinese = _both(option.help)
    more = cell(told.replace(option.help, "", 1).strip())
    name = option.metavar if option.param_type_name == "argument" and option.metavar else shown
    return f"`{name}`".replace("|", "\\|"), f"{cell(english)} {more}".strip(), cell(chinese)


def _context(command: Any, name: str) -> Any:
    return command.context_class(command, info_name=name)


def _both(text: str) -> tuple[str, str]:
    """Return a help text in English and Chinese, whichever of the two it was given in."""
    words = _table()
    name = next((key for table in words.values() for key, value in table.items() if value == text), None)
    if name is None:
        raise LookupError(f"newsroom/cli/messages.toml does not have the help text {text!r}")
    return words["en"][name], words["zh-Hans"][name]


@cache
def _table() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads(files("newsroom.cli").joinpath("messages.toml").read_text("utf-8"))
