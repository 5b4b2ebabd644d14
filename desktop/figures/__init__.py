"""Pictures: their geometry, their words and their text alternatives. One file and one template each."""
