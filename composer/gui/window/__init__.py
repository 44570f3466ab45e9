"""The main window: actions, menus, the rail of steps, the drop target, findings, its dialogs."""
