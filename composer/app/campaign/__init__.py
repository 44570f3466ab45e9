"""Campaigns: the one a visual is opened under, what another one changes in it, and the values a person gives once."""
