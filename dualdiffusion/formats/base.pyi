# Made by .ci/stubs.py from the notebooks: do not edit.
# pyright: basic, reportArgumentType=false
from typing import Any, Literal, TypeVar, overload
from torch import Tensor
_Self = TypeVar('_Self')
__all__ = ['check_audio', 'check_spec', 'Format', 'check_format']
import tempfile
import torch
from fastcore.basics import patch
from torch import Tensor
from ..core import Module, UserError, lookup
from .frequency import FrequencyScale

def check_audio(audio: Tensor) -> None:
    """`UserError` unless `audio` is (b c n), not empty, of floating point, all finite."""
    ...

def check_spec(spec: Tensor, n_rows: int, parts: int=1) -> None:
    """`UserError` unless `spec` is (b c f t), f = n_rows, `parts` divides c, not empty, all finite.

    Args:
        n_rows: rows that it must have
        parts: channels that it must have for each channel of audio
    """
    ...

class Format(Module):
    """Audio (b c n) to a picture of it, spec (b c*parts f t), and back. A subclass has a config
    with `sample_rate` and defines `encode`, `decode`, `num_rows`, `hop_length` (unless the config
    has it); `scale` and `row_hz` where its rows are frequencies.
    """
    parts: int = 1
    'channels of the spec for each channel of audio'

    def encode(self, audio: Tensor) -> Tensor:
        """The picture of `audio`, with gradients where asked for. `UserError` for what is no audio.

        Args:
            audio: (b c n) samples at cfg.sample_rate; half precision becomes float32

        Returns:
            (b c*parts f t)
        """
        ...

    def decode(self, spec: Tensor, seed: int=0) -> Tensor:
        """The sound of `spec`. `UserError` for what is no picture of this format.

        Args:
            spec: (b c*parts f t)
            seed: item i of the batch starts from seed + i; no matter where phases are kept

        Returns:
            (b c t*hop) samples
        """
        ...

    @property
    def num_rows(self) -> int:
        """Rows f of the spec."""
        ...

    @property
    def hop_length(self) -> int:
        """Samples that a frame stands for."""
        ...

    @property
    def scale(self) -> FrequencyScale:
        """Where the rows lie: goes into the networks' configs. Rows without frequency: an even ramp."""
        ...

    @property
    def row_hz(self) -> Tensor | None:
        """(f) centre frequency of each row, Hz, float64; None where rows have no frequency."""
        ...

    def num_frames(self, n: int) -> int:
        """Frames of the spec of `n` samples: ceil(n / hop)."""
        ...

    def num_samples(self, t: int) -> int:
        """Samples that `t` frames decode to: t * hop."""
        ...

    def spec_shape(self, audio_shape: tuple[int, int, int]) -> tuple[int, int, int, int]:
        """Shape that `encode` gives.

        Args:
            audio_shape: (b c n)

        Returns:
            (b c*parts f t)
        """
        ...

    def audio_shape(self, spec_shape: tuple[int, int, int, int]) -> tuple[int, int, int]:
        """Shape that `decode` gives.

        Args:
            spec_shape: (b c*parts f t)

        Returns:
            (b c t*hop)
        """
        ...

    def log_rows(self) -> Tensor:
        """How the networks are told at which row they look: standardised log2 of its frequency."""
        ...

def _must(fmt: Format, ok: bool, promise: str) -> None:
    ...

def _noise(fmt: Format, *shape: int) -> Tensor:
    ...

def _check_shapes(fmt: Format, channels: int) -> None:
    ...

def _check_rows(fmt: Format) -> None:
    ...

def _check_same(fmt: Format, audio: Tensor) -> None:
    ...

def _check_types(fmt: Format, audio: Tensor) -> None:
    ...

def _check_gradients(fmt: Format, audio: Tensor) -> None:
    ...

def _check_refusals(fmt: Format, audio: Tensor) -> None:
    ...

def _check_saving(fmt: Format, audio: Tensor) -> None:
    ...

def check_format(fmt: Format, channels: tuple[int, ...]=(1, 2)) -> None:
    """Try whether `fmt` is what a format should be; `AssertionError` names a promise that it breaks.

    Args:
        fmt: the format to try, on whatever device it is
        channels: numbers of audio channels to try
    """
    ...
