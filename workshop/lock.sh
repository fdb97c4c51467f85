#!/bin/sh
# Write both locks anew: every package for every platform, with hashes. Needs uv (pip install uv).
set -eu
uv pip compile --universal --generate-hashes --python-version 3.11 pyproject.toml --group build -o requirements.lock -q
uv pip compile --universal --generate-hashes --python-version 3.11 pyproject.toml --group dev -c requirements.lock -o requirements-dev.lock -q
