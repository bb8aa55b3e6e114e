# Made by .ci/stubs.py from the notebooks: do not edit.
# pyright: basic, reportArgumentType=false
from typing import Any, Literal, TypeVar, overload
from torch import Tensor
_Self = TypeVar('_Self')
from collections.abc import Sequence
from dataclasses import dataclass
import torch
from torch import Tensor
from .base import Format
from .frequency import FrequencyScale
__all__ = ['dct4', 'turn', 'half_window', 'MCLTFormatConfig', 'MCLTFormat']

def dct4(v: Tensor) -> Tensor:
    """The orthonormal cosine transform of type IV over the last axis, its own inverse, by one FFT.

    Args:
        v: (.. k) float32 or float64, k even

    Returns:
        (.. k)
    """
    ...

def turn(blocks: Tensor, angle: Tensor) -> Tensor:
    """Rotate each pair of samples that mirror each other in a boundary between blocks. The inverse
    is `turn(blocks, -angle)`.

    Args:
        blocks: (.. t k) audio in blocks of k samples, k even
        angle: (k/2) angle of the pair that is n samples from its boundary, radians

    Returns:
        (.. t k)
    """
    ...

def half_window(length: int, kind: str='sine', shape: float=4.0) -> Tensor:
    """A window that fulfils the condition of Princen and Bradley: squares of its halves add to 1.

    Args:
        length: samples of the rising half, which is the number of rows
        kind: 'sine', 'kbd' or 'hann'
        shape: alpha of 'kbd', power of 'hann', > 0; 'sine' has none

    Returns:
        (length) rising half of the window, float64
    """
    ...

@dataclass
class MCLTFormatConfig:
    """Kind of transform, rows and window."""
    sample_rate: int = 32000
    'Hz'
    kind: str = 'mclt'
    "'mclt' (real and imaginary parts) or 'mdct' (real)"
    num_rows: int = 256
    'rows, and samples from frame to frame, even'
    window: str = 'sine'
    "'sine', 'kbd' or 'hann'"
    window_shape: float = 4.0
    "alpha of 'kbd', power of 'hann', > 0; 'sine' has none"

    def __post_init__(self):
        ...

    @property
    def hop_length(self) -> int:
        """Samples from frame to frame."""
        ...

class MCLTFormat(Format):
    """Audio (b c n) to MCLT (b 2c f t), each channel's real part before its imaginary part, or to
    MDCT (b c f t), and back without loss. t = ceil(n / f); what comes back has t * f samples.
    Computed in float32, or in float64 after `.double()`.
    """
    cfg: MCLTFormatConfig
    parts: int

    def __init__(self, cfg: MCLTFormatConfig | None=None) -> None:
        ...

    @property
    def num_rows(self) -> int:
        """Rows f, which is also the hop."""
        ...

    @property
    def context(self) -> int:
        """Samples before and after its own ones that a frame depends on: half a block."""
        ...

    @property
    def scale(self) -> FrequencyScale:
        """Linear: row k is centred on (k + 1/2) * sample_rate / (2 f)."""
        ...

    @property
    def row_hz(self) -> Tensor:
        """(f) centre frequency of each row, Hz, float64."""
        ...

    @property
    def dtype(self) -> torch.dtype:
        """What it computes in: float32, or float64 after `.double()`."""
        ...

    def encode(self, audio: Tensor) -> Tensor:
        """The MCLT of `audio`, real and imaginary part of each channel, or its MDCT; of the energy of
        `audio` (the MCLT: twice that). Gradients where asked for. `UserError` for a wrong shape or
        type, no samples, NaN or infinity.

        Args:
            audio: (b c n) samples at `sample_rate`; half precision becomes float32

        Returns:
            (b c*parts f t), t = ceil(n / f)
        """
        ...

    def decode(self, spec: Tensor, *, n_iter: int | None=None, seed: int | Sequence[int]=0) -> Tensor:
        """The audio whose MCLT or MDCT is `spec`, or is nearest to it. Gradients where asked for.
        `UserError` for a wrong number of rows or channels, no frames, NaN or infinity.

        Args:
            spec: (b c*parts f t)
            n_iter: no notice is taken of it: the phases are in the spec
            seed: nor of this

        Returns:
            (b c n), n = t * f
        """
        ...

def _alternate(x: Tensor) -> Tensor:
    """(.. k) times (-1)^k."""
    ...
