"""What fits the room that there is: dialogs no larger than the screen, columns and lines that fold."""
