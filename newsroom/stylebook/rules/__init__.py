"""The rule book: one folder per rule, each whole in itself (code, words, examples)."""
