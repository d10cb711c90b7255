"""The step kind "open_step"."""
