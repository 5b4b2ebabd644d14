"""What a screen reader is told, where Qt by itself would tell less than the screen shows."""
