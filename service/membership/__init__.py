"""Who joined what: list questions answered from the relations of all documents."""
