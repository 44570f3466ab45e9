"""What the windows of many kits share: a table, its search, its filter, and work that ends before they close."""
