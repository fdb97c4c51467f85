"""The page of /data/: what each file holds, field by field, and under which licence."""

from newsroom.imprint.addresses import CAMPAIGN, DATA, absolute, href
from newsroom.imprint.bulletin import Bulletin
from newsroom.imprint.dates import day
from newsroom.imprint.masthead import at, home
from newsroom.imprint.open_data.rows import Dataset, datasets
from newsroom.imprint.views import Anchor
from newsroom.imprint.views.charts import ChartTable
from newsroom.imprint.views.open_data import DataPage, DataSet

_FORMATS = {"csv": "CSV（Excel 可直接打开）", "json": "JSON"}


def data_page(bulletin: Bulletin) -> DataPage:
    """Return the data dictionary of the sets that the registers fill."""
    site = bulletin.edition.site
    return DataPage(
        site=at(bulletin.masthead, href(site, DATA)),
        title="开放数据",
        intro="台账里的问题、项目和指标，可以整个下载，用来核对、统计、转载。",
        licence=Anchor(site.data_licence, site.data_licence_url),
        as_of=day(bulletin.ledger.today),
        sets=tuple(_set(bulletin, data) for data in datasets(bulletin)),
        breadcrumbs=(home(site), Anchor("台账总览", href(site, CAMPAIGN))),
        canonical=absolute(site, DATA),
    )


def _set(bulletin: Bulletin, data: Dataset) -> DataSet:
    site = bulletin.edition.site
    rows = tuple(
        (Anchor(column.name, ""), Anchor(column.title, ""), Anchor(column.about, ""), Anchor(column.form, "")) for column in data.columns
    )
    files = tuple(Anchor(f"{data.title} {text}", href(site, f"{DATA}{data.name}.{kind}")) for kind, text in _FORMATS.items())
    return DataSet(data.name, data.title, data.about, files, ChartTable(f"{data.title}的字段", ("字段", "名称", "含义", "形式"), rows))
