"""Findings as people, programs and CI read them."""
