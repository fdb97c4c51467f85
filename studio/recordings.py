"""Draw the sample's video and sound its audio into content/media/: `python -m studio.recordings` (needs ffmpeg)."""

from __future__ import annotations

import math
import random
import subprocess
from array import array
from collections.abc import Iterable, Iterator
from pathlib import Path

from PIL import Image

from studio.canvas import Canvas
from studio.scenes.street_lights import FIRST_LIGHTS, LAMPS, lane

MEDIA = Path(__file__).resolve().parent.parent / "content" / "media"
SIZE = (960, 640)
FRAMES = 12
STILL, FADE = 10, 5
RATE = 22_050
SECONDS = 9
_BARE = ("-map_metadata", "-1", "-threads", "1", "-fflags", "+bitexact", "-flags:v", "+bitexact", "-flags:a", "+bitexact")


def main() -> None:
    """Write both recordings; their captions are written by hand and stay as they are."""
    MEDIA.mkdir(exist_ok=True)
    _video(MEDIA / "lane-lights.mp4", _frames(_stages()))
    _audio(MEDIA / "red-cloth.mp3", _sound())
    for name in ("lane-lights.mp4", "red-cloth.mp3"):
        print(f"{name} {(MEDIA / name).stat().st_size // 1000} kB")


def _stages() -> list[Image.Image]:
    """Return the lane with no lamp lit, with one, with two, until all of them shine."""
    stages = []
    for count in range(len(LAMPS) + 1):
        canvas = Canvas(FIRST_LIGHTS.seed)
        lane(canvas, LAMPS[:count])
        stages.append(canvas.finish(0).resize(SIZE, Image.Resampling.LANCZOS))
    return stages


def _frames(stages: list[Image.Image]) -> Iterator[Image.Image]:
    for now, then in zip(stages, [*stages[1:], stages[-1]], strict=True):
        yield from [now] * STILL
        for step in range(1, FADE + 1):
            yield Image.blend(now, then, step / FADE)


def _video(path: Path, frames: Iterable[Image.Image]) -> None:
    raw = b"".join(frame.tobytes() for frame in frames)
    source = ("-f", "rawvideo", "-pix_fmt", "rgb24", "-s", f"{SIZE[0]}x{SIZE[1]}", "-r", str(FRAMES), "-i", "-")
    coding = ("-c:v", "libx264", "-preset", "slow", "-crf", "24", "-pix_fmt", "yuv420p", "-movflags", "+faststart")
    _ffmpeg(raw, *source, *coding, *_BARE, str(path))


def _audio(path: Path, samples: array[int]) -> None:
    source = ("-f", "s16le", "-ar", str(RATE), "-ac", "1", "-i", "-")
    _ffmpeg(samples.tobytes(), *source, "-c:a", "libmp3lame", "-b:a", "64k", "-write_xing", "0", "-id3v2_version", "0", *_BARE, str(path))


def _ffmpeg(data: bytes, *words: str) -> None:
    subprocess.run(("ffmpeg", "-loglevel", "error", "-y", *words), input=data, check=True)


def _sound() -> array[int]:
    """Return wind on a slope, a cloth that flaps in it, and sheep bells far off, as 16 bit samples."""
    rng = random.Random(31)
    layers = zip(_wind(rng), _cloth(rng), _bells(rng), strict=True)
    return array("h", (round(max(-1.0, min(1.0, sum(layer))) * 30_000) for layer in layers))


def _wind(rng: random.Random) -> Iterator[float]:
    low = slow = 0.0
    for i in range(RATE * SECONDS):
        gust = 0.55 + 0.3 * math.sin(i / RATE * 1.3) + 0.15 * math.sin(i / RATE * 3.1 + 1)
        low += 0.035 * (rng.uniform(-1, 1) - low)
        slow += 0.2 * (low - slow)
        edge = min(1.0, i / RATE, (RATE * SECONDS - i) / RATE)
        yield slow * gust * edge * 2.2


def _cloth(rng: random.Random) -> Iterator[float]:
    wait, loud, last = 0, 0.0, 0.0
    for i in range(RATE * SECONDS):
        if wait == 0:
            wait = round(RATE * rng.uniform(0.07, 0.24))
            loud = rng.uniform(0.1, 0.42) if 0.5 < i / RATE < SECONDS - 1 else 0.0
        wait -= 1
        loud *= 0.9985
        noise = rng.uniform(-1, 1)
        yield (noise - last) * loud * 0.5
        last = noise


def _bells(rng: random.Random) -> Iterator[float]:
    strokes = sorted((rng.uniform(1.5, SECONDS - 1.5), rng.uniform(0.9, 1.12), rng.uniform(0.02, 0.06)) for _ in range(16))
    for i in range(RATE * SECONDS):
        now = i / RATE
        yield sum(
            loud * math.exp(-5 * (now - at)) * math.sin(math.tau * tone * pitch * (now - at))
            for at, pitch, loud in strokes
            if at <= now < at + 1
            for tone in (1870.0, 2910.0, 4130.0)
        )


if __name__ == "__main__":
    main()
