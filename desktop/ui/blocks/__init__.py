"""One view for each block kind, found by being a file here."""
