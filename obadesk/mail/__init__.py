"""Drafts of letters as files that any mail program opens; nothing here sends anything."""
