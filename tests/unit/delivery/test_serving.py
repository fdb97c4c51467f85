"""The preview server: what it shows, and what it never shows."""

import gzip
import http.client
import socket
import threading

import pytest

from newsroom.article.recordings import TYPES
from newsroom.delivery.media_types import media_type
from newsroom.delivery.serving import open_server
from newsroom.delivery.target import Note
from newsroom.errors import PortTaken


@pytest.fixture
def serve():
    """Start a server on a folder; it stops when the test ends."""
    running = []

    def start(folder, log=None):
        server = open_server(folder, log=log)
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        running.append((server, thread))
        return server

    yield start
    for server, thread in running:
        server.shutdown()
        thread.join()
        server.server_close()


def get(server, path, method="GET", headers=None):
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
    try:
        connection.request(method, path, headers=headers or {})
        answer = connection.getresponse()
        return answer.status, dict(answer.getheaders()), answer.read()
    finally:
        connection.close()


def raw(server, request):
    """Send bytes that no well-behaved client would; return everything that comes back."""
    with socket.create_connection(("127.0.0.1", server.server_port), timeout=10) as connection:
        connection.sendall(request)
        connection.shutdown(socket.SHUT_WR)
        pieces = []
        while piece := connection.recv(65536):
            pieces.append(piece)
    return b"".join(pieces)


@pytest.fixture
def site(publish, target):
    publish(
        {"progress/heating/index.html": "heat", "404.html": "our own 404", "feed.xml": "<?xml version='1.0'?><rss></rss>"},
        {"assets/site.css": "body{}", "media/pot.webp": "webp"},
    )
    return target


def test_the_live_release_is_shown(serve, site):
    server = serve(site.root)
    assert get(server, "/")[::2] == (200, b"front")
    assert get(server, "/progress/heating/")[::2] == (200, b"heat")
    assert get(server, "/progress/heating/index.html?a=b")[::2] == (200, b"heat")


def test_a_new_release_is_seen_at_once(serve, site, publish):
    server = serve(site.root)
    publish({"progress/heating/index.html": "warm"})
    assert get(server, "/progress/heating/")[2] == b"warm"
    site.rollback(None, Note("editor"))
    assert get(server, "/progress/heating/")[2] == b"heat"


def test_assets_and_media_come_from_the_store_and_may_be_kept_forever(serve, site, publish):
    server = serve(site.root)
    for path, name in site.live().store.items():
        status, headers, _ = get(server, f"/{path}")
        assert (status, headers["Cache-Control"]) == (200, "public, max-age=31536000, immutable")
        assert "sandbox" in headers["Content-Security-Policy"] or path.startswith("assets/"), name
    old = next(path for path in site.live().store if path.startswith("assets/"))
    publish({"other.html": "x"})
    assert get(server, f"/{old}")[0] == 200


def test_a_folder_without_its_slash_is_redirected(serve, site):
    status, headers, body = get(serve(site.root), "/progress/heating?page=2")
    assert (status, headers["Location"], body) == (301, "/progress/heating/?page=2", b"")


@pytest.mark.parametrize(
    "path",
    ["/no-such-page/", "/progress/", "/progress/heating/index.html/", "/assets/", "/assets", "/store/", "/manifests/000001.json", "/LOCK"],
)
def test_what_is_not_published_is_not_found(serve, site, path):
    status, headers, body = get(serve(site.root), path)
    assert status == 404
    assert headers["Cache-Control"] == "no-cache"
    assert body in (b"our own 404", b"Not found.\n")


def test_the_sites_own_404_page_is_shown(serve, site):
    status, headers, body = get(serve(site.root), "/no-such-page/")
    assert (status, body) == (404, b"our own 404")
    assert headers["Content-Type"] == "text/html; charset=utf-8"


