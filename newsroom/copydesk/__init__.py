"""The edge where files come in: regular files only, bounded, decoded; everything behind it works on text."""
