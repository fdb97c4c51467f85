"""What was made with artificial intelligence is labelled.

What it checks:
    An article with `ai: none` does not itself say that it was made with AI (本文由人工智能生成, 本稿经AI辅助整理, 内容由AI生成), and a
    caption that calls its picture made with AI has a record with `origin = "ai"`. An article about AI, and one that says
    that no AI was used, are fine. That the label is to be seen on the page is checked by OUT812.
    A picture whose file carries an AI label (TC260:AIGC), or says by its IPTC digital source type or in its C2PA credentials that
    an algorithm made it or a part of it, has a record with `origin = "ai"`.
Why:
    Readers, search engines and reprinting sites go by the label, not by a sentence at the end; a label that came with a text must not
    be lost on the way.
Source:
    Measures for Labelling AI-Generated Synthetic Content (in force 2025-09-01), art. 4 to 6 and 10; GB 45438-2025;
    IPTC NewsCodes, Digital Source Type.
Example:
    ai: assisted
How to fix:
    Write `ai: assisted` (a person wrote it with the help of a tool) or `ai: generated`; for a picture, `origin = "ai"` in its record.
"""

from collections.abc import Iterator

from newsroom.article.article import Article, PictureUse
from newsroom.article.finding import Fault
from newsroom.article.pictures import Embedded
from newsroom.stylebook.desk import Desk
from newsroom.stylebook.rules.cpr205_unlabelled_ai.statements import about_a_picture, calls_it_made_with_ai, statements

CODE = "CPR205"
NAME = "unlabelled-ai"
SEVERITY = "error"
SCOPE = "article"

MADE_BY_MACHINES = ("trainedAlgorithmicMedia", "compositeWithTrainedAlgorithmicMedia", "algorithmicMedia")


def check(article: Article, desk: Desk) -> Iterator[Fault]:
    """Yield a fault for each statement of the text, and each caption, that has no label to go with it."""
    text = desk.source_texts[article.path]
    labelled_picture = any(_labelled(use, desk) for use in article.pictures)
    for offset, found in statements(article.body.markdown):
        place = text.place(article.body.offset + offset)
        if about_a_picture(found):
            if not labelled_picture:
                yield Fault(place, {"found": found}, variant="some-picture")
        elif article.ai == "none":
            yield Fault(place, {"found": found}, related=(article.at("ai"),))
    for use in article.pictures:
        if _labelled(use, desk):
            continue
        if calls_it_made_with_ai(use.caption):
            yield Fault(use.place, {"found": use.caption, "file": use.file}, variant="picture")
        elif use.file in desk.pictures and (label := _carried(desk.pictures[use.file].embedded)):
            yield Fault(use.place, {"found": label, "file": use.file}, variant="carried")


def _carried(embedded: Embedded) -> str:
    """Return by what a file says that it was made with AI, "" when it does not."""
    if embedded.ai_label:
        return "TC260:AIGC"
    name = embedded.digital_source.rpartition("/")[2]
    return name if name in MADE_BY_MACHINES else ""


def _labelled(use: PictureUse, desk: Desk) -> bool:
    picture = desk.pictures.get(use.file)
    return bool(picture and picture.record and picture.record.origin == "ai")
