# Made by .ci/stubs.py from the notebooks: do not edit.
# pyright: basic, reportArgumentType=false
from typing import Any, Literal, TypeVar, overload
from torch import Tensor
_Self = TypeVar('_Self')
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
import torch
from torch import Tensor
from .copies import CopySearch, Match
from .data.dataset import Track
from .descriptors import fidelity
from .formats.base import Format
from .networks.vae import VAE
from .pipeline import Pipeline
from .show import Clip, Picture
__all__ = ['NEIGHBOURS', 'SPLITS', 'RESAMPLES', 'CHANCE', 'COLUMNS', 'covariance', 'matrix_root', 'Gaussian', 'frechet_distance', 'owners', 'KernelDistance', 'radii', 'coverage_precision', 'Cut', 'cut_clips', 'reference_patches', 'Heard', 'Judge', 'halves', 'Estimate', 'Report', 'quartiles', 'evaluate']

def covariance(x: Tensor) -> Tensor:
    """Covariance with the shrinkage of Ledoit and Wolf.

    Args:
        x: (n e)

    Returns:
        (e e) float64
    """
    ...

def matrix_root(m: Tensor) -> Tensor:
    """Square root of a covariance.

    Args:
        m: (e e) symmetric, not negative

    Returns:
        (e e), whose square is `m`
    """
    ...

@dataclass
class Gaussian:
    """A set of embeddings as the Fréchet distance sees it."""
    mean: Tensor
    '(e)'
    cov: Tensor
    '(e e)'
    root: Tensor
    '(e e) of the covariance'

    @classmethod
    def of(cls: type[_Self], x: Tensor) -> _Self:
        ...

def frechet_distance(a: Gaussian | Tensor, b: Tensor) -> float:
    """Squared distance of two sets of embeddings, taken for normal distributions.

    Args:
        a: (n e) embeddings, or what was made of them
        b: (n e)
    """
    ...

def owners(groups: Sequence[int]) -> tuple[Tensor, list[int]]:
    """Who owns which row.

    Args:
        groups: of each row: its track, or its clip

    Returns:
        (g n) float64, a one where the row is of the group; the groups
    """
    ...

class KernelDistance:
    """Unbiased kernel distance of sets of embeddings to one of reference."""
    x: Any
    scale: float
    xx: Any

    def __init__(self, x: Tensor, groups: Sequence[int]) -> None:
        """Args:
            x: (n e) the reference
            groups: track of each row
        """
        ...

    def kernel(self, y: Tensor) -> Tensor:
        ...

    def _mean(self, sums, own_a, own_b, names_a, names_b, wa=None, wb=None):
        """Mean of a kernel over pairs of different groups; `sums` (g h) is its sum over a pair of groups."""
        ...

    def __call__(self, y: Tensor, groups: Sequence[int], times: list[Tensor]=()) -> tuple[float, list[float]]:
        """Args:
            y: (m e)
            groups: track or clip of each row; a track's number means the same track in the reference
            times: (g) how often each group counts, for every resampling

        Returns:
            100 MMD², and that of each resampling
        """
        ...
NEIGHBOURS: int

def radii(x: Tensor, groups: Sequence[int], k: int=NEIGHBOURS) -> Tensor:
    """Size of real points' neighbourhoods.

    Args:
        x: (n e)
        groups: track of each

    Returns:
        (n) distance to the k-th nearest neighbour of another group
    """
    ...

def coverage_precision(x: Tensor, radius: Tensor, y: Tensor) -> tuple[float, float]:
    """Share of real neighbourhoods that hold a judged point, and share of judged points in one.

    Args:
        x: (n e) real points
        radius: (n) of their neighbourhoods
        y: (m e) judged points

    Returns:
        coverage, precision: 0 to 1
    """
    ...

@dataclass(frozen=True)
class Cut:
    """A part of a track."""
    track: int
    'number of the track in the dataset'
    start: float
    's'

def cut_clips(tracks: list[Track], split: str, count: int, seconds: float, share: float, seed: int) -> list[Cut]:
    """Clips of a split, of all classes and as many tracks as can be.

    Args:
        tracks: of the dataset
        split: whose tracks are cut
        count: how many clips
        seconds: length of each, s
        share: of each track's places, how many may be taken, 0 to 1

    Returns:
        at most `count`, ordered by class
    """
    ...

def reference_patches(tracks: list[Track], split: str, cuts: list[Cut], seconds: float, most: int) -> list[Cut]:
    """Parts of tracks that no judged clip has.

    Args:
        cuts: judged clips, which are left out
        seconds: length of these, s
        most: patches in all, about

    Returns:
        patches of PATCH_SECONDS, evenly spread
    """
    ...

