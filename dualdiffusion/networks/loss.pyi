# Made by .ci/stubs.py from the notebooks: do not edit.
# pyright: basic, reportArgumentType=false
from typing import Any, Literal, TypeVar, overload
from torch import Tensor
_Self = TypeVar('_Self')
from dataclasses import dataclass
from torch import Tensor, nn
from ..formats.frequency import FrequencyScale
__all__ = ['MultiScaleSpectralLoss2dConfig', 'tiles', 'tile_window', 'mid_side', 'MultiScaleSpectralLoss2d', 'MultiScaleSpectralLoss1dConfig', 'bin_widths', 'unevenness', 'MultiScaleSpectralLoss1d']

@dataclass
class MultiScaleSpectralLoss2dConfig:
    """What the multi-scale spectral loss compares."""
    block_sizes: tuple[int, ...] = (8, 12, 16, 24, 32, 48, 64)
    "heights and widths of tiles; those that don't fit are left out"
    num_tilings: int = 4
    'tilings compared a step in training, each with a height and a width of its own'
    mid_side: bool = True
    'compare mid and side of stereo beside left and right'
    floor: float = 0.1
    'magnitude, of white noise of unit variance, below which bins no longer gain weight'
    pointwise_weight: float = 1.0
    'weight of the mean square difference, added to the spectral terms'

def tiles(x: Tensor, size: tuple[int, int], offset: tuple[int, int]=(0, 0)) -> Tensor:
    """Cut into tiles from a grid at `offset`; margins are filled by reflection.

    Args:
        x: (b c f t)
        size: height and width of a tile, pixels
        offset: margin before the first row and frame, below `size`

    Returns:
        (b c rows columns height width), a view where nothing is padded
    """
    ...

def tile_window(size: tuple[int, int]) -> Tensor:
    """A two-dimensional Hann window of unit energy."""
    ...

def mid_side(x: Tensor) -> Tensor:
    """Sum and difference of two channels; its own inverse.

    Args:
        x: (b 2 f t) left and right

    Returns:
        (b 2 f t) middle and side, of the same energy
    """
    ...

class MultiScaleSpectralLoss2d(nn.Module):
    """Mean relative difference of the magnitudes of local 2-D spectra at several scales, plus the mean square difference.

    Inputs (b c f t) of equal shape, best of unit variance; computed in float32. In training mode shapes and offsets of the
    tiles are random, from torch's own generator; in eval mode they are squares of each of `block_sizes` at offset zero.
    `UserError` where not even the smallest tile fits.
    """
    cfg: MultiScaleSpectralLoss2dConfig

    def __init__(self, cfg: MultiScaleSpectralLoss2dConfig | None=None) -> None:
        """Args:
            cfg: None: the defaults
        """
        ...

    def tiling_loss(self, x: Tensor, y: Tensor, size: tuple[int, int], offset: tuple[int, int]=(0, 0)) -> Tensor:
        """The spectral term of one tiling.

        Args:
            x: (b c f t) float32
            y: (b c f t) float32, the target
            size: height and width of the tiles

        Returns:
            scalar
        """
        ...

    def shapes(self, sizes: list[int]) -> list[tuple[tuple[int, int], tuple[int, int]]]:
        """The tilings of one call."""
        ...

    def parts(self, x: Tensor, y: Tensor) -> dict[str, Tensor]:
        """What the loss is made of, to plot or to log.

        Args:
            x: (b c f t) reconstruction
            y: (b c f t) target

        Returns:
            'height x width', or 'pointwise' -> scalar, not yet weighted
        """
        ...

    def forward(self, x: Tensor, y: Tensor) -> Tensor:
        """Mean of the spectral terms plus `cfg.pointwise_weight` times the point-wise term.

        Args:
            x: (b c f t) reconstruction
            y: (b c f t) target

        Returns:
            scalar, zero where both are equal
        """
        ...

    def __call__(self, x: Tensor, y: Tensor) -> Tensor:
        """Mean of the spectral terms plus `cfg.pointwise_weight` times the point-wise term.

        Args:
            x: (b c f t) reconstruction
            y: (b c f t) target

        Returns:
            scalar, zero where both are equal
        """
        ...

