# Made by .ci/stubs.py from the notebooks: do not edit.
# pyright: basic, reportArgumentType=false
from typing import Any, Literal, TypeVar, overload
from torch import Tensor
_Self = TypeVar('_Self')
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from torch import Tensor
__all__ = ['AUDIO_SUFFIXES', 'PLAYERS', 'UNLABELLED', 'PROBES', 'Found', 'find_files', 'safe_name', 'labels_of', 'read_labels', 'target_name', 'Spool', 'decode_what_can_be', 'rendered', 'fault', 'trimmed', 'gain_for', 'measure', 'write_flac', 'reason_of', 'prepare_track', 'refuse_faulty', 'mix_of', 'set_labels', 'fold_small', 'assign_splits', 'run_isolated', 'write_rows', 'read_rows', 'read_report', 'PrepareReport', 'prepare', 'forecast']
AUDIO_SUFFIXES: Any
PLAYERS: dict

@dataclass(slots=True)
class Found:
    """A file met in the music folder."""
    source: str
    'path relative to the music folder, with forward slashes'
    size: int
    'bytes'
    mtime: int
    'time of last change, ns'
    audio: bool
    'by its suffix'

def find_files(music_dir: str | Path, skip: str | Path | None=None) -> list[Found]:
    """Every file below `music_dir`. A folder that may not be listed is met as a file of size -1.

    Args:
        music_dir: any tree of folders; links to folders are followed
        skip: a folder inside it that is not music (the dataset itself)

    Returns:
        sorted by path; hidden files are left out
    """
    ...

def safe_name(text: str) -> str:
    """A file name that Linux, macOS and Windows accept, as near to `text` as can be; non-Latin letters stay.

    Args:
        text: any text: a path's part, a tag

    Returns:
        fit to be a file's name on every system
    """
    ...
UNLABELLED: str

def labels_of(path: Path, source: str, label_from: str, table: dict | None=None) -> dict[str, float]:
    """The classes of a file: the first folder below the music folder, or a tag, or what a table says.

    Args:
        path: the music folder
        source: path relative to it
        label_from: 'folder', or the name of a tag: 'album', 'artist', 'genre', …
        table: of `read_labels`, in place of either

    Returns:
        weights that sum to 1, by class name; `UNLABELLED` for none
    """
    ...

def read_labels(path: str | Path) -> dict[str, dict[str, float]]:
    """A table of labels. `UserError` naming the line that isn't one.

    Args:
        path: CSV with the columns file (relative to the music folder), label and perhaps weight

    Returns:
        weights by label, by file
    """
    ...

def _typed(label: str) -> str:
    """A class name that can be typed: control characters become '_'."""
    ...

def target_name(source: str, label: str, label_from: str, used: set[str]) -> str:
    """Where a track goes in the dataset: folders below the label become a part of the name; nothing collides.

    Args:
        source: path relative to the music folder
        label: class name
        label_from: as in `labels_of`
        used: file names already given, lower case; the new one is added

    Returns:
        `audio/<label>/<track>.flac`
    """
    ...

class Spool:
    """Sound of any length: added piece by piece, gone through as often as needed."""
    file: Any
    samples: int
    channels: int

    def __init__(self, folder: str | Path | None=None, limit: int=2 ** 27) -> None:
        """Args:
            folder: where a long one waits; None: where temporary files go
            limit: bytes that are kept in memory: nine minutes in stereo
        """
        ...

    def add(self, piece: Tensor) -> None:
        """Add to its end."""
        ...

    def __iter__(self) -> Iterator[Tensor]:
        ...

def decode_what_can_be(path: str | Path, sample_rate: int, channels: int, folder: str | Path | None=None) -> tuple[Spool, str]:
    """The whole of a file, or what is left of it when it was cut short. `UserError` when nothing decodes.

    Args:
        path: an audio file, perhaps damaged
        sample_rate: Hz
        channels: 1 or 2
        folder: where a long track waits

    Returns:
        audio, and a note on what is missing ('' for nothing)
    """
    ...

def rendered(source: str | Path, folder: str | Path, seconds: float=600.0) -> Path:
    """A game's own music as sound, by a program of the system. `UserError` that says which is missing.

    Args:
        source: a file of one of the suffixes in `PLAYERS`
        folder: where to put it
        seconds: longest part taken, s

    Returns:
        a WAV file
    """
    ...

def fault(seconds: float, peak: float, min_seconds: float, silence_db: float=-60.0) -> tuple[str, str] | None:
    """What is wrong with decoded audio.

    Args:
        seconds: length of a track
        peak: of its samples
        min_seconds: shortest track taken, s
        silence_db: peak below which a track is silent, dB of full scale

    Returns:
        (reason, detail), None when the audio is good
    """
    ...

def trimmed(sound: Spool, sample_rate: int, folder: str | Path | None=None) -> Spool:
    """A track without the silence, below -60 dB, at its ends.

    Args:
        sound: a track
        sample_rate: Hz
        folder: where a long one waits
    """
    ...

