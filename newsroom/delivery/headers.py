"""The headers that every answer carries, whichever server gives it.

Strict-Transport-Security (TRANSPORT, a year) is for servers that speak TLS: on plain HTTP browsers ignore it (RFC 6797, section 8.1).
"""

PAGE_POLICY = (
    "default-src 'none'; base-uri 'none'; connect-src 'self'; font-src 'self'; form-action 'self'; frame-ancestors 'none'; "
    "img-src 'self'; manifest-src 'self'; media-src 'self'; script-src 'self'; style-src 'self'"
)
MEDIA_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox"
TRANSPORT = "max-age=31536000"
FOREVER = "public, max-age=31536000, immutable"
ALWAYS_ASK = "no-cache"
MEDIA = "/media/"
HASHED = ("/assets/", MEDIA)


def security_headers(path: str) -> tuple[tuple[str, str], ...]:
    """Return the security headers for an address path: nothing inline, nothing from elsewhere, no framing, no guessing of types.

    A picture or video opened by itself is sandboxed, so that nothing in it can act for the site (CSP Level 3, section 6.3.2).
    """
    return (
        ("Content-Security-Policy", MEDIA_POLICY if path.startswith(MEDIA) else PAGE_POLICY),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "strict-origin-when-cross-origin"),
    )


def caching(path: str) -> str:
    """Return the Cache-Control of a file that was found: what is named by its hash never changes, all else is asked for anew."""
    return FOREVER if path.startswith(HASHED) else ALWAYS_ASK