@dataclass
class MultiScaleSpectralLoss1dConfig:
    """What the multi-scale spectral loss of audio compares, and how much each part of it counts."""
    sample_rate: int = 32000
    'of the audio, Hz'
    block_sizes: tuple[int, ...] = (64, 256, 1024, 4096)
    'samples transformed, multiples of 4'
    scale: FrequencyScale = ...
    'a bin counts as its width on it'
    magnitude_power: float = 0.5
    'exponent of the magnitudes compared, and by which phases count'
    power_weight: float = 1.0
    'weight of the difference of the magnitudes'
    time_weight: float = 1.0
    'weight of the phases from frame to frame: pitch'
    frequency_weight: float = 0.3
    'weight of the phases from bin to bin: attacks'
    channel_weight: float = 0.3
    'weight of the phases from channel to channel: place'

def bin_widths(size: int, sample_rate: int, scale: FrequencyScale) -> Tensor:
    """How much of the scale falls to each bin: nothing below the second, nor outside of `min_hz` to
    `max_hz`. `UserError` where that leaves nothing.

    Args:
        size: samples transformed at once
        sample_rate: Hz
        scale: mel, octaves, ..

    Returns:
        (k), k = size // 2 + 1, sums to one
    """
    ...

def unevenness(error: Tensor, weight: Tensor, dim: int) -> Tensor:
    """Weighted mean of 1 - cos of the step of the phase error from bin to neighbour along `dim`.

    Args:
        error: (b c t k) phasors: phases of one STFT relative to another's
        weight: (b c t k) how much each counts, >= 0
        dim: compare each with its neighbour: 1 channel, 2 frame, 3 bin

    Returns:
        (b) 0 where the error is the same all over, at most twice the mean weight
    """
    ...

class MultiScaleSpectralLoss1d(nn.Module):
    """Difference of the magnitudes of the local spectra of two clips at several scales, and of
    their phases relative to those of their neighbours in time, frequency and channel.

    Inputs (b c n) of equal shape; computed in float32. Frames start at a random offset in training
    mode and at zero in eval mode. Sizes longer than the clip are left out; `UserError` where none
    fits, and for shapes that differ.
    """
    floor: float
    cfg: MultiScaleSpectralLoss1dConfig
    stfts: nn.ModuleDict

    def __init__(self, cfg: MultiScaleSpectralLoss1dConfig | None=None) -> None:
        """Args:
            cfg: None: the defaults
        """
        ...

    def scale_parts(self, x: Tensor, y: Tensor, size: int) -> dict[str, Tensor]:
        """The terms of one size.

        Args:
            x: (b c n) float32, level about one
            y: (b c n) float32, level about one
            size: one of cfg.block_sizes

        Returns:
            'power', 'time', 'frequency' and, for c > 1, 'channel' -> scalar
        """
        ...

    def parts(self, x: Tensor, y: Tensor) -> dict[str, Tensor]:
        """What the loss is made of, to plot or to log: means over all sizes, not yet weighted.

        Args:
            x: (b c n) reconstruction
            y: (b c n) target

        Returns:
            'power', 'time', 'frequency' and, for c > 1, 'channel' -> scalar
        """
        ...

    def forward(self, x: Tensor, y: Tensor) -> Tensor:
        """Sum of the parts, each times its weight in `cfg`.

        Args:
            x: (b c n) reconstruction
            y: (b c n) target

        Returns:
            scalar, zero where both are equal
        """
        ...

    def __call__(self, x: Tensor, y: Tensor) -> Tensor:
        """Sum of the parts, each times its weight in `cfg`.

        Args:
            x: (b c n) reconstruction
            y: (b c n) target

        Returns:
            scalar, zero where both are equal
        """
        ...
