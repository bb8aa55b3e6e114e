# Made by .ci/stubs.py from the notebooks: do not edit.
# pyright: basic, reportArgumentType=false
from typing import Any, Literal, TypeVar, overload
from torch import Tensor
_Self = TypeVar('_Self')
from torch import Tensor
from .sampler import Model
__all__ = ['keeping', 'spread_windows', 'window_offset', 'windowed']

def keeping(model: Model, known: Tensor, keep: Tensor, noise: Tensor) -> Model:
    """The denoiser, certain of a part of the latents.

    Args:
        model: the denoiser
        known: (b z f t), or (1 z f t) for all, latents to be kept
        keep: (f t) or (t), bool: where they are kept
        noise: (b z f t) the noise that sampling starts from, of deviation 1
    """
    ...

def spread_windows(t: int, size: int, offset: int, loop: bool=False, context: int=32, multiple: int=1) -> list[Tensor]:
    """Windows that overlap by a half, on a line or a circle.

    Args:
        t: points in all
        size: of a window, at most
        offset: moves them, any number from 0 up
        loop: whether the last point is followed by the first
        context: points of a short loop that are seen a second time, at both ends
        multiple: of which the size of a short loop's window should be one

    Returns:
        the points of each window
    """
    ...

def window_offset(sigma: float, t: int) -> int:
    """How far windows are moved at a noise level: as good as random, and everywhere the same.

    Args:
        sigma: noise level
        t: points in all

    Returns:
        0 to t - 1
    """
    ...

def windowed(model: Model, size: int, loop: bool=False, context: int=32, multiple: int=1) -> Model:
    """The denoiser of latents of any length: averages of what it says of overlapping windows (MultiDiffusion).

    Args:
        model: the denoiser
        size: points along t that it shall see at a time
        loop: whether the last point is followed by the first
        context: points of a short loop that are seen a second time, at both ends
        multiple: of which the size of a short loop's window should be one

    Returns:
        also of labels (b l t), a curve
    """
    ...
