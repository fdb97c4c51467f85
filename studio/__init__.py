"""The studio draws the flat illustrations of the sample campaign: `python -m studio.draw`."""
