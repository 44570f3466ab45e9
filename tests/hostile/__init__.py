"""Inputs that are broken, enormous or malicious, and the doors of the program that they come in by."""
