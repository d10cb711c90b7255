"""A projection: what a short annual series would do if it went on as it has, with an 80 % range.

A helper beside the room's own forecast, never *the* forecast. numpy and the standard library only; nothing
here is imported before somebody asks for a projection.
"""
