"""What was made, shown in large, and the posting of it, step by step."""
