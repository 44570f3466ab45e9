"""Campaigns: added and handed on, the one a visual is opened under, what another changes in it, a person's values."""
