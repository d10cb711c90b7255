"""The step kind "what_works"."""
