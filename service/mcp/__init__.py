"""The Model Context Protocol: an agent asks, searches and reads the documents as tools."""
