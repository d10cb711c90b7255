"""What goes on, what stops and what is added."""
