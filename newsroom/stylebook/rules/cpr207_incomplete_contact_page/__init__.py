"""The contact page says what a notice must hold, and how an answer comes.

What it checks:
    A site whose notice has the clause objections has the page contact. From where it first speaks of objections, notices or infringement,
    that page names what a notice must hold: name, way to answer, postal address, title and address of the content, reasons, first evidence,
    and the statement that it is true and that its sender answers for it. It says when an answer comes: receipt within 2 working days,
    answer within 10, at most 30 when it takes longer. These are the days that `newsroom notice list` counts by.
Why:
    Whoever objects should be able to do so with one letter. What the page leaves out must be asked for by letter, and costs days.
Source:
    Regulations on the Protection of the Right of Network Dissemination of Information, art. 14; Civil Code, art. 1195; Personal Information
    Protection Law, art. 50.
Example:
    请写明姓名或者名称、联系方式、通信地址，有异议的内容的标题和网页地址，理由，初步证明材料，并声明通知内容真实、由您负责。
    我们在2个工作日内告诉您已经收到，在10个工作日内书面答复；情况复杂的，最长不超过30个工作日。
How to fix:
    Add what the message names to content/pages/contact.md.
"""

import html
import re
from collections.abc import Iterator, Mapping

from newsroom.article.edition import Edition
from newsroom.article.finding import Fault
from newsroom.article.objections import ACKNOWLEDGE_DAYS, ANSWER_DAYS, EXTENDED_DAYS, Particular
from newsroom.article.place import Place
from newsroom.stylebook.desk import Desk

CODE = "CPR207"
NAME = "incomplete-contact-page"
SEVERITY = "warning"
SCOPE = "site"

PAGE, PATH = "contact", "content/pages/contact.md"
ABOUT_OBJECTIONS = re.compile(r"异议|異議|通知|侵权|侵權|objection|notice|infring", re.IGNORECASE)
NAMED: Mapping[Particular, re.Pattern[str]] = {
    Particular.NAME: re.compile(r"姓名|名称|名稱|\bname\b", re.IGNORECASE),
    Particular.CONTACT: re.compile(r"联系方式|聯繫方式|联系电话|回信方式|how to (?:reach|answer)|contact details", re.IGNORECASE),
    Particular.ADDRESS: re.compile(r"(?:通信|通讯|通訊|邮寄|联系|聯繫)地址|住址|住所|联系方式[和、及]地址|postal address", re.IGNORECASE),
    Particular.TITLES: re.compile(r"标题|標題|篇名|\btitles?\b", re.IGNORECASE),
    Particular.ADDRESSES: re.compile(r"网页地址|網頁地址|网络地址|網址|网址|web address|\bURL\b", re.IGNORECASE),
    Particular.REASON: re.compile(r"理由|为什么|為什麼|\breasons?\b|\bwhy\b", re.IGNORECASE),
    Particular.EVIDENCE: re.compile(r"证明材料|證明材料|初步证据|初步證據|evidence", re.IGNORECASE),
    Particular.TRUTH: re.compile(
        r"(?:真实|真實|属实|屬實)[^。；\n]{0,20}(?:负责|負責|承担|承擔)|\btrue\b.{0,60}\banswers?\b|good faith", re.IGNORECASE
    ),
}
ANSWERS: Mapping[int, str] = {
    ACKNOWLEDGE_DAYS: "2|２|两|二|two",
    ANSWER_DAYS: "10|１０|十|ten",
    EXTENDED_DAYS: "30|３０|三十|thirty",
}
_TAG = re.compile(r"<[^>]*>")


def check(edition: Edition, desk: Desk) -> Iterator[Fault]:
    """Yield a fault for a contact page that is not there, and for everything that it leaves out."""
    if "objections" not in edition.clauses:
        return
    page = next((page for page in edition.pages if page.slug == PAGE), None)
    if page is None:
        if not desk.unread(PATH):
            yield Fault(Place(PATH), variant="no-page")
        return
    text = html.unescape(_TAG.sub("", page.html))
    begins = ABOUT_OBJECTIONS.search(text)
    told = text[begins.start() :] if begins else text
    for particular, named in NAMED.items():
        if not named.search(told):
            yield Fault(page.at, variant=f"no-{particular}")
    for days, words in ANSWERS.items():
        if not re.search(rf"(?<![0-9０-９十])(?:{words}) ?(?:个|個)?(?:工作日|working days)", told, re.IGNORECASE):
            yield Fault(page.at, {"days": str(days)}, variant="no-days")