@dataclass
class Heard:
    """Clips as the judge hears them."""
    points: Tensor
    '(n e) embeddings of all their patches'
    clip: list[int]
    'of each patch, its clip'
    group: list[int]
    'of each clip, its track in the dataset; below zero: a clip of its own'
    labels: list[str]
    "of each clip; '' for none"
    told: Tensor
    '(clips d) descriptors'

    @property
    def owner(self) -> list[int]:
        """Of each patch, the group of its clip."""
        ...

    @property
    def means(self) -> Tensor:
        """(clips e) mean embedding of each clip."""
        ...

class Judge:
    """Listens to music and says how near to a dataset's it is."""
    folder: Path
    count: int
    seconds: float
    seed: int
    sample_rate: int
    channels: int
    device: torch.device
    tracks: list[Track]
    labels: list[str]
    cuts: list[Cut]
    held_out: list[Cut]
    places: list[Cut]
    ear: Any
    points: Any
    owner: list
    gaussian: Any
    kernel: KernelDistance
    radius: Tensor
    floors: Any
    others: Any
    floor: Any
    heard: dict
    known: list
    centroids: Any

    def __init__(self, dataset_dir: str | Path, count: int=52, seconds: float=12.0, seed: int=0, sample_rate: int=32000, channels: int=2, reference: int=1440, device: str | torch.device | None=None) -> None:
        """Args:
            dataset_dir: what `prepare` made
            count: clips of every rung
            seconds: length of a clip, s
            seed: of the choice of clips
            sample_rate: of the clips, Hz
            channels: of the clips
            reference: patches of three seconds in the reference, about
            device: where the ear is; None: the best that there is
        """
        ...

    def _check(self) -> None:
        """`UserError` for a dataset that nothing can be judged by."""
        ...

    def _load(self, cut: Cut, seconds: float, sample_rate: int, channels: int) -> Tensor:
        """A part of a track, of exactly this length.

        Args:
            seconds: s
            sample_rate: Hz

        Returns:
            (c n)
        """
        ...

    def real(self, held_out: bool=False) -> list[Tensor]:
        """The real clips themselves, of training tracks or held-out ones.

        Args:
            held_out: of held-out tracks

        Returns:
            (c n) each
        """
        ...

    def listen(self, audio: Sequence[Tensor], labels: Sequence[str] | None=None, cuts: Sequence[Cut] | None=None, desc: str='listening') -> Heard:
        """Embeddings and descriptors of clips. `UserError` for one that is too short.

        Args:
            audio: (c n) each, three seconds or more, at the judge's sample rate
            labels: of each clip; None for no class
            cuts: where real clips were cut
            desc: of the progress bar
        """
        ...

    def _cached(self, name: str, key: list, make: Callable[[], dict[str, Tensor]]) -> dict[str, Tensor]:
        """What `make` gives, kept in the dataset's folder.

        Args:
            name: of the file
            key: JSON values: what else it depends on than dataset and settings
        """
        ...

    def _heard(self, name: str, key: list, cuts: list[Cut], audio: Callable[[], list[Tensor]]) -> Heard:
        """Real clips, or what a stage has made of them, as heard; kept."""
        ...

    def _prepare(self) -> None:
        """Hear the reference, and set up what everything is compared with."""
        ...

    def _split(self, half: Tensor) -> dict[str, float]:
        """The reference's one half judged by its other."""
        ...

    def _learn_classes(self) -> None:
        """Centroids of the classes, from held-out clips."""
        ...

    def recognise(self, heard: Heard) -> list[str]:
        """The nearest class of each clip.

        Returns:
            the class that each clip sounds like
        """
        ...

    def figures(self, heard: Heard) -> dict[str, Estimate]:
        """How near to the reference, with intervals.

        Returns:
            frechet (divided by the floor), kernel, coverage, precision, recognised
        """
        ...

    def clips(self, audio: Sequence[Tensor], labels: Sequence[str] | None=None) -> dict[str, float]:
        """All figures of some clips, such as generated ones.

        Args:
            audio: (c n) each, at the judge's sample rate
            labels: of each clip; None for no class

        Returns:
            figures, their intervals, and medians of the descriptors
        """
        ...

    def flat(self, heard: Heard) -> dict[str, float]:
        """Figures and descriptors by name, as plain numbers."""
        ...

    @property
    def descriptors(self) -> list[str]:
        """Names of the descriptors."""
        ...

    def through(self, fmt: Format, vae: VAE | None=None, names: Sequence[str]=(), held_out: bool=False, decode: bool=True) -> tuple[list[Tensor], list[Tensor], list[Tensor]]:
        """The real clips through a stage.

        Args:
            vae: None: through the format alone
            names: the VAE's classes; () gives it no label
            held_out: clips of held-out tracks
            decode: to audio

        Returns:
            audio (c n), spectrograms (c f t) before and after the VAE
        """
        ...

    def vae(self, fmt: Format, vae: VAE, names: Sequence[str]=()) -> dict[str, float]:
        """What a VAE leaves of the real clips.

        Args:
            names: the VAE's classes; () gives it no label

        Returns:
            as of `clips`, and 'error, side', 'kept, side', 'held-out error, side', …
        """
        ...

    def search(self) -> tuple[CopySearch, list[int], float]:
        """The training tracks, ready to be searched for copies."""
        ...

    def copies(self, audio: Sequence[Tensor]) -> tuple[list[Match], float]:
        """The nearest passage of the training music for every clip, and the score that says it is a copy.

        Args:
            audio: (c n) each, at the judge's sample rate

        Returns:
            for every clip; `track` is the number in the dataset. And the threshold
        """
        ...

