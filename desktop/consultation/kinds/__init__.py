"""What each kind of block takes and gives in a consultation, one file each, named as in `library/blocks`."""
