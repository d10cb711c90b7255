"""What was done since."""
