"""The step kind "welcome"."""
