"""Letters drafted from templates, in Chinese and complete; a person reads them over and sends them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from importlib.resources import files
from string import Template

from newsroom.article.objections import EXTENDED_DAYS
from newsroom.article.site import Site
from newsroom.notices.completeness import missing, missing_in_counter
from newsroom.notices.deadlines import answer_by, latest_answer
from newsroom.notices.notice import Claim, Decision, Item, Kind, Notice
from newsroom.notices.words import AUTHORITY, DECISIONS, KINDS, authority, day_words, laws, missing_words
from newsroom.notices.workdays import Calendar

_PRIVATE = (Kind.PRIVACY, Kind.PERSONAL_INFORMATION, Kind.MINOR)
_SENDER = "来信人"
_CONTRIBUTOR = "供稿人"
_NOTHING = "    （没有另附）"


class LetterName(StrEnum):
    """The letters there are; each has a template of that name."""

    RECEIPT = "receipt"
    COMPLETE = "complete"
    FORWARD = "forward"
    EXTENSION = "extension"
    DECISION = "decision"
    COUNTER_COMPLETE = "counter-complete"
    COUNTER_FORWARD = "counter-forward"
    RESTORATION = "restoration"
    RESTORATION_CONTRIBUTOR = "restoration-contributor"


@dataclass(frozen=True, slots=True)
class Draft:
    """A letter as drafted: which one, and its text."""

    name: LetterName
    text: str


@dataclass(frozen=True, slots=True)
class Desk:
    """Who drafts: the site, the day, the name at the keyboard."""

    site: Site
    day: date
    who: str

    @property
    def calendar(self) -> Calendar:
        """Return the site's working days."""
        return Calendar.of(self.site)


def draft(name: LetterName, notice: Notice, desk: Desk) -> Draft:
    """Return a letter about a notice as it stands; every blank is filled."""
    template = Template(files(__package__).joinpath("templates", f"{name}.txt").read_text("utf-8"))
    return Draft(name, template.substitute(_values(notice, desk)))


def drafts_on_arrival(notice: Notice, desk: Desk) -> tuple[Draft, ...]:
    """Return the letters that a notice calls for when it comes: the receipt, and what is missing or whom it must be passed on to."""
    return (draft(LetterName.RECEIPT, notice, desk), *drafts_on_completion(notice, desk))


def drafts_on_completion(notice: Notice, desk: Desk) -> tuple[Draft, ...]:
    """Return the letters that what has been sent calls for."""
    if missing(notice.claim):
        return (draft(LetterName.COMPLETE, notice, desk),)
    return (draft(LetterName.FORWARD, notice, desk),) if notice.forwards else ()


def drafts_on_counter(notice: Notice, desk: Desk) -> tuple[Draft, ...]:
    """Return the letters that a counter-notice calls for: passed on without delay when it is whole, else what it lacks."""
    lacking = missing_in_counter(notice.counter, notice.claim.items) if notice.counter else ()
    return (draft(LetterName.COUNTER_COMPLETE if lacking else LetterName.COUNTER_FORWARD, notice, desk),)


def drafts_on_restoration(notice: Notice, desk: Desk) -> tuple[Draft, ...]:
    """Return the letters that a restoration calls for: to the sender, and to whoever countered."""
    return tuple(draft(name, notice, desk) for name in (LetterName.RESTORATION, LetterName.RESTORATION_CONTRIBUTOR))


def _values(notice: Notice, desk: Desk) -> Mapping[str, str]:
    claim, calendar = notice.claim, desk.calendar
    return {
        "id": notice.id,
        "name": claim.sender.name or _SENDER,
        "who": desk.who or "编辑部",
        "today": day_words(desk.day),
        "received": day_words(notice.received),
        "kind": KINDS[claim.kind],
        "laws": laws(claim.kind),
        "authority": authority(claim.kind),
        "items": _items(claim.items, desk.site),
        "answer": day_words(answer_by(notice, calendar)),
        "latest": day_words(latest_answer(notice, calendar)),
        "extended_days": str(EXTENDED_DAYS),
        "extension_reason": _indented(notice.extension.reason) if notice.extension else "",
        "counter_days": str(desk.site.counter_days),
        "signature": _signature(desk),
        **_arrival(notice),
        **_forwarded(claim),
        **_ruled(notice),
        **_countered(notice),
    }


