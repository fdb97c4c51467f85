"""docs/rules.md: the rule book, from the rule folders."""

import re
import string
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from newsroom.cli.words import say
from newsroom.reference.examples import example
from newsroom.reference.marks import cell, fence, prose, table
from newsroom.stylebook.rule import Rule, Wording, rule_book

FAMILIES: Mapping[str, str] = {
    "SRC": "Source 来源",
    "CPR": "Copyright and notice 版权与声明",
    "EXP": "Exposures 曝光",
    "EXM": "Exemplars 榜样",
    "PRG": "Progress 进展",
    "TXT": "Text 文字",
    "PUB": "Publication 出版",
    "OUT": "Proof of the rendered site 成品核对",
}
SCOPES: Mapping[str, str] = {
    "text": "every text file of the site, as it lies on disk",
    "article": "each article",
    "site": "the whole site, once",
    "page": "each rendered page",
    "output": "the whole rendered site, once",
}
_HEADING = re.compile(r"^([A-Z][A-Za-z ]+):\n((?:    .*\n|\n)+)", re.M)
_INTRO = """\
# The rule book

<!-- Written by `make docs` from newsroom/stylebook/rules. Do not edit. -->

Every rule has a code that is never used again for anything else. An error stops publication; a warning is shown and counted.
`newsroom explain CODE` prints the same text. A site may change a severity in `newsroom.toml`; see the [README](../README.md).

**{no_advice}** {no_advice_zh}

In messages, `{{name}}` stands for what was found. In examples, characters that nobody can see are shown as ‹U+202E›. An example is one
article (or page) laid into the small site `tests/sites/minimal`; the tests run every one of them.

What a rule looks at (its scope):

{scopes}
"""


def rules_page() -> str:
    """Return docs/rules.md."""
    rules = rule_book()
    scopes = table(("scope", "subject"), [(f"`{name}`", words) for name, words in SCOPES.items()])
    intro = _INTRO.format(no_advice=say("en", "no-advice"), no_advice_zh=say("zh-Hans", "no-advice"), scopes=scopes)
    families = [(family, list(members)) for family, members in groupby(sorted(rules, key=_order), key=_family)]
    parts = [intro, "## Contents\n", *(_contents(family, members) for family, members in families)]
    parts += [f"## {FAMILIES.get(family, family)}\n\n" + "\n".join(_rule(rule) for rule in members) for family, members in families]
    return "\n".join(parts)


def sections(doc: str) -> dict[str, str]:
    """Return a rule's docstring as lead ("") and sections by heading."""
    found = {match[1]: textwrap.dedent(match[2]).strip("\n") for match in _HEADING.finditer(doc.rstrip() + "\n")}
    return {"": doc.strip().splitlines()[0], **found}


def _family(rule: Rule) -> str:
    return rule.code.rstrip(string.digits)


def _order(rule: Rule) -> tuple[int, str]:
    """Families in the order of FAMILIES, unknown ones behind."""
    known = list(FAMILIES)
    return (known.index(_family(rule)) if _family(rule) in known else len(known), rule.code)


def _contents(family: str, rules: Sequence[Rule]) -> str:
    heads = ("rule", "severity", "scope", "`--fix`", "what it asks")
    return f"{FAMILIES.get(family, family)}\n\n{table(heads, [_line(rule) for rule in rules])}\n"


def _line(rule: Rule) -> Sequence[str]:
    return (_link(rule), rule.severity.value, f"`{rule.scope}`", "yes" if rule.fix else "", cell(sections(rule.doc)[""]))


def _link(rule: Rule) -> str:
    return f"[{rule.code} {rule.name}](#{rule.code.lower()}-{rule.name})"


def _rule(rule: Rule) -> str:
    told = sections(rule.doc)
    parts = [f"### {rule.code} {rule.name}", prose(told.pop("")), _facts(rule)]
    for heading, text in told.items():
        parts.append(f"**{heading}**\n\n{fence(text) if heading == 'Example' else prose(text)}")
    parts += ["**Messages**", _messages(rule), *_examples(rule)]
    return "\n\n".join(parts) + "\n"


def _facts(rule: Rule) -> str:
    words = [f"Severity: {rule.severity.value}", f"scope: `{rule.scope}`"]
    if rule.after:
        words.append(f"waits for {', '.join(rule.after)}")
    if rule.fix:
        words.append("`newsroom check --fix` repairs it")
    return "; ".join(words) + "."


def _messages(rule: Rule) -> str:
    variants = [variant for language, variant in rule.wordings if language == "en"]
    rows = [(_words(rule.wordings["en", name]), _words(rule.wordings["zh-Hans", name])) for name in variants]
    return table(("English", "中文"), rows)


def _words(wording: Wording) -> str:
    return f"{cell(_blanks(wording.message))}<br>→ {cell(_blanks(wording.hint))}"


def _blanks(words: str) -> str:
    parts = string.Formatter().parse(words)
    return "".join(text + (f"{{{name}}}" if name else "") for text, name, _, _ in parts)


def _examples(rule: Rule) -> Iterator[str]:
    for word in ("accepted", "rejected"):
        shown = example(rule, word)
        if shown:
            yield f"**{word.capitalize()}**\n\n{shown}"