def gain_for(sound: Spool, peak: float, sample_rate: int, target: float | None) -> tuple[float, str]:
    """How loud a track is to be.

    Args:
        sound: a track
        peak: of its samples
        sample_rate: Hz
        target: loudness wanted, LUFS; None leaves it, unless the peak is beyond full scale

    Returns:
        what to multiply it with, and a note where the target can't be reached
    """
    ...

def measure(sound: Spool, gain: float, sample_rate: int) -> dict:
    """What the report keeps of a good track. Its quality is that of the sound as it came.

    Args:
        sound: a track
        gain: what it will be multiplied with
        sample_rate: Hz

    Returns:
        seconds, loudness (LUFS), gain_db, hash of the samples, fingerprint, quality
    """
    ...

def write_flac(path: str | Path, sound: Spool, sample_rate: int, gain: float=1.0) -> None:
    """16-bit FLAC at the fastest compression: 7 % larger than the default and quicker to write.

    Args:
        path: the file to write, whole or not at all
        sound: a track
        sample_rate: Hz
        gain: brings its peak into [-1, 1]
    """
    ...

def reason_of(error: str) -> tuple[str, str]:
    """The word for the report's column.

    Args:
        error: what `load_audio` said, without the path

    Returns:
        (reason, detail)
    """
    ...

def prepare_track(source: str, file: str, sample_rate: int, channels: int, min_seconds: float, trim: bool=False, target: float | None=None) -> dict:
    """Decode, check, measure and write one track. Nothing that is wrong with the file raises.

    Args:
        source: the file to read
        file: the FLAC file to write
        sample_rate: Hz
        channels: 1 or 2
        min_seconds: shortest track taken, s
        trim: without the silence at its ends
        target: loudness, LUFS; None leaves it

    Returns:
        what the report says of it; 'fatal' when the disk can't be written
    """
    ...

def refuse_faulty(rows: list[dict], refuse: Iterable[str]) -> None:
    """In place: refuse every taken row that has one of these faults.

    Args:
        rows: report rows
        refuse: names out of `FAULTS`
    """
    ...

def mix_of(row: dict) -> dict[str, float]:
    """The labels of a track.

    Args:
        row: of a report, of metadata, of an index of latents

    Returns:
        weight by label
    """
    ...

def set_labels(row: dict, mix: dict[str, float]) -> None:
    """Give a row, in place, its labels: the strongest, and all if there are several."""
    ...

def fold_small(rows: list[dict], min_tracks: int) -> None:
    """In place: take the labels of smaller classes away from taken tracks; `was` notes what they had.

    Args:
        rows: report rows
        min_tracks: that a class needs
    """
    ...

def assign_splits(rows: list[dict], before: dict[str, str], val_fraction: float=0.1) -> None:
    """Give each new taken track, in place, to 'train' or 'validation'; what had one keeps it, versions stay together.

    Args:
        rows: report rows; taken ones without a `split` get one
        before: source → the split it had in an earlier run
        val_fraction: share of tracks kept for validation
    """
    ...

def _versions(rows: list[dict]) -> list[list[dict]]:
    """Tracks that are versions of one another, or of versions of one another: two and more at a time."""
    ...
_SERVE: str

def _function(name: str):
    """The function that `'module:name'` means."""
    ...

def _import_paths() -> list[str]:
    """Where a worker may import from; the package's own folder is last, in case that is the current one."""
    ...

def _serve(name, answers):
    """A worker's life: a JSON list of arguments a line comes in, the function's result goes out as JSON."""
    ...

def _interned(pairs) -> dict:
    """A row whose names, and values of few kinds, are one object in all rows: a third of the memory."""
    ...

class _Worker:
    """A process of our own that runs one function, replaced when it dies or takes too long."""
    function: Any
    timeout: Any
    proc: Any
    log: Any

    def __init__(self, function, timeout) -> None:
        ...

    def start(self):
        ...

    def call(self, args):
        ...

    def close(self):
        ...

def run_isolated(function: str, calls: list[list], workers: int=2, timeout: float=600.0) -> Iterator[tuple[int, object, str]]:
    """Results as they come. A call that crashes its process or takes too long costs itself only.

    Args:
        function: 'module:name' of what to run
        calls: arguments of each call, JSON types
        workers: processes; 0 runs everything in this one
        timeout: longest time for one call, s (not with 0 workers)

    Returns:
        (number of the call, result, ''), or (…, None, what happened)
    """
    ...

def write_rows(path: str | Path, rows: Iterable[dict]) -> None:
    """A JSON-lines file, whole or not at all."""
    ...

def _line(row: dict) -> str:
    """A row of JSON lines: readable, or escaped where a file's name is not valid Unicode."""
    ...

def _numbered(path: str | Path) -> Iterator[tuple[int, dict | None]]:
    """Number and row of each line that holds something; None where it is damaged, unless a crash cut off the last one."""
    ...

