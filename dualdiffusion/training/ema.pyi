# Made by .ci/stubs.py from the notebooks: do not edit.
# pyright: basic, reportArgumentType=false
from typing import Any, Literal, TypeVar, overload
from torch import Tensor
_Self = TypeVar('_Self')
import contextlib
from collections.abc import Iterator
from torch import Tensor, nn
__all__ = ['gamma_to_std', 'std_to_gamma', 'ema_beta', 'PowerEMA', 'averaged']

def gamma_to_std(gamma: float) -> float:
    """Relative width of the averaging profile $\\tau^\\gamma$ (EDM2, eq. 126)."""
    ...

def std_to_gamma(ema_std: float) -> float:
    """The exponent whose profile is `ema_std` wide: the largest root. `UserError` outside its range.

    Args:
        ema_std: relative width of the averaging profile, 0 < ema_std < 0.289

    Returns:
        exponent of the profile
    """
    ...

def ema_beta(step: int, gamma: float) -> float:
    """The decay of a power-function EMA at `step` (EDM2, eq. 127).

    Args:
        step: how many updates this one makes, from 1
        gamma: exponent of the profile

    Returns:
        the share that the average so far keeps
    """
    ...

class PowerEMA:
    """Power-function averages of a module's state, one for each of `stds`, where the module is."""
    module: nn.Module
    gammas: dict
    step: int
    averages: dict

    def __init__(self, module: nn.Module, stds: tuple[float, ...]=(0.05, 0.1)) -> None:
        """Args:
            module: what to follow; the averages start as copies of it
            stds: relative widths of the averaging profiles
        """
        ...

    def update(self) -> None:
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
