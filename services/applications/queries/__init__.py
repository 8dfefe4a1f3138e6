"""Every read starts from what the asker may see: not visible is not found."""
