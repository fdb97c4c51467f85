"""Registers from text: sources, categories, places, problems, projects, withdrawals, picture records, the site's identity."""
