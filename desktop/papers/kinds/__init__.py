"""How each kind of block is printed in a paper for anyone, one file each, named as in `library/blocks`."""
