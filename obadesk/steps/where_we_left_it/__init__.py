"""Where the last meeting left it."""
