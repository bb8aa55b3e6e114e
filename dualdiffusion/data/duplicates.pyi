# Made by .ci/stubs.py from the notebooks: do not edit.
# pyright: basic, reportArgumentType=false
from typing import Any, Literal, TypeVar, overload
from torch import Tensor
_Self = TypeVar('_Self')
from collections.abc import Iterable, Iterator
import numpy as np
from torch import Tensor
__all__ = ['SAME', 'VERSION', 'REACH', 'band_powers', 'fingerprint', 'shapes', 'alike', 'prints_of', 'mark_duplicates']

def band_powers(pieces: Iterable[Tensor], sample_rate: int, bands: int, window: int) -> Tensor:
    """A coarse spectrogram, in little memory.

    Args:
        pieces: (c n) each
        sample_rate: Hz
        bands: log-spaced from 100 Hz to 6 kHz, which every codec keeps
        window: samples; half of them from one frame to the next

    Returns:
        (1 + bands, frames): of the whole spectrum, and the mean of each band
    """
    ...

def fingerprint(pieces: Iterable[Tensor], sample_rate: int, bands: int=16, segments: int=32) -> tuple[np.ndarray, float]:
    """The coarse shape of a track: how its spectrum differs from its own mean over time, without its loudness.

    Args:
        pieces: (c n) each
        sample_rate: Hz
        bands: of frequency
        segments: of time: equal parts of the track

    Returns:
        (bands*segments) int8, and the seconds from its first to its last sound
    """
    ...
SAME: float
VERSION: float
REACH: tuple

def shapes(prints: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Fingerprints as they are compared.

    Args:
        prints: (n 512) int8 fingerprints

    Returns:
        (n 448) each, rows of length 1: their products are likeness, and in detail
    """
    ...

def alike(prints: np.ndarray, lengths: np.ndarray, same: float=SAME, version: float=VERSION) -> Iterator[tuple[int, int, float, float]]:
    """The pairs of tracks that are like one another, 0 where their lengths rule it out.

    Args:
        prints: (n 512) int8 fingerprints
        lengths: (n) seconds from the first to the last sound of each
        same: pairs above this likeness are given …
        version: … and pairs above this likeness in detail

    Returns:
        numbers of two tracks, their likeness, their likeness in detail
    """
    ...

def prints_of(rows: list[dict]) -> tuple[np.ndarray, np.ndarray]:
    """Fingerprints and lengths of a dataset's tracks.

    Args:
        rows: report rows of taken tracks

    Returns:
        (n 512) int8, (n) seconds
    """
    ...

def mark_duplicates(rows: list[dict]) -> None:
    """In place: refuse every taken row that is the same music as one before it; note `version_of` on versions.

    Args:
        rows: report rows; those of tracks in the dataset before have a `split`
    """
    ...
