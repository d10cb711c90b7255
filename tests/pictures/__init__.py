"""Pictures of every window, slide and page, for a person to look at."""
