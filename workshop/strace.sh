#!/bin/sh
# Find strace, with which tests let system calls of a publish fail, or install Debian's where we may; say what to do where we may not.
# macOS has none, and the tests that need it are left out there.
set -u
if command -v strace >/dev/null 2>&1 || [ "$(uname)" != Linux ]; then exit 0; fi
if command -v apt-get >/dev/null 2>&1; then
    if [ "$(id -u)" = 0 ]; then sudo=""; elif sudo -n true 2>/dev/null; then sudo="sudo -n"; else sudo="none"; fi
    if [ "$sudo" != "none" ]; then
        echo "installing strace with apt-get ..."
        $sudo apt-get update -qq >/dev/null 2>&1
        if DEBIAN_FRONTEND=noninteractive $sudo apt-get install --yes -qq --no-install-recommends strace >/dev/null 2>&1; then exit 0; fi
    fi
fi
echo "newsroom: the tests of faults in system calls need strace and could not install it; they will fail until it is there." >&2
echo "  Debian, Ubuntu:  apt install strace" >&2
