"""What lists and how: enumerations, numbered items, lists at length, each item as its own span."""
