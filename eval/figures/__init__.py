"""What is counted: one reply judged, and the figures over all of them."""
