"""The story, looked at again."""
