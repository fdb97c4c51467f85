"""ENRICH: what follows from an article and the site: credit, notice, contact date, JSON-LD, feed rights, template views."""
