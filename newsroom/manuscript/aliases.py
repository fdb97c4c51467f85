"""Every other name that a front matter key may have: Chinese, and stock Pelican's."""

from collections.abc import Mapping

ALIASES: Mapping[str, str] = {
    "标题": "title",
    "题目": "title",
    "日期": "date",
    "发布时间": "date",
    "时间": "date",
    "修改时间": "modified",
    "栏目": "kind",
    "类别": "kind",
    "摘要": "summary",
    "导语": "summary",
    "标签": "tags",
    "语言": "lang",
    "译自": "translation_of",
    "原地址": "moved_from",
    "旧地址": "moved_from",
    "记者": "byline",
    "署名": "byline",
    "姓名": "name",
    "分工": "role",
    "单位": "organisation",
    "电头": "dateline",
    "责任编辑": "editor",
    "责编": "editor",
    "编辑": "editor",
    "审核": "reviewer",
    "来源": "source",
    "时政": "current_affairs",
    "历史稿": "imported",
    "原文": "original",
    "原标题": "original.title",
    "原作者": "original.author",
    "作者": "author",
    "链接": "url",
    "原文链接": "original.url",
    "原文日期": "original.published",
    "标题改动": "title_change",
    "授权": "permission",
    "人工智能": "ai",
    "问题": "problem",
    "项目": "project",
    "地点": "place",
    "顽疾": "category",
    "说明": "explanation",
    "核实": "verification",
    "回应": "reply",
    "涉及人员": "people",
    "荣誉": "honours",
    "同意书": "consent",
    "数据": "figures",
    "更正": "corrections",
    "更新": "updates",
    "前后对比": "before_after",
    "音视频": "media",
    "人像": "portrait",
    "图集": "gallery",
    "匿名日期": "anonymised",
}

INSIDE: Mapping[str, Mapping[str, str]] = {
    "original": {
        "日期": "published", "发布时间": "published", "时间": "published",
        "原标题": "title", "原作者": "author", "原文链接": "url",
    },
    "permission": {"类型": "kind", "种类": "kind", "文号": "ref", "依据": "ref", "截止": "until", "有效期至": "until", "条件": "terms"},
    "verification": {"核实人": "by", "方式": "method", "方法": "method", "证据": "evidence", "证据编号": "evidence"},
    "reply": {"单位": "unit", "征询日期": "offered", "征询": "offered", "收到日期": "received", "收到": "received", "答复": "text"},
    "people": {"职务": "office"},
    "honours": {"名称": "title", "授予单位": "awarded_by"},
    "figures": {"名称": "name", "数值": "value", "单位": "unit", "截至": "as_of"},
    "corrections": {"内容": "what", "原因": "why", "小改": "minor"},
    "updates": {"内容": "what"},
    "media": {"文件": "file", "封面": "poster", "字幕": "captions", "署名": "credit", "图注": "caption", "语言": "lang"},
    "gallery": {"文件": "file", "图注": "caption"},
}

STOCK: Mapping[str, str] = {
    "author": "byline",
    "authors": "byline",
    "category": "kind",
    "source_url": "original.url",
    "source_title": "original.title",
    "source_author": "original.author",
    "source_date": "original.published",
    "keywords": "tags",
    "translation": "translation_of",
}

KINDS: Mapping[str, str] = {
    "exemplar": "exemplar",
    "exemplars": "exemplar",
    "榜样": "exemplar",
    "exposure": "exposure",
    "exposures": "exposure",
    "曝光": "exposure",
    "progress": "progress",
    "进展": "progress",
}

FORBIDDEN = frozenset({"status", "save_as", "url", "template", "override_save_as", "override_url", "path"})


def canonical(key: str, parent: str = "") -> str:
    """Return a key's house name below `parent` ("" or e.g. "figures.0."): stripped, lower case, aliases resolved part by part."""
    whole = parent
    for part in key.split("."):
        whole += _word(part.strip(), whole.split(".")[0]) + "."
    name = whole.removeprefix(parent).rstrip(".")
    return name.removeprefix(parent) if parent else name


def _word(part: str, top: str) -> str:
    return INSIDE.get(top, {}).get(part) or ALIASES.get(part, part.lower() if part.isascii() else part)
