"""What whoever writes a guide does with it before anybody is shown it: compare, review and sign it off."""
