# Made by .ci/stubs.py from the notebooks: do not edit.
# pyright: basic, reportArgumentType=false
from typing import Any, Literal, TypeVar, overload
from torch import Tensor
_Self = TypeVar('_Self')
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
import numpy as np
import torch
from torch import Tensor
from torch.utils.data import Dataset
from ..core import Module
from ..formats.base import Format
from .dataset import Balance, Track
__all__ = ['Grid', 'context_frames', 'encode_range', 'encode_track', 'model_index', 'same_kind', 'same_part', 'open_model', 'load_coder', 'spec_statistics', 'open_plain', 'read_index', 'EncodeReport', 'pack', 'unpack', 'encode_latents', 'model_labels', 'what_differs', 'prune_latents', 'LatentsDataset']

@dataclass
class Grid:
    """Where latents lie in time."""
    pixel: int
    'samples from one latent frame to the next'
    variations: int
    'offsets a track is encoded at'

    def shift(self, v: int) -> int:
        """Samples by which variation `v` starts late."""
        ...

    def frames(self, n: int) -> int:
        """Latent frames that all variations of `n` samples have, at least 1."""
        ...

def context_frames(vae: Module, fmt: Format) -> int:
    """Latent frames on each side of one that it depends on: through the format and through the VAE."""
    ...

def encode_range(load: Callable[[int, int], Tensor], vae: Module, fmt: Format, grid: Grid, first: int, last: int, labels: Tensor | None) -> Tensor:
    """Latents of a stretch of a track, encoded with as much on both sides as they depend on.

    Args:
        load: (first sample, number) → (c n) audio, shorter at the track's end
        vae: a VAE, or what stands for one
        first: first latent frame
        last: the one after the last
        labels: (1 l)

    Returns:
        (v z f t) float32, t = last - first
    """
    ...

def encode_track(track: Track, vae: Module, fmt: Format, grid: Grid, labels: Tensor | None=None, chunk_seconds: float=20.0, max_seconds: float | None=None, done: Callable[[float], None]=lambda seconds: None) -> Tensor:
    """Latents of a track at all offsets.

    Args:
        vae: a VAE, or what stands for one
        labels: (1 l)
        chunk_seconds: encoded at a time, s
        max_seconds: longest part taken, from the middle of the track, s; None takes all
        done: called with the seconds of music encoded since

    Returns:
        (v z f t) float16 on the CPU
    """
    ...

def model_index(model_dir: str | Path) -> dict:
    """What a model's `model_index.json` says; {} when there is none yet."""
    ...

def same_kind(model_dir: str | Path, role: str, name: str) -> None:
    """`UserError` when the part of this role that a model has is of another class than `name`."""
    ...

def same_part(model_dir: str | Path, role: str, part: Module) -> None:
    """`UserError` naming what differs when the model has this part already, of another kind or with other settings.

    Args:
        role: format, vae or unet
        part: what is to be there
    """
    ...

def open_model(model_dir: str | Path, parts: dict[str, Module], labels: list[str]) -> None:
    """Write or extend `model_index.json`. `UserError` when the model has other labels.

    Args:
        parts: role → part; added to those that there are
        labels: class names, in the order of the label vector
    """
    ...

def load_coder(model_dir: str | Path, dataset_dir: str | Path, ema: float | None=None, device: str | torch.device='cpu') -> tuple[Format, Module]:
    """A model's format, and its VAE or what stands for one. `UserError` when there is none.

    Args:
        dataset_dir: to say what to run
        ema: which of the VAE's EMAs; None for the weights themselves
    """
    ...

def spec_statistics(fmt: Format, dataset_dir: str | Path, channels: int=2, num: int=64) -> tuple[float, float]:
    """Mean and deviation of the training set's specs, over random crops.

    Args:
        channels: audio channels
        num: crops of two seconds to look at

    Returns:
        mean and standard deviation
    """
    ...

def open_plain(model_dir: str | Path, dataset_dir: str | Path, settings: dict, channels: int=2) -> None:
    """Make a model without a VAE. `UserError` when there is another one in its folder.

    Args:
        model_dir: made when missing
        settings: of the format, as for `make_format`
        channels: audio channels
    """
    ...

def read_index(dataset_dir: str | Path) -> dict:
    """What `encode_latents` says of its work: `vae` and `format` (their `latents_id`), `labels`, `mean`, `std`, `tracks`, …

    Args:
        dataset_dir: a dataset whose latents were encoded

    Returns:
        see below
    """
    ...

def _whole_index(path: Path) -> dict:
    """The index in a file, or `UserError`."""
    ...

def _flaw(index) -> str:
    """What is wrong with an index of latents, '' for nothing."""
    ...

@dataclass
class EncodeReport:
    """What `encode_latents` did."""
    index: dict
    'as in latents/index.json'
    new: int
    'tracks encoded in this run'
    note: str
    "why tracks that had latents were encoded again; '' if none were"

    def __repr__(self) -> str:
        ...

