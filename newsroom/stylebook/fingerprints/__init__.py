"""Which articles share words: winnowed fingerprints, after Schleimer, Wilkerson and Aiken, SIGMOD 2003."""
