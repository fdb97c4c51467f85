"""The form that a person fills in, and what it says: everything that a sender has told us, addresses still as they were written."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any, ClassVar

import tomlkit
from pydantic import ConfigDict, TypeAdapter, ValidationError

from newsroom.article.objections import Particular
from newsroom.notices.notice import Claim, Counter, Item, Kind, Notice, Person
from newsroom.notices.sheet import SheetBroken, toml_string
from newsroom.notices.words import AUTHORITY_WORDS, KINDS, PARTICULARS

_HEAD = """# 异议登记表。填好之后：newsroom notice new --from 这个文件
# 不知道的留空：照样登记，程序会起草一封信，请来信人补充缺的几项。
# 这里有个人信息：登记之后请删去这个文件，不要提交到 git。
"""
_ASKS: Mapping[str, str] = {
    "kind": "事由，写英文词或者中文词都可以：" + "，".join(f"{kind}（{name}）" for kind, name in KINDS.items()),
    "received": "收到的日期，例如 2026-11-23；留空是今天",
    "name": PARTICULARS[Particular.NAME],
    "contact": PARTICULARS[Particular.CONTACT],
    "address": PARTICULARS[Particular.ADDRESS],
    "represents": "替别人提出的，写替谁；本人提出的留空",
    "authority": AUTHORITY_WORDS,
    "at": "有异议的是哪些：网页地址，一篇一行；只知道标题的，写标题",
    "reason": PARTICULARS[Particular.REASON],
    "wish": "希望改正、补充说明，还是撤下",
    "evidence": PARTICULARS[Particular.EVIDENCE] + "；一件一行",
    "truth": "来信人是否声明通知内容真实、由其负责：true 或者 false",
    "safety": "是否涉及人身安全：true 或者 false",
}
_LISTS, _TRUTHS = ("at", "evidence"), ("truth", "safety")


@dataclass(frozen=True, slots=True)
class Form:
    """What was filled in; "" and () are what was left open."""

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(
        extra="forbid", hide_input_in_errors=True, str_max_length=20_000, str_strip_whitespace=True
    )
    kind: str = ""
    received: date | str = ""
    name: str = ""
    contact: str = ""
    address: str = ""
    represents: str = ""
    authority: str = ""
    at: tuple[str, ...] = ()
    reason: str = ""
    wish: str = ""
    evidence: tuple[str, ...] = ()
    truth: bool = False
    safety: bool = False

    @property
    def empty(self) -> bool:
        """Return whether nothing was filled in."""
        return self == Form()

    @property
    def person(self) -> Person:
        """Return who writes."""
        return Person(self.name, self.contact, self.address, self.represents, self.authority)

    def over(self, other: "Form") -> "Form":
        """Return this form, with what it leaves open taken from another."""
        return replace(other, **{item.name: getattr(self, item.name) for item in fields(self) if getattr(self, item.name)})


def form_text(form: Form) -> str:
    """Return a form as TOML with its questions, as `newsroom notice new --form` prints it."""
    document = tomlkit.document()
    for key, question in _ASKS.items():
        document.add(tomlkit.comment(question))
        value = getattr(form, key)
        if key in _LISTS:
            document.add(key, tomlkit.item([*value] or [""]).multiline(True))
        elif key in _TRUTHS or isinstance(value, date):
            document.add(key, value)
        else:
            document.add(key, toml_string(value))
        document.add(tomlkit.nl())
    return f"{_HEAD}\n{tomlkit.dumps(document).rstrip()}\n"


def read_form(text: str) -> Form:
    """Return what a form says, characters that cannot be seen taken out; raises SheetBroken."""
    try:
        form = _ADAPTER.validate_python(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise SheetBroken(str(error)) from None
    except ValidationError as error:
        raise SheetBroken(".".join(str(part) for part in error.errors(include_input=False)[0]["loc"])) from None
    return tidied(form)


def tidied(form: Form) -> Form:
    """Return a form without characters that cannot be seen, and without empty lines in its lists."""
    words: dict[str, Any] = {item.name: _tidy(getattr(form, item.name)) for item in fields(form)}
    return Form(**words)


def kind_named(words: str) -> Kind | None:
    """Return the kind that somebody named, in English or in Chinese."""
    wanted = words.strip().lower()
    return next((kind for kind, name in KINDS.items() if wanted in (kind.value, name)), None)


def form_of(notice: Notice) -> Form:
    """Return what a notice says, as a form."""
    claim, sender = notice.claim, notice.claim.sender
    return Form(
        claim.kind.value,
        notice.received,
        sender.name,
        sender.contact,
        sender.address,
        sender.represents,
        sender.authority,
        tuple(item.address for item in claim.items),
        claim.reason,
        claim.wish,
        claim.evidence,
        claim.truth,
        claim.safety,
    )


def claim_of(form: Form, kind: Kind, items: Iterable[Item]) -> Claim:
    """Return what a form says as a claim about items."""
    return Claim(kind, form.reason, form.wish, form.evidence, form.truth, form.safety, form.person, tuple(items))


def counter_of(form: Form, day: date) -> Counter:
    """Return what a form says as a counter-notice."""
    return Counter(day, form.reason, form.evidence, form.truth, form.person)


def counter_form(counter: Counter | None) -> Form:
    """Return what a counter-notice says, as a form."""
    if counter is None:
        return Form()
    sender = counter.sender
    return Form(
        name=sender.name,
        contact=sender.contact,
        address=sender.address,
        represents=sender.represents,
        authority=sender.authority,
        reason=counter.reason,
        evidence=counter.evidence,
        truth=counter.truth,
    )


def _tidy(value: object) -> object:
    if isinstance(value, tuple):
        return tuple(line for line in map(_plain, value) if line)
    return _plain(value) if isinstance(value, str) else value


def _plain(text: str) -> str:
    return "".join(sign for sign in text.replace("\r\n", "\n").replace("\t", " ") if sign == "\n" or sign.isprintable()).strip()


_ADAPTER = TypeAdapter(Form)
