"""The step kind "partners"."""
