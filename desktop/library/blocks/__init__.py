"""The block kinds, one file each."""
