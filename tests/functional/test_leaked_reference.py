"""What proves an article stays in the filing cabinet: a build that would show it is refused."""

from pathlib import Path

from tests.functional.pen import change, write
from tests.functional.test_consent import ARTICLE, CONSENTS, KETTLES, REGISTER
from tests.keyboard import typed
from tests.sites import AS_OF


def test_a_consents_reference_in_a_text_stops_the_build(site: Path) -> None:
    write(site, REGISTER, CONSENTS)
    write(site, KETTLES, ARTICLE)
    assert typed("build", "--output", "public", "--as-of", AS_OF, at=site).code == 0
    change(site, KETTLES, "摆了三十年。", "摆了三十年（同意字〔2026〕第001号）。")
    said = typed("build", "--output", "public", "--as-of", AS_OF, at=site)
    assert said.code == 1
    assert "OUT817 exemplars/kettles/index.html holds the reference of a consent" in said.all
    assert "同意字" not in (site / "public/exemplars/kettles/index.html").read_text("utf-8")
