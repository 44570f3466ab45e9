"""What a run gives beside its kits: reports, a contact sheet, archives to send, folders by network."""
