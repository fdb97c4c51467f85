"""Answers are held against the reader of newsroom.toml before anything is written."""

import dataclasses
import tomllib

import pytest

from newsroom.starter.identity import Identity, host_of, refused, settings

WHOLE = Identity(name="晨报社", url="https://m.example", holder="晨报社", founded="2026", hotline="123", email="a@m.example")
AWKWARD = ('"', "'''", '"""', "\\", "\\n", "] [x]", "# x", "${name} $name", "{site}", "😀👨‍👩‍👧", "𠮷野家", "null", "=", "x" * 200)


@pytest.mark.parametrize("words", AWKWARD)
@pytest.mark.parametrize("key", ["name", "holder", "tagline", "place", "hotline", "address", "hours"])
def test_awkward_words_come_back_as_they_were_given(key: str, words: str) -> None:
    assert not refused(key, words, 2026)
    data = tomllib.loads(settings(dataclasses.replace(WHOLE, **{key: words})))
    assert (data["site"] | data["contacts"])[key] == words


@pytest.mark.parametrize("words", ["<b>x", "a\x00b", "a\x1bb", "a\x7fb", "a\u202eb", "\ufeff", "\udcff", "x" * 201])
@pytest.mark.parametrize("key", ["name", "holder", "tagline", "place", "hotline", "address", "hours", "email", "url"])
def test_what_no_page_could_show_is_refused(key: str, words: str) -> None:
    assert refused(key, words, 2026)


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("url", "m.example"),
        ("url", "ftp://m.example"),
        ("url", "https://"),
        ("url", "https://[x"),
        ("url", "https://m.example/?a"),
        ("url", 'https://m.example/"'),
        ("url", "https://m .example"),
        ("url", "https://m.example:99999"),
        ("url", "https://editor:secret@m.example"),
        ("timezone", "Mars/Olympus"),
        ("timezone", "Asia"),
        ("timezone", "../../etc/passwd"),
        ("timezone", "/etc/passwd"),
        ("founded", "1989"),
        ("founded", "2027"),
        ("founded", "²"),
        ("founded", "1e3"),
        ("founded", "2026\nx = 1"),
        ("email", "nobody"),
        ("email", "a b@c"),
        ("email", "a\x01@m.example"),
    ],
)
def test_what_newsroom_toml_could_not_hold_is_refused(key: str, words: str) -> None:
    assert refused(key, words, 2026)


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://www.m.example:8443/paper", "www.m.example"),
        ("https://晨报.example", "xn--4ruq7f.example"),
        ("https://a_b.example", ""),
        ("http://localhost:8000", ""),
        ("http://[::1]/", ""),
        ("https://" + "x" * 80 + ".example", ""),
    ],
)
def test_the_host_of_our_own_source_is_one_that_the_register_takes(url: str, host: str) -> None:
    assert host_of(url) == host


@pytest.mark.parametrize(("lang", "heard"), [("zh-Hans", {"lang": "zh-Hans"}), ("en", {})])
def test_messages_stay_in_the_language_in_which_the_site_was_started(lang: str, heard: dict[str, str]) -> None:
    assert tomllib.loads(settings(WHOLE, lang))["messages"] == heard


def test_an_address_or_an_e_mail_will_do() -> None:
    assert dataclasses.replace(WHOLE, email="").missing == ("email",)
    assert dataclasses.replace(WHOLE, email="", address="柳园路1号").missing == ()
    assert Identity().missing == ("name", "url", "holder", "hotline", "email")