def pack(latents: Tensor, dtype: str) -> dict:
    """Latents as they are stored.

    Args:
        latents: (v z f t)
        dtype: 'float16' or 'int8'

    Returns:
        x (v t z f), as it is stored; scale (z f), None for float16
    """
    ...

def unpack(x: Tensor, scale: Tensor | None) -> Tensor:
    """Latents as they are used.

    Args:
        x: (… t z f)
        scale: (z f)

    Returns:
        (… z f t) float32
    """
    ...

def _stored(row, part):
    ...

def encode_latents(model_dir: str | Path, dataset_dir: str | Path, variations: int=4, max_seconds_per_track: float | None=None, ema: float | None=None, device: str | None=None, chunk_seconds: float=20.0, shard_mb: float=64.0, format: dict | None=None, dtype: str='float16') -> EncodeReport:
    """Encode a dataset, or bring its latents up to date: only tracks that are new or changed, or all if the VAE is another.

    `UserError` where the model or the dataset is missing or they don't fit, and when the latents are not finite.

    Args:
        model_dir: a model with a format and a trained VAE
        dataset_dir: what `prepare` made; the latents go to its folder `latents`
        variations: time offsets within a latent pixel
        max_seconds_per_track: s, from the middle of each track; None takes all
        ema: which of the VAE's EMAs to take; None for the weights themselves
        device: None for the best there is
        chunk_seconds: encoded at a time, s; less needs less memory
        shard_mb: size of a file of latents, MB; also what a crash can cost
        format: for a model without a VAE: see `open_plain`
        dtype: how they are stored: float16 or int8
    """
    ...

def _team(device):
    """Of the processes that `accelerate launch` starts: the number of this one, how many there are, the device of this
    one, and what waits for all.
    """
    ...

def _parts(folder: Path) -> list[Path]:
    """The indices of the processes of a run that wasn't finished."""
    ...

def _join(folder, head, rows, num_ranks):
    """One index of what all processes have; what belongs to none is removed."""
    ...

def model_labels(model_dir: str | Path, vae: Module, tracks: list[Track]) -> list[str]:
    """The labels of a model, or the dataset's where the model has none yet; `UserError` where they don't fit.

    Args:
        tracks: of the dataset

    Returns:
        in the vector's order
    """
    ...

def what_differs(old: dict, new: dict) -> str:
    """In which respects latents were made otherwise than they would be now.

    Args:
        old: an index of latents
        new: some of its entries, as they would be now

    Returns:
        such as "another format (18cf…, now 5a02…) and other labels (…)"; '' when nothing does
    """
    ...

def _still_good(folder, head):
    """Rows by file name of the latents there are, if they were made the same way; and why, where they weren't."""
    ...

def _plan(tracks, old, dataset_dir, label_dim):
    """Tracks to encode, each with its row of the index, and the rows that stand."""
    ...

class _Shards:
    """Collects tracks and writes them in files of about `shard_mb`, each time with an index that knows of them."""
    NAMES: str
    folder: Any
    rows: Any
    limit: Any
    waiting: list
    index: Any
    step: Any
    file: Any
    number: Any

    def __init__(self, folder, head, rows, shard_mb, rank=0, num_ranks=1) -> None:
        ...

    def add(self, row, latents):
        ...

    def put(self, row, tensors):
        ...

    def write(self):
        ...

    def write_index(self):
        ...

    def close(self):
        ...

def prune_latents(dataset_dir: str | Path) -> int:
    """Remove the latents of tracks that the dataset no longer has.

    Args:
        dataset_dir: a dataset whose latents were encoded

    Returns:
        tracks removed
    """
    ...

class LatentsDataset(Dataset):
    """Random crops of encoded tracks: item `i` is a dict of `latents` (z f t), `labels` (l), a pure function of (seed, i)
    as in `AudioDataset`. A track shorter than the crop is repeated from its beginning.
    """
    folder: Path
    index: dict
    labels: Any
    tracks: list
    frames: int
    seed: int
    shards: dict
    weights: np.ndarray
    vectors: list

    def __init__(self, dataset_dir: str | Path, frames: int, split: str='train', seed: int=0, balance: Balance='label') -> None:
        """Args:
            dataset_dir: a dataset whose latents were encoded
            frames: length of a crop, latent frames
            split: 'train' or 'validation'
            seed: of the draws
            balance: what is drawn equally often
        """
        ...

    def __getstate__(self):
        ...

    def __len__(self) -> int:
        """Crops that make one pass over the split."""
        ...

    def __getitem__(self, index: int) -> dict:
        ...

    def read(self, row: dict, variation: int, start: int, stop: int) -> Tensor:
        """A slice of a track; only these numbers are read from the disk.

        Args:
            row: a track of the index
            variation: 0 to variations - 1
            start: first latent frame
            stop: the one after the last

        Returns:
            (z f t) float32
        """
        ...
