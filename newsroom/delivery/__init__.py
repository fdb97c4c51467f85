"""DELIVER: one file per target; activate, roll back, look."""
