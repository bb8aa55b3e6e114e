# Made by .ci/stubs.py from the notebooks: do not edit.
# pyright: basic, reportArgumentType=false
from typing import Any, Literal, TypeVar, overload
from torch import Tensor
_Self = TypeVar('_Self')
from dataclasses import dataclass
from pathlib import Path
import numpy as np
from ..show import Picture
__all__ = ['taken_rows', 'by_class', 'spectrum_of', 'overview', 'worst', 'nearest', 'DatasetPage', 'dataset_page']

def taken_rows(dataset_dir: str | Path) -> list[dict]:
    """What is known of a dataset's tracks. `UserError` where nothing is.

    Args:
        dataset_dir: what `prepare` made

    Returns:
        report rows of its tracks
    """
    ...

def by_class(rows: list[dict], most: int=30) -> dict[str, list[dict]]:
    """A dataset's tracks by label. One with several counts for each.

    Args:
        rows: report rows of taken tracks
        most: classes that are shown

    Returns:
        the largest first
    """
    ...

def spectrum_of(rows: list[dict]) -> np.ndarray:
    """The mean spectrum of tracks, each at the same level.

    Args:
        rows: with quality

    Returns:
        (third octaves) dB, the strongest 0
    """
    ...

def overview(rows: list[dict]) -> Picture:
    """Hours and spectrum by class; histograms of loudness, width, bandwidth and length.

    Args:
        rows: report rows of taken tracks
    """
    ...

def worst(rows: list[dict], most: int=12) -> list[tuple[dict, dict[str, str]]]:
    """The tracks with most faults.

    Args:
        rows: report rows of taken tracks

    Returns:
        row, what is wrong with it by fault
    """
    ...

def nearest(rows: list[dict], most: int=6) -> list[tuple[dict, dict, float, float]]:
    """The pairs that are most alike in detail, yet both in the dataset.

    Args:
        rows: report rows of taken tracks

    Returns:
        two rows, their likeness, their likeness in detail
    """
    ...

@dataclass
class DatasetPage:
    """A page about a dataset, which a notebook shows and `save` writes."""
    title: str
    body: str
    'HTML'

    def __repr__(self) -> str:
        ...

    def _repr_html_(self) -> str:
        ...

    def save(self, path: str | Path) -> None:
        """Write it as one page, with pictures and players inside."""
        ...

def _text(x) -> str:
    ...

def _table(head, rows) -> str:
    """An HTML table."""
    ...

def _player(dataset_dir, row, seconds=8.0) -> str:
    """The middle of a track."""
    ...

def dataset_page(dataset_dir: str | Path, players: int=12) -> DatasetPage:
    """A page about a dataset: pictures, the worst tracks and the nearest pairs with players.

    Args:
        dataset_dir: what `prepare` made
        players: tracks that can be heard; and half as many pairs
    """
    ...
