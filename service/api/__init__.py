"""The HTTP API of the contract. service.api.app makes the app."""
