"""What is published beside the picture: the caption of each network, its handle, hashtags, credit, alternative text and posting guide."""
