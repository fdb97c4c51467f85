#!/bin/sh
# Write all locks anew: Python's for every platform, npm's without the registry's address; all with hashes. Needs uv (pip install uv).
set -eu
uv pip compile --universal --generate-hashes --python-version 3.11 pyproject.toml --group build -o requirements.lock -q
uv pip compile --universal --generate-hashes --python-version 3.11 pyproject.toml --group dev -c requirements.lock -o requirements-dev.lock -q
.venv/bin/python workshop/npm.py --lock