def read_rows(path: str | Path) -> list[dict]:
    """The rows of a JSON-lines file that can be read; [] when there is none."""
    ...

def read_report(dataset_dir: str | Path) -> tuple[dict[str, dict], int]:
    """The whole rows of report.jsonl. `UserError` where one names a file outside the dataset.

    Args:
        dataset_dir: what an earlier run made

    Returns:
        rows by source, and how many are damaged
    """
    ...

def _is_whole(row: dict) -> bool:
    """Whether a report's row has all that a later run looks at, and of the right kind."""
    ...
_FIGURES: Any

def _is_quality(q) -> bool:
    """Whether these are figures of `quality`, or none: a dataset may be older than they are."""
    ...

@dataclass
class PrepareReport:
    """What `prepare` did. Shows itself as the table of what was taken and the files that were not."""
    rows: list[dict]
    'a row a file met, as in report.jsonl'
    new_seconds: float
    'seconds of music decoded in this run'
    wall: float
    'seconds this run took'
    workers: int
    'processes'
    pruned: int = 0
    'tracks that were removed, as their files are gone'

    def taken(self) -> list[dict]:
        """The rows of the tracks in the dataset."""
        ...

    def refused(self) -> list[dict]:
        """The rows of audio files that are not in it, with `reason` and `detail`."""
        ...

    def table(self, most: int=60) -> str:
        """Tracks by label, and a row a problem file.

        Args:
            most: rows of problem files shown; report.jsonl has them all
        """
        ...

    def __str__(self):
        ...

    def __repr__(self) -> str:
        ...

def _table(head: list[str], rows: list[list], right: str) -> str:
    """Columns of text; `right` has an 'r' for each column that is aligned to the right."""
    ...

def prepare(music_dir: str | Path, dataset_dir: str | Path, label_from: str='folder', min_seconds: float=8.0, val_fraction: float=0.1, sample_rate: int=32000, channels: int=2, workers: int | None=None, timeout: float=600.0, prune: bool=False, min_tracks: int=1, refuse: Iterable[str]=(), trim: bool=False, loudness: float | None=None, say: Callable[[str], None] | None=None) -> PrepareReport:
    """Make `dataset_dir` from the audio below `music_dir`, or bring it up to date: what is new or changed is decoded.

    `UserError` where there is no audio, where none of it can be taken, and when the disk is full.

    Args:
        music_dir: any tree of folders with audio files in it
        dataset_dir: the dataset: made, or added to
        label_from: class of a track: its first folder, a tag ('album', 'genre', …), or labels.csv
        min_seconds: shortest track taken, s
        val_fraction: share of tracks kept for validation
        sample_rate: Hz
        channels: 1 or 2
        workers: processes; None for one a core, 0 for none beside this one
        timeout: longest time one file may take, s
        prune: remove tracks whose files are gone, and what was encoded from them
        min_tracks: tracks that a class needs; those of smaller ones lose its label
        refuse: faults for which a track is not taken: names out of `FAULTS`
        trim: take silence away from the ends of tracks
        loudness: bring all tracks to this loudness, LUFS; None leaves theirs
        say: told how long a long run will take; None for standard error
    """
    ...

def _to_stderr(text: str) -> None:
    ...

class _Wanted:
    """What `prepare` was asked for."""
    table: dict[str, dict[str, float]]
    label_from: Any
    refuse: Any
    prune: Any
    decoding: list

    def __init__(self, label_from, min_seconds, sample_rate, channels, trim=False, loudness=None, refuse=(), prune=False) -> None:
        ...

    def key(self, f):
        """What a row stands for as long as it is the same."""
        ...

    def labels(self, music_dir, source):
        ...

    def relabel(self, row, key, music_dir):
        """A row that stands gets, in place, the labels it has now. Tags are read once: they change only with the file."""
        ...

def _check_folders(music_dir, dataset_dir):
    """Both as paths, or `UserError`."""
    ...

def _earlier(dataset_dir) -> tuple[dict, dict]:
    """What an earlier run left: rows by source, splits by source. Its temporary files are removed."""
    ...

def _stands(row, in_dataset, refuse):
    """Whether a row of an earlier run needs no second look. What could not be read is tried again."""
    ...

def _plan(found, old, music_dir, dataset_dir, wanted):
    """Rows that stand as they are, and rows of files still to be decoded."""
    ...

def _decoding(key):
    ...

def _same_file(source, key):
    ...

def _run(todo, music_dir, dataset_dir, wanted, workers, timeout, say):
    """Decode the rows of `todo`, in place; each goes to the report at once, so that an interruption loses nothing."""
    ...
PROBES: int

def forecast(todo: list[dict], took: dict[int, float], workers: int) -> str:
    """How much music there is, and how long it will take.

    Args:
        todo: rows of the files to decode; some have been
        took: number of a decoded row → time that a process spent on it, s
        workers: processes
    """
    ...

def _finish(rows, old, dataset_dir):
    """Write report.jsonl and metadata.jsonl, then remove the audio files that no row needs any more."""
    ...
