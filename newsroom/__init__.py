"""Publishing that cannot forget its sources: read, check, enrich, render, verify, release, deliver."""
