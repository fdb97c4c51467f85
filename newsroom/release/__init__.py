"""RELEASE: an immutable folder and its manifest (hashes, source revision, findings)."""
