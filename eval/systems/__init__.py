"""What is asked: an index in this process, a real server, other ways of finding; and what came back."""
