"""An article names its responsible editor.

What it checks:
    `editor` gives a person's name: it is not empty, and not a desk or a placeholder such as 编辑部, 小编 or admin.
Why:
    A reader must be able to see who answers for the text. There is no default: a name filled in by the program answers for nothing.
Source:
    Internet News Information Services Provisions (2017), art. 15: the real name of the editor is stated.
Example:
    editor: 周砚
How to fix:
    Write the real name of the editor who read and passed this article.
"""

from collections.abc import Iterator

from newsroom.article.article import Article
from newsroom.article.finding import Fault
from newsroom.stylebook.desk import Desk

CODE = "SRC104"
NAME = "missing-editor"
SEVERITY = "error"
SCOPE = "article"

NOBODY = frozenset(
    {
        "编辑", "编辑部", "责任编辑", "责编", "小编", "本网", "本站", "本报", "本网编辑", "本站编辑", "管理员", "匿名", "佚名",
        "未署名", "无", "待定", "admin", "administrator", "editor", "unsigned", "none", "tbd",
    }
)


def check(article: Article, desk: Desk) -> Iterator[Fault]:
    """Yield a fault when no person is named as editor."""
    editor = article.editor.strip()
    if not editor:
        yield Fault(article.at("editor"))
    elif editor.casefold() in NOBODY or editor == desk.site.name:
        yield Fault(article.at("editor"), {"editor": editor}, variant="nobody")
