"""The step kind "pause"."""
