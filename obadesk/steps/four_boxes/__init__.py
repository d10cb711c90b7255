"""The measures of one service, in four boxes."""
