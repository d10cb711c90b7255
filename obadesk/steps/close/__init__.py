"""The step kind "close"."""
