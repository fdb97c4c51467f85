"""Open data: what /data/ holds, its dictionary, ledger feeds, the calendar."""
