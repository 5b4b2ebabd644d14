"""Content packs read into modules, and pages rendered to blocks."""
