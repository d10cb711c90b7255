"""One service and the people it serves."""
