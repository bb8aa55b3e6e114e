# Made by .ci/stubs.py from the notebooks: do not edit.
# pyright: basic, reportArgumentType=false
from typing import Any, Literal, TypeVar, overload
from torch import Tensor
_Self = TypeVar('_Self')
from torch import Tensor, nn
__all__ = ['hann_power', 'STFT']

def hann_power(length: int, power: float=32.0, support: int | None=None) -> Tensor:
    """A (periodic) Hann window raised to a power and cut to its central `support` samples.

    Args:
        length: samples that the Hann window spans, even
        power: exponent; 1 is the Hann window itself
        support: central samples to keep, even, at most `length`; None keeps all

    Returns:
        (support) float64, peak 1
    """
    ...

class STFT(nn.Module):
    """Short-time Fourier transform of audio (.. n) to complex bins (.. t k), t = ceil(n / hop), k = n_fft // 2 + 1, and
    its inverse. Frame `i` is centred on sample `(i + 0.5) * hop`, so `t` frames stand for just `t * hop` samples. A sine
    of amplitude 1 has a peak magnitude of 1. Computed in the dtype of the window: float32, or `.double()` for 64.
    """
    n_fft: int
    hop: int
    pad: Any

    def __init__(self, window: Tensor, hop: int=256) -> None:
        """Args:
            window: (n_fft) analysis window; n_fft a multiple of `hop`
            hop: step between frames, samples
        """
        ...

    def num_frames(self, n: int) -> int:
        """Frames for `n` samples: as many as it takes to cover them."""
        ...

    def frames(self, audio: Tensor) -> Tensor:
        """Cut into pieces. The end is filled with zeros to a whole hop; both ends are mirrored.

        Args:
            audio: (.. n) samples, n > 0

        Returns:
            (.. t n_fft) overlapping pieces, a view
        """
        ...

    def rows(self, t: int) -> int:
        """Hops that `t` frames touch, mirrored ends included.

        Args:
            t: frames

        Returns:
            t + n_fft / hop - 1
        """
        ...

    def overlap_add(self, frames: Tensor, sums: Tensor, start: int=0) -> Tensor:
        """Add overlapping pieces to where they were cut from.

        Args:
            frames: (.. t n_fft) pieces
            sums: (.. rows hop) what they are added to, in place
            start: row of `sums` at which the first piece begins

        Returns:
            `sums`
        """
        ...

    def crop(self, sums: Tensor, t: int) -> Tensor:
        """The samples that the frames stand for, without the mirrored ends.

        Args:
            sums: (.. rows hop) from `overlap_add`
            t: frames

        Returns:
            (.. t*hop)
        """
        ...

    def envelope(self, t: int) -> Tensor:
        """Sum of the squared windows that cover each sample.

        Args:
            t: frames

        Returns:
            (t*hop) > 0
        """
        ...

    def forward(self, audio: Tensor) -> Tensor:
        """Audio to complex bins.

        Args:
            audio: (.. n) samples

        Returns:
            (.. t k) complex
        """
        ...

    def __call__(self, audio: Tensor) -> Tensor:
        """Audio to complex bins.

        Args:
            audio: (.. n) samples

        Returns:
            (.. t k) complex
        """
        ...

    def inverse(self, stft: Tensor) -> Tensor:
        """The audio whose STFT is nearest to `stft` in squared error (Griffin & Lim 1984, eq. 6).

        Args:
            stft: (.. t k) complex bins

        Returns:
            (.. t*hop) audio
        """
        ...
