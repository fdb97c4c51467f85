"""VERIFY: reads the rendered site back as its readers' software would: pages, style sheets, feeds, links, pictures."""
