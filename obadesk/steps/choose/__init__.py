"""The step kind "choose"."""
