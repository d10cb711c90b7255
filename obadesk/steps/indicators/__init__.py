"""The step kind "indicators"."""
