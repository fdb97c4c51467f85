"""check --fix: repair what is marked fixable and nothing else; show the difference; write aside, then swap."""

import difflib
import sys
from collections.abc import Sequence

import typer

from newsroom.article.place import SourceText
from newsroom.cli.office import Office, chosen
from newsroom.cli.words import say
from newsroom.copydesk.intake import decode, gb18030
from newsroom.copydesk.swap import swap_in
from newsroom.pipeline import Checked
from newsroom.stylebook.desk import Desk
from newsroom.stylebook.identifiers import masked, masked_path
from newsroom.stylebook.rule import Rule, rule_book

_BOM = b"\xef\xbb\xbf"


def fix(office: Office, checked: Checked, paths: Sequence[str], yes: bool) -> bool:
    """Repair the files that have fixable findings; return whether anything was written."""
    wanted = _files(checked, paths)
    desk = Desk(checked.edition)
    written = [_fix_text(office, path, desk, codes) for path, codes in wanted.items()]
    foreign = sorted({finding.place.path for finding in checked.findings if finding.name == "unreadable-file"})
    written += [_convert(office, path, yes) for path in foreign if chosen(path, paths)]
    return any(written)


def _files(checked: Checked, paths: Sequence[str]) -> dict[str, set[str]]:
    fixable = {rule.code for rule in rule_book() if rule.fix}
    wanted: dict[str, set[str]] = {}
    for finding in checked.findings:
        path = finding.place.path
        if finding.code in fixable and chosen(path, paths):
            wanted.setdefault(path, set()).add(finding.code)
    return wanted


def _fix_text(office: Office, path: str, desk: Desk, codes: set[str]) -> bool:
    before = desk.source_texts[path]
    after = before
    for rule in (rule for rule in rule_book() if rule.code in codes):
        after = _apply(rule, after, desk)
    if after.text == before.text:
        return False
    _show(before, after)
    data = (office.settings.root / path).read_bytes()
    ends = "\r\n" if b"\r\n" in data else "\n"
    mark = _BOM if data.startswith(_BOM) else b""
    swap_in(office.settings.root / path, mark + after.text.replace("\n", ends).encode(), lasting=True)
    office.say("fixed", path=path, codes=", ".join(sorted(codes)))
    return True


def _apply(rule: Rule, text: SourceText, desk: Desk) -> SourceText:
    mended = rule.fix(text, desk) if rule.fix else None
    return text if mended is None else SourceText(text.path, mended)


def _convert(office: Office, path: str, yes: bool) -> bool:
    file = office.settings.root / path
    data = file.read_bytes() if file.is_file() and not file.is_symlink() else b""
    text = gb18030(data) if data and decode(path, data).source is None else None
    if text is None:
        return False
    sys.stderr.write("\n".join(f"  {line}" for line in masked(text).splitlines()[:12]) + "\n")
    question = say(office.lang, "ask-convert", {"path": path})
    if not yes and not (sys.stdin.isatty() and typer.confirm(question, err=True)):
        office.say("not-converted", path=path)
        return False
    swap_in(file, text.encode(), lasting=True)
    office.say("converted", path=path)
    return True


def _show(before: SourceText, after: SourceText) -> None:
    path = masked_path(before.path)
    lines = difflib.unified_diff(before.text.splitlines(), after.text.splitlines(), path, path, lineterm="", n=0)
    sys.stderr.write("\n".join(map(masked, lines)) + "\n")
