"""What was said of an article after it was published, as pages and feeds tell it."""

from newsroom.article.amendments import CORRECTION, REPLY, UPDATE, Amendment, amendments, notable, reply_received
from newsroom.article.article import Article, Kind
from newsroom.imprint.dates import day, day_text
from newsroom.imprint.views import Note

LABELS = {CORRECTION: "更正", UPDATE: "更新", REPLY: "单位答复"}
REPLIED = "单位已答复"
AWAITED = "单位尚未答复"
_SHORT = 90
_ENDS = "。！？"


def notes(article: Article, *names: str) -> tuple[Note, ...]:
    """Return an article's corrections, updates and answers that bear one of these names, newest first, as its own page has them."""
    return tuple(_unlabelled(note_of(item)) for item in amendments(article) if item.name in names)


def answer(article: Article) -> Note | None:
    """Return the whole answer of the unit that an exposure concerns, None where it has not come."""
    given = reply_received(article)
    if given is None or given.received is None:
        return None
    return Note(day(given.received), given.text or _answered(given.unit), who=given.unit, label=LABELS[REPLY], name=REPLY)


def short_answer(article: Article) -> Note | None:
    """Return the answer as it stands beside an exposure in lists; where it is still awaited, who was asked and when, without text."""
    given = reply_received(article)
    if given is None or given.received is None:
        return _awaited(article)
    return Note(day(given.received), shortened(given.text), who=given.unit, label=REPLIED, name=REPLY)


def note_of(item: Amendment) -> Note:
    """Return a correction, an update or an answer with the word that says which it is."""
    return Note(day(item.date), words_of(item), why=item.why, who=item.who, label=LABELS[item.name], name=item.name)


def words_of(item: Amendment) -> str:
    """Return what was said; where a unit's words are not given, a sentence that it has answered."""
    return item.what or _answered(item.who)


def told_shortly(item: Amendment) -> str:
    """Return what was said, of a unit's answer no more than fits beside an exposure."""
    return shortened(words_of(item)) if item.name == REPLY else words_of(item)


def line_of(item: Amendment) -> str:
    """Return a correction, an update or an answer as one line of text, as feeds carry it."""
    head = f"{LABELS[item.name]}（{day_text(item.date)}{f'，{item.who}' if item.who else ''}）"
    return f"{head}：{words_of(item)}{f'（原因：{item.why}）' if item.why else ''}"


def amendment_lines(article: Article) -> tuple[str, ...]:
    """Return the lines that stand before an article wherever it travels, newest first; slips of the pen are not told."""
    return tuple(line_of(item) for item in notable(article))


def shortened(text: str, most: int = _SHORT) -> str:
    """Return a text of `most` signs at most: whole sentences where the first of them fits, else cut, with the mark that says so."""
    text = " ".join(text.split())
    if len(text) <= most:
        return text
    end = max(text.rfind(sign, 0, most) for sign in _ENDS)
    return f"{text[: end + 1] if end >= 0 else text[: most - 2]}……"


def _answered(unit: str) -> str:
    return f"{unit}已经答复。"


def _awaited(article: Article) -> Note | None:
    asked = article.reply
    if asked is None or article.kind is not Kind.EXPOSURE or not asked.unit or not asked.offered or asked.received:
        return None
    return Note(day(asked.offered), "", who=asked.unit, label=AWAITED, name="awaited")


def _unlabelled(note: Note) -> Note:
    return note if note.name == REPLY else Note(note.date, note.text, why=note.why, name=note.name)
