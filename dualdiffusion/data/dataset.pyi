# Made by .ci/stubs.py from the notebooks: do not edit.
# pyright: basic, reportArgumentType=false
from typing import Any, Literal, TypeVar, overload
from torch import Tensor
_Self = TypeVar('_Self')
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
import numpy as np
from torch import Tensor
from torch.utils.data import Dataset
__all__ = ['Balance', 'Track', 'read_tracks', 'label_names', 'label_vector', 'track_weights', 'Draw', 'draw', 'AudioDataset']

@dataclass(frozen=True)
class Track:
    """A track of a dataset."""
    path: Path
    'its FLAC file'
    label: str
    'class name'
    split: str
    "'train' or 'validation'"
    seconds: float
    'length'
    loudness: float
    'LUFS'
    labels: tuple[tuple[str, float], ...] = ()
    'name and weight where there are several; `label` is the strongest'

    @property
    def mix(self) -> dict[str, float]:
        """Weight by label."""
        ...

def read_tracks(dataset_dir: str | Path) -> list[Track]:
    """The tracks of a dataset. `UserError` when it is not one, or a line of its metadata can't be read.

    Args:
        dataset_dir: what `prepare` made, or any folder in the Hugging Face audio-folder convention

    Returns:
        every track, in the order of metadata.jsonl
    """
    ...

def _flaw(row) -> str:
    """What is wrong with a row of metadata, '' for nothing."""
    ...

def label_names(tracks: list[Track]) -> list[str]:
    """The classes of a dataset, in the order that label vectors have.

    Args:
        tracks: of all splits

    Returns:
        sorted
    """
    ...

def label_vector(label: str | dict[str, float], names: list[str]) -> Tensor:
    """The label as the networks take it.

    Args:
        label: a class name, or weights of several
        names: all of them, in the vector's order

    Returns:
        (l) float32, sums to 1
    """
    ...
Balance = Literal['label', 'root', 'track', 'seconds']

def track_weights(labels: list[str], seconds: list[float], balance: Balance) -> np.ndarray:
    """How likely each track is to be drawn: every label, every track, or every second equally; or each label by the
    root of its number of tracks, half-way between the first two.

    Args:
        labels: of each track
        seconds: of each track
        balance: what is drawn equally often

    Returns:
        probability of each track, sums to 1
    """
    ...

@dataclass(frozen=True)
class Draw:
    """What an index stands for."""
    track: int
    'number of the track'
    place: float
    'where in the room that the crop has, 0 for the beginning to 1 for the end'
    extra: int
    'a further random number, for what else there is to choose (a variation), 0 to 2**31 - 1'

def draw(seed: int, index: int, weights: np.ndarray) -> Draw:
    """The random choices of item `index`: a pure function, the same on every machine, in any process, in any order.

    Args:
        seed: of the run
        index: of the item: step · batch_size + place in the batch
        weights: probability of each track
    """
    ...

class AudioDataset(Dataset):
    """Random crops of a split: item `i` is a dict of `audio` (c n), `labels` (l), `track` and `start`, a pure function of
    (seed, i). Any index from 0 up is an item, so a run that stops at step s goes on with item s · batch_size. A track
    shorter than the crop comes whole, followed by silence.
    """
    labels: list[str]
    tracks: list
    num_samples: int
    seed: int
    sample_rate: int
    channels: int
    weights: np.ndarray
    vectors: list

    def __init__(self, dataset_dir: str | Path, num_samples: int, split: str='train', seed: int=0, balance: Balance='label', sample_rate: int=32000, channels: int=2, labels: list[str] | None=None) -> None:
        """Args:
            dataset_dir: what `prepare` made
            num_samples: length of a crop, samples
            split: 'train' or 'validation'
            seed: of the draws
            balance: what is drawn equally often
            sample_rate: Hz
            channels: 1 or 2
            labels: class names in the vector's order; None for the dataset's own
        """
        ...

    def __len__(self) -> int:
        """Crops that make one pass over the split."""
        ...

    def __getitem__(self, index: int) -> dict:
        ...
