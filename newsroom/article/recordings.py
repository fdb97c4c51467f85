"""Audio, video and captions as files."""

from dataclasses import dataclass

TYPES = {
    "mp4": "video/mp4",
    "webm": "video/webm",
    "mp3": "audio/mpeg",
    "m4a": "audio/mp4",
    "ogg": "audio/ogg",
    "opus": "audio/ogg",
    "vtt": "text/vtt",
}
"""What may lie in content/media/, by suffix."""


@dataclass(frozen=True, slots=True)
class Recording:
    """A file below content/media/: audio, video, or captions (WebVTT); `size` in bytes.

    `location` says that it tells where it was recorded, `machine` that it names the device or its owner; `numbers` are the long runs of
    digits in it, as they stand in its tags: it is published as it is.
    """

    file: str
    sha256: str
    size: int
    location: bool = False
    machine: bool = False
    numbers: tuple[str, ...] = ()

    @property
    def type(self) -> str:
        """Return the media type."""
        return TYPES.get(self.file.rpartition(".")[2].lower(), "application/octet-stream")

    @property
    def kind(self) -> str:
        """Return "audio", "video", or "text" for captions."""
        return self.type.partition("/")[0]

    @property
    def address(self) -> str:
        """Return the immutable address below the site's root."""
        stem, _, suffix = self.file.rpartition("/")[2].rpartition(".")
        return f"media/{stem}.{self.sha256[:16]}.{suffix.lower()}"
