"""The Chinese names that letters, files and forms use."""

from collections.abc import Mapping
from datetime import date

from newsroom.article.objections import Particular
from newsroom.notices.notice import Decision, Kind, State

KINDS: Mapping[Kind, str] = {
    Kind.COPYRIGHT: "著作权",
    Kind.REPUTATION: "名誉",
    Kind.PRIVACY: "隐私",
    Kind.PERSONAL_INFORMATION: "个人信息",
    Kind.PORTRAIT: "肖像",
    Kind.FACTS: "事实与更正",
    Kind.MINOR: "未成年人",
    Kind.OTHER: "其他",
}
STATES: Mapping[State, str] = {
    State.RECEIVED: "已收到",
    State.INCOMPLETE: "待补充",
    State.UNDER_REVIEW: "核实中",
    State.DECIDED: "已决定",
    State.COUNTERED: "收到不侵权声明",
    State.RESTORED: "已恢复",
    State.UPHELD: "维持措施",
    State.CLOSED: "已办结",
}
DECISIONS: Mapping[Decision, str] = {
    Decision.REMOVE: "撤下",
    Decision.CORRECT: "更正",
    Decision.UPDATE: "补充说明",
    Decision.REFUSE: "不采取措施",
    Decision.OTHER: "采取其他必要措施",
}
PARTICULARS: Mapping[Particular, str] = {
    Particular.NAME: "您的姓名；单位来信的，写单位名称",
    Particular.CONTACT: "联系方式：电话、邮箱等，任选一种",
    Particular.ADDRESS: "通信地址",
    Particular.TITLES: "有异议的内容的标题；图片、音频、视频，写明是哪一处",
    Particular.ADDRESSES: "有异议的内容的网页地址",
    Particular.REASON: "理由：哪里与事实不符，或者影响了您的什么权益",
    Particular.EVIDENCE: "初步证明材料，例如首发地址、底稿、合同、证明文件的复印件",
    Particular.TRUTH: "真实性声明：写明“通知内容真实，由本人（本单位）负责”，并署名",
}
AUTHORITY = "authority"
AUTHORITY_WORDS = "代为提出的依据：授权委托书，或者监护关系的证明"
_LAWS: Mapping[Kind, str] = {
    Kind.COPYRIGHT: "《信息网络传播权保护条例》第十四条至第十七条、《中华人民共和国民法典》第一千一百九十五条和第一千一百九十六条",
    Kind.REPUTATION: "《中华人民共和国民法典》第一千零二十四条、第一千零二十八条、第一千一百九十五条和第一千一百九十六条",
    Kind.PRIVACY: "《中华人民共和国民法典》第一千零三十二条、第一千零三十三条和第一千一百九十五条",
    Kind.PERSONAL_INFORMATION: "《中华人民共和国个人信息保护法》第四十六条、第四十七条和第五十条、《中华人民共和国民法典》第一千零三十七条",
    Kind.PORTRAIT: "《中华人民共和国民法典》第一千零一十九条、第一千零二十条和第一千一百九十五条",
    Kind.FACTS: "《中华人民共和国民法典》第一千零二十八条",
    Kind.MINOR: "《中华人民共和国未成年人保护法》第四条、《中华人民共和国个人信息保护法》第三十一条"
    "、《中华人民共和国民法典》第一千一百九十五条",
    Kind.OTHER: "《中华人民共和国民法典》第一千一百九十五条和第一千一百九十六条",
}
_AUTHORITIES: Mapping[Kind, str] = {
    Kind.COPYRIGHT: "著作权主管部门",
    Kind.PERSONAL_INFORMATION: "履行个人信息保护职责的部门",
    Kind.PRIVACY: "履行个人信息保护职责的部门",
    Kind.MINOR: "网信部门",
}


def laws(kind: Kind) -> str:
    """Return the articles of law that a kind of notice rests on."""
    return _LAWS[kind]


def authority(kind: Kind) -> str:
    """Return whom one can complain to about a kind of matter."""
    return _AUTHORITIES.get(kind, "网信、新闻出版等主管部门")


def day_words(day: date) -> str:
    """Return a day as letters write it, e.g. "2026年11月23日"."""
    return f"{day.year}年{day.month}月{day.day}日"


def missing_words(lacking: tuple[str, ...]) -> tuple[str, ...]:
    """Return what is missing, one sentence each."""
    return tuple(AUTHORITY_WORDS if name == AUTHORITY else PARTICULARS[Particular(name)] for name in lacking)
