"""Data as an analyst left it: files read as sheets, the table in them found, its figures read."""
