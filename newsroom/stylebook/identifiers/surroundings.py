"""What stands around a number says what it is: a label of a person's number, a label of an order or permit, a unit, an address."""

import re

REACH = 18
_LABEL = re.compile(
    r"(?P<person>电话|手机|联系|热线|致电|拨打|短信|微信|支付宝|号码|卡号|账号|帐号|账户|帐户|银行|身份|证件|人|员|师傅|先生|女士|[Tt][Ee][Ll]|QQ)"
    r"|订单|运单|工单|单号|快递单|流水|编号|序号|合同号|发票|备案|许可证|公网安备|ICP|批号|条码|条形码|序列号|文号|证书号|案号|编码|代码|登记号|票据|票号|收据|凭证|档案号|学号|考号|准考证|图号|货号|杆号|第|No\.?"
)
_CLOSED = re.compile(r"[。；，、;,\n]|\d{5}")
_UNIT = re.compile(
    r" ?(?:[万亿兆]|元|美元|欧元|人民币|吨|公斤|千克|立方|平方|公里|千瓦|度|焦|人次|人口|户|株|棵|只|件|字节|亩|升|米|[%％]|[Bb]ytes)"
)
_MONEY = re.compile(r"[¥￥$€£] ?\Z")


def is_numbering(text: str, at: int) -> bool:
    """Return whether the number at `at` is labelled as that of an order, permit or document; the nearest label counts."""
    before = text[max(0, at - REACH) : at]
    closed = [found.end() for found in _CLOSED.finditer(before)]
    labels = list(_LABEL.finditer(before, closed[-1] if closed else 0))
    return bool(labels) and not labels[-1]["person"]


def is_amount(text: str, start: int, end: int) -> bool:
    """Return whether the number counts or costs something: a unit follows, or a currency sign stands before it."""
    return bool(_UNIT.match(text, end) or _MONEY.search(text[max(0, start - 2) : start]))
