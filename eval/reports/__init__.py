"""What a person reads: tables, pages, pictures, two runs side by side."""
