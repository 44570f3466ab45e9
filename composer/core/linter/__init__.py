"""The campaign linter: rules a caption is held against, each finding with the one edit that mends it."""
