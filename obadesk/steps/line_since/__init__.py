"""The figures that came since."""
