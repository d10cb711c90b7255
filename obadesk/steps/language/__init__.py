"""The step kind "language"."""
