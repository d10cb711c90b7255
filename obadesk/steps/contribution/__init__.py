"""What one service contributes."""
