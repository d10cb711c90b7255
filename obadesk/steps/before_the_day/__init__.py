"""The step kind "before_the_day"."""
