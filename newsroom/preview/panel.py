"""The box on top of every page: what is held against this article, or against the site."""

from urllib.parse import quote

from markupsafe import Markup

from newsroom.article.finding import Finding, Severity
from newsroom.preview.galley import Galley, errors_in
from newsroom.preview.words import words
from newsroom.stylebook.formats.text import where
from newsroom.stylebook.identifiers import masked_path

ROOM = "/_preview/"

_PANEL = Markup(
    '<aside class="preview preview--{state}" lang="{lang}" aria-label="{name}">\n<details class="preview__box"{open}>\n'
    '<summary class="preview__head"><b class="preview__name">{name}</b> {counts}</summary>\n{inside}'
    '<p class="preview__more"><a href="{room}">{all}</a></p>\n</details>\n</aside>\n'
)
_NOTE = Markup('<p class="preview__note preview__note--{sort}">{words}</p>\n')
_LIST = Markup('<ol class="preview__list">\n{items}</ol>\n')
_ITEM = Markup(
    '<li class="preview__item preview__item--{state}"><p class="preview__place">{place} <b>{code}</b></p>'
    '<p class="preview__message">{message}</p><p class="preview__hint">{label}: {hint}</p>{related}</li>\n'
)
_RELATED = Markup('<p class="preview__hint">{label}: {places}</p>')
_FILE = Markup(
    '<li class="preview__file preview__file--{state}"><a href="{href}">{name}</a> <span class="preview__count">{counts}</span></li>\n'
)
_FILES = Markup('<ul class="preview__files">\n{items}</ul>\n')
_HEADING = Markup('<h2 class="preview__heading" id="{id}">{name}</h2>\n')
_LINK = Markup('<a href="{href}">{name}</a>')


def panel(galley: Galley, path: str) -> Markup:
    """Return the box for the page of the article at `path`, or for a page that is no article's ("")."""
    findings = galley.findings_on(path) if path else galley.findings
    inside = _trouble(galley) + (_notes(galley, path) + _items(findings, galley.lang) if path else overview(galley))
    return _PANEL.format(
        state=_state(findings, galley),
        lang=galley.lang,
        name=words(galley.lang, "preview"),
        open=Markup(" open") if galley.trouble or galley.complaint or (path and findings) or errors_in(findings) else "",
        counts=_counts(findings, galley.lang),
        inside=inside,
        room=ROOM,
        all=words(galley.lang, "all"),
    )


def overview(galley: Galley) -> Markup:
    """Return links to every page or file that has findings, and to the pages that no list leads to."""
    files = Markup("").join(_file(galley, path, found) for path, found in galley.by_file.items())
    hidden = Markup("").join(
        _FILE.format(state="draft", href=href(galley, address), name=sheet.title, counts=sheet.held or sheet.path)
        for address, sheet in galley.sheets.items()
        if sheet.unpublished
    )
    drafts = _NOTE.format(sort="drafts", words=words(galley.lang, "drafts")) + _FILES.format(items=hidden) if hidden else Markup("")
    return (_FILES.format(items=files) if files else Markup("")) + drafts


def every_finding(galley: Galley) -> Markup:
    """Return all findings, file by file, each file with an anchor."""
    return Markup("").join(_chapter(galley, path, found) for path, found in galley.by_file.items())


def href(galley: Galley, address: str) -> str:
    """Return the link to an address of the site."""
    return galley.base + quote(address)


def _notes(galley: Galley, path: str) -> Markup:
    sheet = next((sheet for sheet in galley.sheets.values() if sheet.path == path), None)
    if sheet is None:
        return _NOTE.format(sort="lost", words=words(galley.lang, "lost", path=path))
    if sheet.draft:
        return _NOTE.format(sort="draft", words=words(galley.lang, "draft", path=path))
    return _NOTE.format(sort="draft", words=words(galley.lang, "held", date=sheet.held)) if sheet.held else Markup("")


def _trouble(galley: Galley) -> Markup:
    problem = galley.trouble or galley.complaint
    if not problem:
        return Markup("")
    said = "complaint" if not galley.trouble else "trouble" if galley.tree else "nothing-yet"
    return _NOTE.format(sort=said, words=words(galley.lang, said)) + _NOTE.format(sort="problem", words=problem)


def _items(findings: tuple[Finding, ...], lang: str) -> Markup:
    return _LIST.format(items=Markup("").join(_item(finding, lang) for finding in findings)) if findings else Markup("")


def _item(finding: Finding, lang: str) -> Markup:
    places = ", ".join(where(place, words(lang, "site")) for place in finding.related)
    return _ITEM.format(
        state=finding.severity.value,
        place=where(finding.place, words(lang, "site")),
        code=finding.code,
        message=finding.message,
        label=words(lang, "hint"),
        hint=finding.hint,
        related=_RELATED.format(label=words(lang, "related"), places=places) if places else "",
    )


def _chapter(galley: Galley, path: str, found: tuple[Finding, ...]) -> Markup:
    address, name = galley.address_of(path), masked_path(path) or words(galley.lang, "site")
    linked = name if address is None else _LINK.format(href=href(galley, address), name=name)
    return _HEADING.format(id=_anchor(path), name=linked) + _items(found, galley.lang)


def _file(galley: Galley, path: str, found: tuple[Finding, ...]) -> Markup:
    address = galley.address_of(path)
    target = f"{ROOM}#{quote(_anchor(path))}" if address is None else href(galley, address)
    state = Severity.ERROR.value if errors_in(found) else Severity.WARNING.value
    return _FILE.format(state=state, href=target, name=masked_path(path) or words(galley.lang, "site"), counts=_counts(found, galley.lang))


def _anchor(path: str) -> str:
    return f"file:{path}"


def _state(findings: tuple[Finding, ...], galley: Galley) -> str:
    if galley.trouble or galley.complaint or errors_in(findings):
        return "error"
    return "warning" if findings else "clean"


def _counts(findings: tuple[Finding, ...], lang: str) -> str:
    errors = errors_in(findings)
    return words(lang, "counts", errors=str(errors), warnings=str(len(findings) - errors)) if findings else words(lang, "clean")