@pytest.mark.parametrize(
    "asked",
    [
        b"/../site/LOCK",
        b"/../../../../../../etc/passwd",
        b"/..%2f..%2f..%2f..%2fetc/passwd",
        b"/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
        b"/%252e%252e/LOCK",
        b"/assets/../LOCK",
        b"/assets/..%2fLOCK",
        b"/assets/%2e%2e%2fevents.jsonl",
        b"/media/..%5cLOCK",
        b"/progress/./heating/",
        b"/progress//heating/",
        b"//etc/passwd",
        b"/%2fetc%2fpasswd",
        b"/progress%00/",
        b"/progress/heating/index.html%00.css",
        b"/%ff%fe",
        b"/.env",
        b"/.git/config",
        b"/progress/.hidden/",
        b"file:///etc/passwd",
        b"http://other.example/etc/passwd",
        b"*",
        b"/" + b"a" * 5000,
    ],
)
def test_no_address_leads_out_of_the_site(serve, site, asked):
    (site.root / "LOCK").write_text("root: secret")
    (site.root / "releases/000001/.env").write_text("root: secret")
    answer = raw(serve(site.root), b"GET " + asked + b" HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
    assert answer.startswith(b"HTTP/1.1 404 ")
    assert b"root:" not in answer


def test_links_in_a_flat_folder_are_not_followed(serve, tmp_path):
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret/index.html").write_text("secret")
    flat = tmp_path / "flat"
    flat.mkdir()
    (flat / "index.html").write_text("front")
    (flat / "folder").symlink_to(tmp_path / "secret")
    (flat / "page.html").symlink_to(tmp_path / "secret/index.html")
    server = serve(flat)
    assert [get(server, path)[0] for path in ("/", "/folder/", "/folder", "/folder/index.html", "/page.html")] == [200, 404, 404, 404, 404]


def test_a_flat_folder_is_served_as_it_lies(serve, tmp_path, build):
    server = serve(build({"a/index.html": "a"}, {"assets/site.css": "body{}"}))
    asset = next((tmp_path / "output/assets").iterdir()).name
    assert get(server, "/a/")[2] == b"a"
    assert get(server, f"/assets/{asset}")[2] == b"body{}"


def test_a_target_without_a_release_says_so(serve, target):
    (target.root / "releases").mkdir(parents=True)
    assert get(serve(target.root), "/")[::2] == (503, b"Nothing has been published here yet.\n")


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("page.html", "<html>", "text/html; charset=utf-8"),
        ("feed.xml", "<?xml version='1.0'?>\n<!-- x -->\n<rss version='2.0'>", "application/xml; charset=utf-8"),
        ("atom.xml", "<?xml version='1.0'?><feed xmlns='x'>", "application/xml; charset=utf-8"),
        ("rsl.xml", "<?xml version='1.0'?>\n<rsl xmlns='https://rslstandard.org/rsl'/>", "application/rsl+xml; charset=utf-8"),
        ("feed.json", '{"version": "https://jsonfeed.org/version/1.1"}', "application/feed+json"),
        ("data.json", '{"version": 1}', "application/json"),
        ("feeds.opml", "<opml/>", "text/x-opml; charset=utf-8"),
        ("sitemap.xml", "<?xml version='1.0'?><urlset>", "application/xml; charset=utf-8"),
        ("picture.webp", "", "image/webp"),
        ("picture.AVIF", "", "image/avif"),
        ("style.css", "", "text/css; charset=utf-8"),
        ("search.json", "{}", "application/json"),
        ("unknown.xyz", "", "application/octet-stream"),
        ("CNAME", "", "application/octet-stream"),
        ("新闻.txt", "新闻", "text/plain; charset=utf-8"),
    ],
)
def test_each_file_has_its_media_type(serve, tmp_path, name, data, expected):
    (tmp_path / name).write_text(data, "utf-8")
    _, headers, body = get(serve(tmp_path), "/" + "".join(f"%{byte:02X}" for byte in name.encode()))
    assert (headers["Content-Type"], body) == (expected, data.encode())


