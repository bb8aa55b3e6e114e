# Made by .ci/stubs.py from the notebooks: do not edit.
# pyright: basic, reportArgumentType=false
from typing import Any, Literal, TypeVar, overload
from torch import Tensor
_Self = TypeVar('_Self')
from collections.abc import Sequence
from dataclasses import dataclass
from torch import Tensor
from .base import Format
__all__ = ['RawFormatConfig', 'RawFormat']

@dataclass
class RawFormatConfig:
    """How audio is folded."""
    sample_rate: int = 8000
    'of the audio, Hz'
    n_rows: int = 256
    'N, samples in a column; 1 leaves the audio a single row'
    gain: float = 8.0
    'g, the factor of the samples; music then has a standard deviation near 1'

    def __post_init__(self):
        ...

    @property
    def hop_length(self) -> int:
        """Samples that a column stands for: all of them its own."""
        ...

class RawFormat(Format):
    """Audio (b c n) to columns of `n_rows` samples, (b c f t) with f = n_rows and t = ceil(n / n_rows), times a gain; and
    back, exactly where the gain is a power of two. Gradients pass in both directions.
    """
    cfg: RawFormatConfig

    def encode(self, audio: Tensor) -> Tensor:
        """Fold `audio` into columns. `UserError` for a wrong shape, no samples, NaN or infinity.

        Args:
            audio: (b c n) samples at `sample_rate`; becomes float32

        Returns:
            (b c f t) float32
        """
        ...

    def decode(self, spec: Tensor, *, n_iter: int | None=None, seed: int | Sequence[int]=0) -> Tensor:
        """Put the columns end to end. `UserError` for a wrong number of rows, no columns, NaN or infinity.

        Args:
            spec: (b c f t); becomes float32
            n_iter: no notice is taken of it: nothing has to be guessed
            seed: nor of this

        Returns:
            (b c n) float32, n = t * n_rows
        """
        ...

    @property
    def num_rows(self) -> int:
        """Rows f of the spec: samples in a column."""
        ...
