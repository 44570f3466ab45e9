"""Makes what is handed to people of the program: bundle, licences, packages, installers (docs/shipping.md)."""
