"""What a visual keeps of the campaign it was saved under, for the day that campaign is not on the computer."""
