"""Why the curve looks as it does, and why it is not worse."""
