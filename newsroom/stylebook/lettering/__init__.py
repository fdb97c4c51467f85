"""What several text rules know about characters: Han and its two scripts, damaged spots, web addresses in running text."""
