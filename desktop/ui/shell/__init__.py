"""The frame of a talk: top bar, progress rail, page, action bar, and what opens over them."""
