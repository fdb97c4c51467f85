#!/bin/sh
# Find an nginx, which tests read releases through. Debian's package would start a server on port 80 of this machine, so it is only unpacked,
# below .venv, and started by nobody but the tests; Homebrew's starts none.
set -u
tools=.venv/tools
if command -v nginx >/dev/null 2>&1 || [ -x "$tools/usr/sbin/nginx" ]; then exit 0; fi
if command -v apt-get >/dev/null 2>&1; then
    echo "unpacking nginx below $tools ..."
    mkdir -p "$tools"
    if [ "$(id -u)" = 0 ]; then apt-get update -qq >/dev/null 2>&1; fi
    (cd "$tools" && apt-get download -qq nginx >/dev/null 2>&1 && dpkg-deb -x nginx_*.deb . && rm -f nginx_*.deb)
    if "$tools/usr/sbin/nginx" -v >/dev/null 2>&1; then exit 0; fi
    rm -rf "$tools"
elif command -v brew >/dev/null 2>&1; then
    echo "installing nginx with brew ..."
    if brew install --quiet nginx >/dev/null 2>&1; then exit 0; fi
fi
echo "newsroom: the tests of what a web server answers need nginx and could not get it; they will fail until it is there." >&2
echo "  Debian, Ubuntu:  apt install nginx-core" >&2
echo "  macOS:           brew install nginx" >&2
