"""A kind of block that nobody has heard of: the four files it takes, and a test that adds nothing else."""
