"""A report as a page of its own, to be read on the desk's machine; it loads nothing."""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files

from markupsafe import Markup

from newsroom.daybook.report import Report

_PAGE = Markup(
    '<!DOCTYPE html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n'
    '<meta name="robots" content="noindex">\n<title>{title}</title>\n<style>\n{style}</style>\n</head>\n<body>\n<main>\n'
    "<h1>{title}</h1>\n{inside}</main>\n</body>\n</html>\n"
)
_STYLE = Markup(
    "body{margin:0;font:1rem/1.6 system-ui,sans-serif;color:#1c1c1c;background:#fff}\n"
    "main{max-width:60rem;margin:0 auto;padding:1rem;overflow-x:auto}\n"
    "h1{font-size:1.5rem}h2{font-size:1.125rem;margin-top:2rem}\n"
    "table{border-collapse:collapse;width:100%}\n"
    "th,td{text-align:start;vertical-align:top;padding:.25rem .75rem .25rem 0;border-bottom:1px solid #ccc}\n"
    "th{white-space:nowrap}th+td{overflow-wrap:anywhere}\n"
    "@media (prefers-color-scheme:dark){body{color:#eee;background:#161616}th,td{border-color:#444}}\n"
)
_TABLE = Markup("<h2>{title}</h2>\n<table>\n{head}{rows}</table>\n")
_ROW = Markup("<tr>{cells}</tr>\n")
_CELL = Markup("<td>{words}</td>")
_HEAD = Markup('<th scope="{scope}">{words}</th>')
_NONE = Markup("<p>{words}</p>\n")


def sheet(report: Report, lang: str) -> str:
    """Return a report as an HTML page; lang is "en" or "zh-Hans"."""
    say = _words(lang)
    title = say["title"].format(when=f"{report.started:%Y-%m-%d %H:%M}")
    changes = [(say[item.kind], item.address, item.title, item.byline, item.editor, item.moved) for item in report.changes]
    findings = [(item.code, item.name, say[item.severity], str(len(item.places)), "\n".join(item.places)) for item in report.findings]
    inside = (
        _facts(report, say)
        + _table(say["changes"], [say[name] for name in ("what", "address", "headline", "byline", "editor", "moved")], changes, say["none"])
        + _table(say["findings"], [say[name] for name in ("code", "rule", "severity", "count", "places")], findings, say["none"])
        + _table(say["editors"], [say["editor"], say["count"]], [(name, str(count)) for name, count in report.editors.items()], say["none"])
        + _table(say["stages"], [say["stage"], say["seconds"]], _laps(report, say), say["none"])
    )
    return str(_PAGE.format(lang=lang, title=title, style=_STYLE, inside=inside))


def _facts(report: Report, say: Mapping[str, str]) -> Markup:
    files = report.files
    rows = (
        ("outcome", say[report.outcome]),
        ("release", _number(report.release)),
        ("previous", _number(report.previous)),
        ("who", report.who),
        ("as_of", report.as_of.isoformat(" ", "minutes")),
        ("source", report.source),
        ("articles", str(report.articles)),
        ("files", say["files_told"].format(new=files.new, changed=files.changed, gone=files.gone, same=files.same)),
        ("tree", report.tree),
        ("manifest", report.manifest),
    )
    return _TABLE.format(title=say["facts"], head=Markup(""), rows=_joined(_fact(say[name], value) for name, value in rows if value))


def _fact(name: str, value: str) -> Markup:
    return _ROW.format(cells=_HEAD.format(scope="row", words=name) + _CELL.format(words=value))


def _table(title: str, heads: Sequence[str], rows: Sequence[Sequence[str]], none: str) -> Markup:
    if not rows:
        return Markup("<h2>{title}</h2>\n").format(title=title) + _NONE.format(words=none)
    head = _ROW.format(cells=_joined(_HEAD.format(scope="col", words=name) for name in heads))
    lines = _joined(_ROW.format(cells=_joined(_CELL.format(words=words) for words in row)) for row in rows)
    return _TABLE.format(title=title, head=head, rows=lines)


def _laps(report: Report, say: Mapping[str, str]) -> list[tuple[str, str]]:
    return [(say.get(f"stage_{name}", name), f"{seconds:.2f}") for name, seconds in report.stages.items()]


def _number(id: int | None) -> str:
    return "" if id is None else f"{id:06}"


def _joined(parts: Iterable[Markup]) -> Markup:
    return Markup("").join(parts)


@cache
def _words(lang: str) -> Mapping[str, str]:
    table: Mapping[str, Mapping[str, str]] = tomllib.loads(files("newsroom.daybook").joinpath("words.toml").read_text("utf-8"))
    return table[lang]
