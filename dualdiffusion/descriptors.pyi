# Made by .ci/stubs.py from the notebooks: do not edit.
# pyright: basic, reportArgumentType=false
from typing import Any, Literal, TypeVar, overload
from torch import Tensor
_Self = TypeVar('_Self')
from torch import Tensor
__all__ = ['FLUX_RATE', 'BANDS', 'LOWEST', 'onset_envelope', 'periodicity', 'onset_rate', 'chroma', 'tonal_clarity', 'ratio_db', 'width_db', 'bands_db', 'describe', 'views', 'fidelity']
FLUX_RATE: float

def onset_envelope(audio: Tensor, sample_rate: int) -> Tensor:
    """When something new sounds, and how much of it.

    Args:
        audio: (c n)
        sample_rate: Hz

    Returns:
        (t) mean gain of the bands, nepers a frame, FLUX_RATE frames a second
    """
    ...

def periodicity(envelope: Tensor, rate: float=FLUX_RATE) -> float:
    """The highest autocorrelation of the onsets at lags of 0.25 to 2 s.

    Args:
        envelope: (t) of `onset_envelope`, above 4 s
        rate: frames a second

    Returns:
        -1 to 1; 0 for an envelope that is constant
    """
    ...

def onset_rate(envelope: Tensor, rate: float=FLUX_RATE) -> float:
    """How many peaks of the envelope stand out: above all within 50 ms, and clearly above the mean within half a second.

    Args:
        envelope: (t) of `onset_envelope`
        rate: frames a second

    Returns:
        onsets a second
    """
    ...

def chroma(audio: Tensor, sample_rate: int) -> Tensor:
    """Energy of the five octaves from 55 Hz up, folded into one.

    Args:
        audio: (c n)
        sample_rate: Hz

    Returns:
        (12 t) energy by class of pitch, A first; ten frames a second
    """
    ...

def tonal_clarity(chroma: Tensor, rate: float=10.0) -> float:
    """How like the harmony is to that of a second later.

    Args:
        chroma: (12 t)
        rate: frames a second

    Returns:
        -1 to 1
    """
    ...
BANDS: dict
LOWEST: Any

def ratio_db(part: Tensor | float, whole: Tensor | float) -> float:
    """A ratio of energies.

    Args:
        part: energy
        whole: energy

    Returns:
        dB, LOWEST at least
    """
    ...

def width_db(audio: Tensor) -> float:
    """Energy of the side to that of the mid.

    Args:
        audio: (c n)

    Returns:
        dB, LOWEST for mono
    """
    ...

def bands_db(audio: Tensor, sample_rate: int) -> dict[str, float]:
    """How the energy divides over five bands.

    Args:
        audio: (c n)
        sample_rate: Hz

    Returns:
        dB of the whole energy by name of the band
    """
    ...

def describe(audio: Tensor, sample_rate: int) -> dict[str, float]:
    """All descriptors of a clip.

    Args:
        audio: (c n), a second at least
        sample_rate: Hz

    Returns:
        by name with unit
    """
    ...

def views(spec: Tensor) -> dict[str, Tensor]:
    """A spectrogram in parts that can be lost one by one; stereo ones where there are two channels.

    Args:
        spec: (c f t)

    Returns:
        by name
    """
    ...

def fidelity(specs: list[Tensor], copies: list[Tensor]) -> dict[str, tuple[float, float]]:
    """What the copies lack, over all clips together.

    Args:
        specs: (c f t) each
        copies: (c f t) each, of the same shapes

    Returns:
        by view: error, energy kept; NaN for a view without energy
    """
    ...