def _arrival(notice: Notice) -> Mapping[str, str]:
    lacking = missing(notice.claim)
    urgent = "三、这件事涉及未成年人、个人隐私、身份信息或者人身安全，我们先行遮盖或者断开，再作核实。\n"
    late = "\n您的来信在文章下方印着的日期之后到达。这不影响办理：步骤和时限没有差别，您依法享有的各项权利也不因此减少。\n"
    more = "\n为了把事情查清，还需要您补充一些材料，要补充的另信写明。\n"
    return {
        "urgent": urgent if notice.claim.urgent else "",
        "lateness": late if notice.late else "",
        "completeness": more if lacking else "\n材料已经齐备，暂时不需要您补充。\n",
        "missing": _numbered(missing_words(lacking)),
        "missing_laws": _missing_laws(notice.claim.kind, lacking),
    }


def _missing_laws(kind: Kind, lacking: tuple[str, ...]) -> str:
    if not set(lacking) - {AUTHORITY}:
        return "由他人代为提出的，需要委托或者监护的证明，我们才能确认是当事人本人的意思。\n"
    source = "《信息网络传播权保护条例》第十四条和" if kind is Kind.COPYRIGHT else ""
    return f"{source}《中华人民共和国民法典》第一千一百九十五条要求通知写明真实身份和初步证明材料，以上各项由此而来。\n"


def _forwarded(claim: Claim) -> Mapping[str, str]:
    """Return what the contributor reads: never how to reach the sender, and nothing about the person where privacy is at stake."""
    private = claim.kind in _PRIVATE
    source = "《信息网络传播权保护条例》第十五条、第十六条和" if claim.kind is Kind.COPYRIGHT else ""
    return {
        "contributor": "、".join(dict.fromkeys(item.contributor for item in claim.items if item.contributor)) or _CONTRIBUTOR,
        "forward_laws": f"{source}《中华人民共和国民法典》第一千一百九十五条、第一千一百九十六条",
        "shown_name": "为保护个人信息，不予载明" if private else claim.sender.name or "未写明",
        "shown_reason": "涉及个人信息，由本站核实，需要您说明的另行联系" if private else _indented(claim.reason) or "未写明",
        "shown_wish": "停止涉及个人信息的传播" if private else _indented(claim.wish) or "采取删除、屏蔽、断开链接等必要措施",
        "shown_evidence": "    （由本站保管）" if private else _numbered(claim.evidence) or _NOTHING,
    }


def _ruled(notice: Notice) -> Mapping[str, str]:
    ruling = notice.ruling
    if ruling is None:
        return {"decision": "", "decision_reason": "", "decision_done": ""}
    done = [measure for measure in notice.measures if measure.day >= ruling.day or not ruling.again]
    refused = ruling.decision is Decision.REFUSE
    told = f"已于{day_words(done[-1].day)}办理完毕。" if done else "正在办理，办完之后您可以在原网页看到。"
    return {
        "decision": DECISIONS[ruling.decision],
        "decision_reason": _indented(ruling.reason),
        "decision_done": "有关内容保持原样。" if refused else told,
    }


def _countered(notice: Notice) -> Mapping[str, str]:
    counter, told = notice.counter, notice.sent("counter-forward")
    copyright = notice.claim.kind is Kind.COPYRIGHT
    words = {
        "counter_laws": ("《信息网络传播权保护条例》第十七条和" if copyright else "") + "《中华人民共和国民法典》第一千一百九十六条",
        "waited": f"声明于{day_words(told)}送达，此后的合理期限内，本站没有收到已经投诉或者提起诉讼的通知。" if told else "",
        "counter_name": (counter and counter.sender.name) or _CONTRIBUTOR,
        "counter_day": day_words(counter.day) if counter else "",
        "counter_reason": (_indented(counter.reason) if counter else "") or "未写明",
        "counter_evidence": (_numbered(counter.evidence) if counter else "") or _NOTHING,
        "counter_missing": _numbered(missing_words(missing_in_counter(counter, notice.claim.items))) if counter else "",
    }
    return words


def _items(items: tuple[Item, ...], site: Site) -> str:
    lines = (f"{f'《{item.title}》' if item.title else '（没有标题）'}\n       {site.url}/{item.address}" for item in items)
    return _numbered(tuple(lines)) or "    （来信没有写明是哪一篇、哪一处）"


def _numbered(lines: tuple[str, ...]) -> str:
    return "\n".join(f"    {number}. {line}" for number, line in enumerate(lines, 1))


def _indented(text: str) -> str:
    return "\n    ".join(line for line in text.splitlines() if line.strip())


def _signature(desk: Desk) -> str:
    site, contacts = desk.site, desk.site.contacts
    reach = {"通信地址": contacts.address, "电子邮箱": contacts.email, "投诉热线": contacts.hotline, "接听时间": contacts.hours}
    lines = [site.name if site.holder == site.name else f"{site.name}（{site.holder}）", day_words(desk.day), ""]
    return "\n".join(lines + [f"{name}：{value}" for name, value in reach.items() if value])
