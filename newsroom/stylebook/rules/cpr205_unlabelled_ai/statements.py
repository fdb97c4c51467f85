"""Find the statements by which a text says that it was made with AI; talk about AI is none."""

import re
from collections.abc import Iterator

TOOL = r"(?:(?<![A-Za-z])AI(?:GC)?(?![A-Za-z])|人工智能|生成式|大(?:语言)?模型|ChatGPT|DeepSeek|文心一言|通义千问|豆包|Kimi)"
MADE = r"(?:生成|写作|写成|撰写|辅助|协助|创作|合成|起草|归纳|整理|翻译|润色|完成|编写|绘制)"
OURSELVES = r"(?:本(?:文|稿|篇|报道|新闻|通讯|评论|译文)|本篇(?:文章|报道)|全文|以上(?:内容|文字))"
TALK = r"介绍|讲述|讨论|关注|提醒|谈|说的|写的是|采访|梳理|交给"
LABEL = rf"(?:内容|文章|文字|稿件|本文)?(?:部分)?(?:系|由|经)?{TOOL}(?:工具)?(?:辅助)?{MADE}"

STATEMENT = re.compile(
    rf"{OURSELVES}(?:(?!{TALK})[^。！？；\n]){{0,24}}?(?:由|经|使用|借助|利用|通过|系)[^。！？；，\n]{{0,12}}?{TOOL}[^。！？；\n]{{0,28}}?{MADE}"
    rf"|{OURSELVES}(?:(?!{TALK})[^。！？；，\n]){{0,2}}{TOOL}[^。！？；，\n]{{0,4}}?{MADE}"
    rf"|^[ \t　*_（(【\[]*(?:注[:：]|提示[:：]|声明[:：])?{LABEL}(?=[ \t　*_。）)】\]]*$)"
    rf"|(?<=[（(【\[]){LABEL}(?=[）)】\]][ \t　*_]*$)"
    rf"|\bthis (?:article|report|story|text) (?:was|is|has been) [^.\n]{{0,40}}?(?:by|with|using) [^.\n]{{0,30}}?"
    rf"(?:{TOOL}|artificial intelligence)",
    re.IGNORECASE | re.MULTILINE,
)
DENIED = re.compile(rf"(?:没有|沒有|未|不|并非|不是|无|never|not|without)[^。！？；，\n]{{0,10}}{TOOL}", re.IGNORECASE)
NOT_OURS = re.compile(r"!\[[^\]\n]{0,400}\]\([^)\n]{0,800}\)|^ {0,3}>[^\n]*", re.MULTILINE)
CAPTION = re.compile(rf"{TOOL}(?:工具|软件)?(?:辅助)?(?:生成|绘制|绘图|制作|制图|合成|创作)|图片?[：:/／]\s*{TOOL}", re.IGNORECASE)


def statements(markdown: str) -> Iterator[tuple[int, str]]:
    """Yield (offset, words) of each statement in a Markdown text; captions and block quotes are left out."""
    text = NOT_OURS.sub(lambda found: " " * len(found.group()), markdown)
    for found in STATEMENT.finditer(text):
        words = found.group().lstrip(" \t\n*_（(【[")
        if not DENIED.search(words):
            yield found.end() - len(words), words


def about_a_picture(statement: str) -> bool:
    """Return whether a statement speaks of a picture of the article rather than of its text."""
    return bool(re.search(r"配图|插图|图片|照片|图表|漫画", statement))


def calls_it_made_with_ai(caption: str) -> bool:
    """Return whether a caption says that its picture was made with AI."""
    return bool(CAPTION.search(caption)) and not DENIED.search(caption)
