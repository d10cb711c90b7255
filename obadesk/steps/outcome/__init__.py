"""How people word the condition of well-being they want, together."""
