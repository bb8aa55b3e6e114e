# Made by .ci/stubs.py from the notebooks: do not edit.
# pyright: basic, reportArgumentType=false
from typing import Any, Literal, TypeVar, overload
from torch import Tensor
_Self = TypeVar('_Self')
from collections.abc import Iterable
from torch import Tensor
__all__ = ['FAULTS', 'spectrum_end', 'quality', 'decibel', 'faults']

class _Frames:
    """Four frames a second of a sound that comes in pieces: levels, flatness, the sum of their spectra."""
    hop: Any
    n: Any
    window: Tensor
    rest: Tensor
    skip: int
    rows: Any
    levels: list
    flatness: list
    power: Tensor

    def __init__(self, sample_rate) -> None:
        ...

    def add(self, mono):
        ...

def spectrum_end(power: Tensor, sample_rate: int) -> tuple[float, float, float]:
    """How far a spectrum reaches, and the deepest fall that nothing comes back from.

    Args:
        power: (k) mean power of a spectrum, from 0 Hz to half the rate
        sample_rate: Hz

    Returns:
        bandwidth, Hz; drop, dB; edge, Hz
    """
    ...

def quality(pieces: Iterable[Tensor], sample_rate: int) -> dict:
    """What can be said of a track without listening to it, in one pass and little memory.

    Args:
        pieces: (c n) each, 1 or 2 channels
        sample_rate: Hz

    Returns:
        figures by name; `spectrum` is the level in third octaves from 50 Hz, dB of full scale
    """
    ...

def decibel(ratio: float) -> float:
    """A ratio of powers in dB, at least -120."""
    ...

def _third_octaves(power, sample_rate):
    """Level of the third octaves from 50 Hz that the rate has, whole dB, as text: a list takes ten times the memory."""
    ...
FAULTS: dict

def faults(figures: dict) -> dict[str, str]:
    """What is out of the ordinary in a track's figures.

    Args:
        figures: of `quality`

    Returns:
        what is said of it, by the fault's name
    """
    ...
