#!/bin/sh
# Find exiftool, which tests read published pictures with, or install Debian's or Homebrew's where we may; say what to do where we may not.
set -u
if command -v exiftool >/dev/null 2>&1; then exit 0; fi
if command -v apt-get >/dev/null 2>&1; then
    if [ "$(id -u)" = 0 ]; then sudo=""; elif sudo -n true 2>/dev/null; then sudo="sudo -n"; else sudo="none"; fi
    if [ "$sudo" != "none" ]; then
        echo "installing exiftool with apt-get ..."
        $sudo apt-get update -qq >/dev/null 2>&1
        if DEBIAN_FRONTEND=noninteractive $sudo apt-get install --yes -qq --no-install-recommends libimage-exiftool-perl >/dev/null 2>&1; then
            exit 0
        fi
    fi
elif command -v brew >/dev/null 2>&1; then
    echo "installing exiftool with brew ..."
    if brew install --quiet exiftool >/dev/null 2>&1; then exit 0; fi
fi
echo "newsroom: the tests of what pictures carry need exiftool and could not install it; they will fail until it is there." >&2
echo "  Debian, Ubuntu:  apt install libimage-exiftool-perl" >&2
echo "  macOS:           brew install exiftool" >&2