@pytest.mark.parametrize(("request_line", "status"), [(b"GET /", 200), (b"GET /x", 404), (b"GET /progress/heating", 301), (b"POST /", 501)])
def test_every_answer_carries_the_security_headers(serve, site, request_line, status):
    answer = raw(serve(site.root), request_line + b" HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
    head = answer.partition(b"\r\n\r\n")[0].decode()
    assert head.startswith(f"HTTP/1.1 {status} ")
    assert "X-Content-Type-Options: nosniff" in head
    assert "Referrer-Policy: strict-origin-when-cross-origin" in head
    policy = head.partition("Content-Security-Policy: ")[2].partition("\r\n")[0]
    assert policy.startswith("default-src 'none'; ")
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert "Python" not in head


def test_head_gives_the_headers_alone(serve, site):
    server = serve(site.root)
    status, headers, body = get(server, "/progress/heating/", "HEAD")
    assert (status, headers["Content-Length"], body) == (200, "4", b"")
    assert raw(server, b"HEAD /x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").endswith(b"\r\n\r\n")


def test_a_browser_gets_text_in_gzip_and_the_length_is_that_of_what_is_sent(serve, tmp_path):
    (tmp_path / "index.html").write_text("heat" * 500)
    server = serve(tmp_path)
    for method in ("GET", "HEAD"):
        _, headers, body = get(server, "/", method, {"Accept-Encoding": "gzip, br"})
        assert headers["Content-Encoding"] == "gzip"
        assert body == b"" or (gzip.decompress(body), len(body)) == (b"heat" * 500, int(headers["Content-Length"]))
    assert get(server, "/")[2] == b"heat" * 500


def test_pages_are_asked_for_anew(serve, site):
    assert get(serve(site.root), "/progress/heating/")[1]["Cache-Control"] == "no-cache"


def test_one_connection_may_ask_twice(serve, site):
    connection = http.client.HTTPConnection("127.0.0.1", serve(site.root).server_port, timeout=10)
    for path in ("/", "/no-such-page/", "/progress/heating/"):
        connection.request("GET", path)
        assert connection.getresponse().read()
    connection.close()


def test_the_log_cannot_steer_a_terminal(serve, site):
    lines = []
    raw(serve(site.root, lines.append), b"GET /\x1b[31m%1b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
    assert lines == ["404 GET /\\x1b[31m%1b HTTP/1.1"]


def test_the_server_listens_to_this_machine_only(serve, site):
    server = serve(site.root)
    assert server.server_address[0] == "127.0.0.1"
    assert server.address == f"http://127.0.0.1:{server.server_port}/"


def test_a_taken_port_is_told(serve, site):
    taken = serve(site.root).server_port
    with pytest.raises(PortTaken) as refused:
        open_server(site.root, taken)
    assert refused.value.values["port"] == str(taken)
    assert refused.value.exit_code == 3


@pytest.fixture
def player(serve, tmp_path):
    """Ask for ranges of a recording of ten bytes; give status, headers and body."""
    flat = tmp_path / "flat"
    flat.mkdir()
    (flat / "lights.mp4").write_bytes(b"0123456789")
    (flat / "pot.jpg").write_bytes(b"0123456789")
    server = serve(flat)

    def ask(asked, path="/lights.mp4", method="GET", **headers):
        return get(server, path, method, {"Range": asked, **headers} if asked else headers)

    return ask


@pytest.mark.parametrize(
    ("asked", "body", "told"),
    [
        ("bytes=0-", b"0123456789", "bytes 0-9/10"),
        ("bytes=2-4", b"234", "bytes 2-4/10"),
        ("BYTES = 9-9", b"9", "bytes 9-9/10"),
        ("bytes=8-99", b"89", "bytes 8-9/10"),
        ("bytes=-3", b"789", "bytes 7-9/10"),
        ("bytes=-99", b"0123456789", "bytes 0-9/10"),
    ],
)
def test_players_get_the_part_they_ask_for(player, asked, body, told):
    status, headers, part = player(asked)
    assert (status, part, headers["Content-Range"], headers["Content-Type"]) == (206, body, told, "video/mp4")
    assert headers["Content-Length"] == str(len(body))


@pytest.mark.parametrize("asked", ["bytes=10-", "bytes=10-12", "bytes=-0", "bytes=99999999999-"])
def test_a_part_behind_the_end_is_refused(player, asked):
    status, headers, body = player(asked)
    assert (status, headers["Content-Range"], body) == (416, "bytes */10", b"")


NO_RANGE = ["", "bytes=4-2", "bytes=0-1,4-5", "bytes=-", "lines=1-2", "bytes=a-b", "bytes=٣-٤".encode(), "bytes=" + "9" * 5000]


@pytest.mark.parametrize("asked", NO_RANGE)
def test_a_range_that_is_not_understood_is_left_aside(player, asked):
    status, headers, body = player(asked)
    assert (status, body, headers["Accept-Ranges"]) == (200, b"0123456789", "bytes")


def test_a_range_with_a_condition_gets_the_whole_recording(player):
    assert player("bytes=2-4", **{"If-Range": '"old"'})[::2] == (200, b"0123456789")


def test_a_head_request_tells_the_part_without_sending_it(player):
    status, headers, body = player("bytes=2-4", method="HEAD")
    assert (status, headers["Content-Length"], body) == (206, "3", b"")


def test_only_recordings_are_served_in_parts(player):
    status, headers, body = player("bytes=2-4", path="/pot.jpg")
    assert (status, body, "Accept-Ranges" in headers) == (200, b"0123456789", False)
    assert player("bytes=2-4", path="/lost.mp4")[0] == 404


def test_every_recording_has_its_media_type():
    assert [suffix for suffix, kind in TYPES.items() if media_type(f"x.{suffix}", b"").partition(";")[0] != kind] == []


@pytest.fixture
def moved(tmp_path):
    """Return a site below /campaign/ with a page that moved, one that is gone, and one that is there."""
    root = tmp_path / "flat"
    for name in ("old", "new", "gone"):
        (root / name).mkdir(parents=True)
        (root / name / "index.html").write_text(f"<p>{name}</p>")
    (root / "gone/gone.html").write_text("<p>gone</p>")
    (root / "_redirects").write_text("# moves\n/campaign/old/ /campaign/new/ 301\n/campaign/%E6%97%A7/ /campaign/new/ 301\n")
    return root


@pytest.mark.parametrize("path", ["/campaign/old/", "/campaign/old", "/campaign/%6Fld/?page=2", "/campaign/%e6%97%a7/"])
def test_what_moved_leads_on(serve, moved, path):
    server = serve(moved)
    server.base = "/campaign/"
    status, headers, body = get(server, path)
    assert (status, headers["Location"], body) == (301, "/campaign/new/", b"")
    assert get(server, "/campaign/new/")[0] == 200


@pytest.mark.parametrize("path", ["/gone/", "/gone/index.html", "/gone/gone.html"])
def test_what_is_gone_says_so(serve, moved, path):
    status, headers, body = get(serve(moved), path)
    assert (status, body) == (410, b"<p>gone</p>")
    assert headers["Content-Type"].startswith("text/html")
    assert get(serve(moved), "/nowhere/gone.html")[0] == 404


def test_a_list_of_moves_that_is_no_file_moves_nothing(serve, tmp_path):
    (tmp_path / "_redirects").mkdir()
    (tmp_path / "index.html").write_text("front")
    assert get(serve(tmp_path), "/")[0] == 200
