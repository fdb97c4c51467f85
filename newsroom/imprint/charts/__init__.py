"""Charts: values and days as lengths, drawn with classes only."""
