"""What is printed: a record becomes words, and Typst sets them as tagged PDF."""
