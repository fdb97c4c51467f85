#!/bin/sh
# Find a Chromium for the tests, or install Debian's where we may; say what to do where we may not.
set -u
if .venv/bin/python -m workshop.chromium; then exit 0; fi
if command -v apt-get >/dev/null 2>&1; then
    if [ "$(id -u)" = 0 ]; then sudo=""; elif sudo -n true 2>/dev/null; then sudo="sudo -n"; else sudo="none"; fi
    if [ "$sudo" != "none" ]; then
        echo "installing chromium and a Chinese font with apt-get ..."
        $sudo apt-get update -qq >/dev/null 2>&1
        if DEBIAN_FRONTEND=noninteractive $sudo apt-get install --yes -qq --no-install-recommends chromium fonts-noto-cjk >/dev/null 2>&1; then
            exit 0
        fi
    fi
fi
echo "newsroom: the browser tests need Chromium and could not install it; they will fail until it is there." >&2
echo "  Debian, Ubuntu:  apt install chromium fonts-noto-cjk" >&2
echo "  macOS:           brew install --cask chromium   (or set CHROMIUM=/path/to/chromium)" >&2
