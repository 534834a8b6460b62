"""The service: questions in, quotations out."""

VERSION = "0.1.0"
