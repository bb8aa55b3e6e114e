# Made by .ci/stubs.py from the notebooks: do not edit.
# pyright: basic, reportArgumentType=false
from typing import Any, Literal, TypeVar, overload
from torch import Tensor
_Self = TypeVar('_Self')
from collections.abc import Sequence
from dataclasses import dataclass
from torch import Tensor
__all__ = ['BANDS', 'FRAME_RATE', 'BLOCK', 'small_mel', 'Match', 'CopySearch', 'shifted', 'correlate']
BANDS: int
FRAME_RATE: float

def small_mel(audio: Tensor, sample_rate: int) -> Tensor:
    """The small mel spectrogram in which copies are searched for.

    Args:
        audio: (c n)
        sample_rate: Hz

    Returns:
        (f t) root of the amplitude
    """
    ...
BLOCK: int

@dataclass
class Match:
    """Where the music is that is most like a clip."""
    score: float
    'normalised cross-correlation, -1 to 1'
    track: int
    'number of the track'
    start: float
    'of the passage in the track, s'
    at: float
    'of the window in the clip, s'
    shift: int
    'bands by which the clip is higher'

class CopySearch:
    """Looks for clips in tracks."""
    seconds: float
    m: int
    shifts: Any
    places: list
    blocks: list
    below: list

    def __init__(self, mels: Sequence[Tensor], seconds: float=6.0, shifts: int=2) -> None:
        """Args:
            mels: (f t) of every track, of `small_mel`
            seconds: length of a window, s
            shifts: bands up and down
        """
        ...

    def _norm(self, x: Tensor, level: Tensor) -> Tensor:
        """Below the line, without the window's part."""
        ...

    def windows(self, mel: Tensor) -> tuple[Tensor, list[int]]:
        """A clip's windows, each half over the one before at least; all of a clip that is shorter than one."""
        ...

def shifted(x: Tensor, by: int) -> Tensor:
    """Windows as they were some bands lower or higher.

    Args:
        x: (w f m)
        by: bands, up where above zero

    Returns:
        (w f m), zeros where nothing came
    """
    ...

def correlate(search: CopySearch, mels: Sequence[Tensor]) -> list[Match]:
    """The passage most like each clip.

    Args:
        mels: (f t) of every clip

    Returns:
        the best for every clip
    """
    ...
