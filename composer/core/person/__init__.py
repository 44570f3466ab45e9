"""The person presented: the fields that describe them, and their consent to be shown."""
