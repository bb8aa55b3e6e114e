# Made by .ci/stubs.py from the notebooks: do not edit.
# pyright: basic, reportArgumentType=false
from typing import Any, Literal, TypeVar, overload
from torch import Tensor
_Self = TypeVar('_Self')
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal
import torch
from torch import Tensor
__all__ = ['Distribution', 'SigmaSamplerConfig', 'standard_cdf', 'standard_icdf', 'stratified', 'SigmaSampler']
Distribution = Literal['log-normal', 'log-sech', 'log-sech2', 'log-uniform', 'cosine', 'error']

@dataclass
class SigmaSamplerConfig:
    """How noise levels are drawn. The distributions are of ln(sigma)."""
    distribution: Distribution = 'log-normal'
    P_mean: float = -0.4
    'centre of ln(sigma): log-normal, log-sech, log-sech2'
    P_std: float = 1.0
    'standard deviation of ln(sigma), before it is cut: the same three'
    sigma_min: float = 0.02
    'lowest noise level'
    sigma_max: float = 80.0
    'highest'
    error_power: float = 1.0
    "p in density ∝ error ** -p, 0 to about 2: 'error'"
    num_bins: int = 128
    "points at which the error is asked for, at least 2: 'error'"

def standard_cdf(kind: str, u: Tensor) -> Tensor:
    """Distribution function of ln(sigma) with mean 0 and standard deviation 1.

    Args:
        kind: 'log-normal', 'log-sech' or 'log-sech2'
        u: standardised ln(sigma)

    Returns:
        share below it, 0 to 1, float64
    """
    ...

def standard_icdf(kind: str, q: Tensor) -> Tensor:
    """Its inverse, the quantile function.

    Args:
        kind: 'log-normal', 'log-sech' or 'log-sech2'
        q: share, 0 to 1, exclusive

    Returns:
        standardised ln(sigma), float64
    """
    ...

def stratified(n: int, generator: torch.Generator | None=None) -> Tensor:
    """Uniform numbers spread as evenly as random numbers can be.

    Args:
        n: how many
        generator: of the CPU; None: torch's own

    Returns:
        (n) float64 in [0, 1), one in each nth, in random order
    """
    ...

class SigmaSampler:
    """Draws the noise levels of a training batch by the inverse of a distribution function."""
    cfg: SigmaSamplerConfig
    ends: tuple
    bin_ends: Any
    bin_sigmas: Any
    bin_cdf: Any

    def __init__(self, cfg: SigmaSamplerConfig | None=None) -> None:
        ...

    def sample(self, n: int, offset: int=0, total: int | None=None, generator: torch.Generator | None=None) -> Tensor:
        """Noise levels for one batch, or for part of it: stratified shares through `icdf`.

        Args:
            n: how many: the batch size, or that of one part of it
            offset: where in the whole batch this part begins
            total: size of the whole batch; None: n
            generator: of the CPU, in the same state for every part; None: torch's own

        Returns:
            (n) noise levels, float32, on the CPU
        """
        ...

    def icdf(self, q: Tensor) -> Tensor:
        """Quantile function between `sigma_min` and `sigma_max`.

        Args:
            q: shares, 0 to 1

        Returns:
            the noise levels below which these shares lie, float64
        """
        ...

    def set_error(self, logvar: Tensor | Callable[[Tensor], Tensor]) -> None:
        """Make the 'error' distribution: density of ln(sigma) ∝ exp(-error_power * logvar).

        Args:
            logvar: (n) log error at `bin_sigmas`, or `unet.logvar`
        """
        ...

def _interp(x, xp, fp):
    """Straight lines through the points (xp, fp), xp ascending."""
    ...
