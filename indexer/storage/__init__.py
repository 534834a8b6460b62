"""What an index is on disk: generations, their files, and writing that survives a crash."""
