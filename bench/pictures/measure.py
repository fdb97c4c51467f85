"""What the copies of pictures cost: photographs of 12 megapixels to all sizes and forms, beside Hugo where it is installed.

python bench/pictures/measure.py [--count 200] [--beside 200] [--folder DIR], or make bench-pictures. DIR keeps the photographs;
--beside takes fewer of them for the comparison with Hugo, which is slow. Cold: nothing is cached. Warm: a second build, in another process.
Memory is the peak of the whole process (2 workers on 2 cores).
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from photographs import photographs

HERE = Path(__file__).resolve().parent
WORKERS = 2
BUDGET_WARM, BUDGET_MIB = 1.0, 600
PLAIN, MODERN = (640, 1600), (320, 640, 960, 1600)
_CORPUS = "import sys, pathlib; sys.path.insert(0, sys.argv[1]); import corpus; corpus.lay_out(pathlib.Path(sys.argv[2]), 1)"
_HUGO_CONFIG = (
    'baseURL = "https://bench.example/"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n[imaging]\nresampleFilter = "Lanczos"\n'
)
_HUGO_PAGE = "".join(
    ['{{ range .Resources.ByType "image" }}{{ $at := . }}\n']
    + [f'{{{{ ($at.Resize "{width}x jpg q80").RelPermalink }}}}\n' for width in PLAIN]
    + [f'{{{{ ($at.Resize "{width}x webp q76").RelPermalink }}}}\n' for width in MODERN]
    + ["{{ end }}"]
)


@dataclass(frozen=True)
class Run:
    """One run of a process: seconds of wall clock, peak memory, what it said."""

    seconds: float
    mib: float
    said: str


def main() -> int:
    """Measure and print; exit 1 when a budget is missed."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--count", type=int, default=200)
    words.add_argument("--beside", type=int, default=200)
    words.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()) / "newsroom-bench-pictures")
    given = words.parse_args()
    sys.stderr.write(f"{given.count} photographs in {given.folder} ...\n")
    paths = photographs(given.folder, given.count)
    with tempfile.TemporaryDirectory(prefix="newsroom-bench-", dir=given.folder) as place:
        return compare(paths, given.beside, Path(place))


def compare(paths: Sequence[Path], beside: int, place: Path) -> int:
    """Run ours in all forms, then ours and Hugo in the forms that both know; print, and return the exit code."""
    root = lay_out(paths, place / "ours")
    cold, warm = (ours(root, place / name, "avif,webp") for name in ("cold", "warm"))
    print("| newsroom, AVIF, WebP and JPEG | pictures per second | seconds | reading them, s | peak MiB |\n|---|---|---|---|---|")
    for name, run in (("cold", cold), ("warm", warm)):
        told = json.loads(run.said)
        print(f"| {name} | {told['pictures'] / told['print']:,.1f} | {told['print']:.2f} | {told['read']:.2f} | {run.mib:.0f} |")
    told = json.loads(cold.said)
    print(f"{told['pictures']} pictures, {told['copies']} copies, {told['bytes'] / 1e6:.0f} MB", flush=True)
    beside_hugo(paths[:beside], place)
    kept = json.loads(warm.said)["print"] < BUDGET_WARM and max(cold.mib, warm.mib) < BUDGET_MIB
    print(f"budget: warm {BUDGET_WARM} s, {BUDGET_MIB} MiB: {'kept' if kept else 'MISSED'}")
    return 0 if kept else 1


def beside_hugo(paths: Sequence[Path], place: Path) -> None:
    """Print how long ours and Hugo take for WebP and JPEG of the same sizes (Hugo before 0.153 has no AVIF)."""
    hugo = shutil.which("hugo")
    if hugo is None:
        print("hugo is not installed: no comparison")
        return
    root = lay_out(paths, place / "ours-beside")
    ours_cold, ours_warm = (json.loads(ours(root, place / f"webp-{name}", "webp").said)["print"] for name in ("cold", "warm"))
    site = lay_out_hugo(paths, place / "hugo")
    cold, warm = (
        measured([hugo, "--quiet", "--source", str(site), "--destination", str(place / f"public-{name}")]) for name in ("cold", "warm")
    )
    version = subprocess.run([hugo, "version"], check=True, stdout=subprocess.PIPE, text=True).stdout.split()[1]
    print(f"| WebP and JPEG only, {len(paths)} pictures | newsroom, s | hugo {version}, s | hugo takes |\n|---|---|---|---|")
    for name, one, other in (("cold", ours_cold, cold.seconds), ("warm", ours_warm, warm.seconds)):
        print(f"| {name} | {one:.2f} | {other:.2f} | {other / one:.1f} times as long |")
    print(f"hugo's peak memory: {cold.mib:.0f} MiB; files: {len(list((place / 'public-cold').rglob('*.webp')))} WebP")


def ours(root: Path, output: Path, forms: str) -> Run:
    """Run our picture stage in a process of its own."""
    return measured([sys.executable, str(HERE / "stage.py"), str(root), str(output), forms])


def measured(command: Sequence[str]) -> Run:
    """Run a command on as many cores as there are workers; raises CalledProcessError."""
    begun = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, preexec_fn=_few_cores)
    said = process.stdout.read() if process.stdout else ""
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    return Run(time.perf_counter() - begun, used.ru_maxrss / unit, said)


def _few_cores() -> None:
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:WORKERS])


def lay_out(paths: Sequence[Path], root: Path) -> Path:
    """Make a site of ours with one article that shows every photograph."""
    root.mkdir()
    subprocess.run([sys.executable, "-c", _CORPUS, str(HERE.parent / "line"), str(root)], check=True)
    (root / "content/images").mkdir(exist_ok=True)
    for path in paths:
        os.link(path, root / "content/images" / path.name)
    article = next((root / "content/articles").rglob("*.md"))
    shown = "\n\n".join(f'![照片](../../images/{path.name} "摄影：李知夏")' for path in paths)
    article.write_text(f"{article.read_text('utf-8')}\n{shown}\n", "utf-8")
    return root


def lay_out_hugo(paths: Sequence[Path], root: Path) -> Path:
    """Make a site of Hugo's whose one page resizes every photograph."""
    (root / "content").mkdir(parents=True)
    (root / "layouts").mkdir()
    (root / "config.toml").write_text(_HUGO_CONFIG, "utf-8")
    (root / "layouts/index.html").write_text(_HUGO_PAGE, "utf-8")
    (root / "content/_index.md").write_text("---\ntitle: photographs\n---\n", "utf-8")
    for path in paths:
        os.link(path, root / "content" / path.name)
    return root


if __name__ == "__main__":
    sys.exit(main())
