"""Pictures: what a file carries, redaction, and the copies that readers get with their rights written into them. Bytes in, bytes out."""