def _bar(items: Sequence, desc: str, unit: str):
    """A progress bar for what takes long; none for a few things, as bars leave their traces in a notebook."""
    ...
SPLITS: int

def halves(groups: Sequence[int], labels: dict[int, str], by_class: bool, seed: int) -> Tensor:
    """A random split in two, by track.

    Args:
        groups: track of each row
        labels: class of each track
        by_class: split the classes, not each class's tracks

    Returns:
        (n) bool: the rows of one half
    """
    ...

@dataclass
class Estimate:
    """A number with its 95 % interval."""
    value: float
    low: float = math.nan
    high: float = math.nan

    @classmethod
    def of(cls: type[_Self], value: float, draws: list[float], bounds: tuple[float, float]=(-math.inf, math.inf)) -> _Self:
        ...

    def __truediv__(self, by: float) -> 'Estimate':
        ...

    def __format__(self, spec: str) -> str:
        ...

    def __str__(self) -> str:
        ...
RESAMPLES: int
CHANCE: float

@dataclass
class Report:
    """What the judge says of a model."""
    title: str
    settings: dict
    'JSON values that it was made with'
    ladder: dict[str, dict[str, Estimate]]
    'by rung, figures by name'
    told: dict[str, Tensor]
    'by rung, (clips d)'
    descriptors: list[str]
    'names of these'
    fidelity: dict[str, dict[str, tuple[float, float]]]
    'by kind of clips and view: error, energy kept'
    copies: list[dict]
    'of each generated clip: score, track, start, at, shift'
    threshold: float
    'of the score'
    notes: list[str]
    'what could not be judged, and why'
    clips: list[Clip]
    'generated ones, to be heard'
    pairs: list[tuple[Clip, Clip]]
    'generated clips and passages that they are most like'

    @property
    def flagged(self) -> int:
        """How many clips are too like a passage of the training music."""
        ...

    def tables(self) -> dict[str, list[list[str]]]:
        """Everything that is a number."""
        ...

    def __str__(self):
        ...

    def __repr__(self) -> str:
        ...

    def pictures(self) -> list[Picture]:
        """The ladder, and the descriptors of every rung."""
        ...

    def _repr_html_(self) -> str:
        ...

    def save(self, path: str | Path) -> None:
        """Write it as one page, with pictures and players inside.

        Args:
            path: .html
        """
        ...

    def to_json(self) -> dict:
        """Its numbers as JSON values; what is not known is None."""
        ...
COLUMNS: dict

def quartiles(x: Tensor) -> list[float]:
    """First quartile, median, third quartile."""
    ...

def _classes(pipe: Pipeline, judge: Judge) -> list[str]:
    """The classes to ask for. `UserError` when the dataset has one that the model doesn't know."""
    ...

def evaluate(model: str | Path | Pipeline | None, dataset_dir: str | Path, count: int=52, seconds: float=12.0, seed: int=0, batch_size: int=4, device: str | None=None, **settings) -> Report:
    """Generate music of every class and judge it, beside the real music that it is to be like.

    Args:
        model: a model, its folder, or None for the one that comes with the package
        dataset_dir: what `prepare` made
        count: clips of every rung of the ladder
        seconds: length of a clip, s
        seed: of the real clips, and of the first generated one; the others count on
        batch_size: clips generated at once
        device: None: the best that there is
        settings: of `Pipeline.generate`: steps, cfg_scale, solver, …
    """
    ...

def _report(pipe, judge, heard, kept, clips, found, threshold, settings) -> Report:
    """All of it, put together."""
    ...
