# Made by .ci/stubs.py from the notebooks: do not edit.
# pyright: basic, reportArgumentType=false
from typing import Any, Literal, TypeVar, overload
from torch import Tensor
_Self = TypeVar('_Self')
import contextlib
from collections.abc import Iterator
from pathlib import Path
import numpy as np
from torch import Tensor, nn
__all__ = ['gamma_to_std', 'std_to_gamma', 'ema_share', 'PowerEMA', 'averaged', 'archive', 'archives', 'overlap', 'mean_step', 'archive_weights', 'reconstruct']

def gamma_to_std(gamma: float) -> float:
    """Relative width of the averaging profile $\\tau^\\gamma$ (EDM2, eq. 123)."""
    ...

def std_to_gamma(ema_std: float) -> float:
    """The exponent whose profile is `ema_std` wide (EDM2, eq. 126). `UserError` outside its range.

    Args:
        ema_std: relative width of the averaging profile, 0 < ema_std < 0.289

    Returns:
        exponent of the profile
    """
    ...

def ema_share(step: Tensor, gamma: float) -> Tensor:
    """The decay of a power-function EMA at `step` (EDM2, eq. 127).

    Args:
        step: () how many updates this one makes, from 1
        gamma: exponent of the profile

    Returns:
        () the share 1 - β that the newest weights get
    """
    ...

class PowerEMA:
    """Power-function averages of a module's state, one for each of `stds`, where the module is."""
    module: nn.Module
    gammas: dict
    step: Tensor
    averages: dict

    def __init__(self, module: nn.Module, stds: tuple[float, ...]=(0.05, 0.1)) -> None:
        """Args:
            module: what to follow; the averages start as copies of it
            stds: relative widths of the averaging profiles
        """
        ...

    def update(self, made: float | Tensor=1.0) -> None:
        """Take the module's present state into the averages; call it after each optimizer step."""
        ...

    def load(self, step: int, averages: dict[float, dict[str, Tensor]]) -> None:
        """Go on from saved averages. A width that was not tracked starts from the module's state.

        Args:
            step: updates that went into the averages
            averages: state by width, as `averages` holds it
        """
        ...

@contextlib.contextmanager
def averaged(ema: PowerEMA, std: float) -> Iterator[nn.Module]:
    """The module with averaged weights in it; its own come back at the end of the block, bit by bit.

    Args:
        ema: holds the averages
        std: which one
    """
    ...

def archive(ema: PowerEMA, folder: str | Path, every: int, keep: int=16) -> None:
    """Keep the averages as they are now, and drop those that lie too close together for the training's length.

    Args:
        ema: holds the averages
        folder: gets ema-0.050-00000500.safetensors and so on
        every: steps between two archives at first
        keep: archives of each width, but for the newest one
    """
    ...

def archives(folder: str | Path) -> list[tuple[Path, float, int]]:
    """What `archive` has kept.

    Returns:
        file, width and step of each, in their order
    """
    ...

def overlap(gamma: np.ndarray, s: np.ndarray, delta: np.ndarray, t: np.ndarray) -> np.ndarray:
    """Inner product of two averaging profiles.

    Args:
        gamma: exponent of a profile
        s: the step it ends at
        delta: the other's exponent; all broadcast
        t: the step it ends at
    """
    ...

def mean_step(gamma: np.ndarray, t: np.ndarray) -> np.ndarray:
    """The step that an averaging profile has its centre at."""
    ...

def archive_weights(kept: list[tuple[float, int]], std: float, step: int) -> tuple[np.ndarray, float]:
    """The sum of archived averages that comes closest to the average of width `std` at `step`.

    Args:
        kept: width and step of each archive
        std: the width that is wanted
        step: and the step, which is that of an archive

    Returns:
        factor of each archive; what is left of the profile, 0 to 1
    """
    ...

def reconstruct(folder: str | Path, std: float, step: int | None=None) -> dict[str, Tensor]:
    """The average of another width, from archives. `UserError` where they don't give it.

    Args:
        folder: with archives
        std: width of the average that is wanted, whether it was tracked or not
        step: the step at which, one of the archives'; None: the newest

    Returns:
        a module's state
    """
    ...
