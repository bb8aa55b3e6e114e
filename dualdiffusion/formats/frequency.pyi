# Made by .ci/stubs.py from the notebooks: do not edit.
# pyright: basic, reportArgumentType=false
from typing import Any, Literal, TypeVar, overload
from torch import Tensor
_Self = TypeVar('_Self')
from dataclasses import dataclass
import torch
from torch import Tensor, nn
__all__ = ['FrequencyScale', 'FilterBank']

@dataclass(frozen=True)
class FrequencyScale:
    """Where rows of a spectrogram lie: evenly on a `kind` of scale between `min_hz` and `max_hz`."""
    kind: str = 'mel'
    "'mel' (O'Shaughnessy 1987), 'log' (octaves) or 'linear' (Hz)"
    min_hz: float = 20.0
    "lower edge of the first row's filter, Hz, > 0 unless linear"
    max_hz: float = 16000.0
    "upper edge of the last row's filter, Hz, > min_hz"

    def __post_init__(self):
        ...

    @property
    def ends(self) -> tuple[float, float]:
        """`min_hz` and `max_hz` as positions on the scale."""
        ...

    def from_hz(self, hz: Tensor | float) -> Tensor:
        """Frequency to position on the scale.

        Args:
            hz: frequencies, Hz, any shape

        Returns:
            the same on the scale, float64: mel, octaves above 1 Hz, or Hz
        """
        ...

    def to_hz(self, pos: Tensor | float) -> Tensor:
        """Position on the scale to frequency, the inverse of `from_hz`.

        Args:
            pos: positions on the scale, any shape

        Returns:
            frequencies, Hz, float64
        """
        ...

    def edges(self, n_rows: int) -> Tensor:
        """Edges and centres: row `i` rises from `edges[i]` to `edges[i+1]` and falls to `edges[i+2]`.

        Args:
            n_rows: rows of the spectrogram

        Returns:
            (f+2) Hz, ascending, float64
        """
        ...

    def hz(self, n_rows: int) -> Tensor:
        """Centre frequency of each row.

        Args:
            n_rows: rows of the spectrogram

        Returns:
            (f) Hz, ascending, float64
        """
        ...

    def rows(self, hz: Tensor | float, n_rows: int) -> Tensor:
        """Which row a frequency falls on: where to put a tick on the axis of a picture.

        Args:
            hz: frequencies, Hz, any shape
            n_rows: rows of the spectrogram

        Returns:
            fractional row numbers, float64; row 0 is the lowest
        """
        ...

    def log_rows(self, n_rows: int, device: str | torch.device='cpu') -> Tensor:
        """Standardised log2 of each row's centre frequency: tells a network which row it is looking at.

        Args:
            n_rows: rows of the spectrogram
            device: where to compute

        Returns:
            (f) float32, zero mean, unit variance; 0 for a single row
        """
        ...

    def filters(self, n_fft: int, sample_rate: int, n_rows: int) -> Tensor:
        """Triangular filter bank: `magnitudes @ filters` sums STFT bins (.. k) into rows (.. f). Cached, so not to be changed
        in place. `UserError` when the rows reach beyond half the sample rate.

        Args:
            n_fft: length of the Fourier transform, samples
            sample_rate: Hz
            n_rows: rows of the spectrogram

        Returns:
            (k f) float64, k = n_fft // 2 + 1, entries in [0, 1]
        """
        ...

    def inverse(self, n_fft: int, sample_rate: int, n_rows: int) -> Tensor:
        """Pseudo-inverse of `filters`: `(mel @ inverse).clamp(min=0)` estimates STFT bins (.. k) from rows (.. f). Cached, so
        not to be changed in place.

        Args:
            n_fft: length of the Fourier transform, samples
            sample_rate: Hz
            n_rows: rows of the spectrogram

        Returns:
            (f k) float64
        """
        ...

def _filters(scale, n_fft, sample_rate, n_rows, steps=16):
    """Triangles weighed with the hat that linear interpolation gives each bin. Cached."""
    ...

def _inverse(scale, n_fft, sample_rate, n_rows):
    """Moore-Penrose inverse. Cached."""
    ...

def _estimate(scale, n_fft, sample_rate, n_rows, blur_hz, ridge=0.0003):
    """Best linear estimate (f k) of bins whose covariance is a Gaussian of `blur_hz`. Cached."""
    ...

class FilterBank(nn.Module):
    """A filter bank that goes both ways: STFT bins (.. k) to `rows` (.. f), and rows to bins by calling it. Float32, or
    `.double()` for 64; without weights to save.
    """
    blocks: list

    def __init__(self, scale: FrequencyScale, n_fft: int, sample_rate: int, n_rows: int, blur_hz: float=20.0) -> None:
        """Args:
            scale: where the rows lie
            n_fft: length of the Fourier transform, samples
            sample_rate: Hz
            n_rows: rows of the spectrogram
            blur_hz: standard deviation of the window's spectrum, Hz
        """
        ...

    def rows(self, mag: Tensor) -> Tensor:
        """STFT bins to rows.

        Args:
            mag: (.. k) magnitudes of STFT bins

        Returns:
            (.. f) their sums, weighed by the triangles
        """
        ...

    def spread(self, values: Tensor) -> Tensor:
        """Interpolate between rows: the average of a bin's rows, by their weights in it.

        Args:
            values: (.. f) a value for each row, like a gain

        Returns:
            (.. k) the same for each bin
        """
        ...

    def refit(self, mag: Tensor, rows: Tensor, n_iter: int=1, exponent: float=1.5) -> Tensor:
        """Scale magnitudes bin by bin until they have the rows that they should (Lucy 1974, Meinel 1986).

        Args:
            mag: (.. k) magnitudes to start from, >= 0; zero stays zero
            rows: (.. f) rows that they should have, >= 0
            n_iter: steps
            exponent: of the ratio: 1 is Richardson-Lucy, from 2 on it may not converge

        Returns:
            (.. k) magnitudes, >= 0
        """
        ...

    def forward(self, rows: Tensor, n_iter: int=2) -> Tensor:
        """From rows back to STFT bins: best linear estimate, made positive, refitted. Items of the first axis are computed one by
        one: each is bit for bit what it would be alone. Half precision becomes float32; autocast doesn't reach inside.

        Args:
            rows: (b .. f) rows of a spectrogram as magnitudes, finite; below zero counts as zero
            n_iter: multiplicative steps

        Returns:
            (b .. k) estimated magnitudes of the STFT's bins, >= 0
        """
        ...

    def __call__(self, rows: Tensor, n_iter: int=2) -> Tensor:
        """From rows back to STFT bins: best linear estimate, made positive, refitted. Items of the first axis are computed one by
        one: each is bit for bit what it would be alone. Half precision becomes float32; autocast doesn't reach inside.

        Args:
            rows: (b .. f) rows of a spectrogram as magnitudes, finite; below zero counts as zero
            n_iter: multiplicative steps

        Returns:
            (b .. k) estimated magnitudes of the STFT's bins, >= 0
        """
        ...
