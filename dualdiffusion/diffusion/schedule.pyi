# Made by .ci/stubs.py from the notebooks: do not edit.
# pyright: basic, reportArgumentType=false
from typing import Any, Literal, TypeVar, overload
from torch import Tensor
_Self = TypeVar('_Self')
from typing import Literal
from torch import Tensor
__all__ = ['Schedule', 'schedule']
Schedule = Literal['edm', 'linear', 'scale-invariant', 'cosine']

def _edm(s, lo, hi, rho):
    ...

def _linear(s, lo, hi, rho):
    ...

def _scale_invariant(s, lo, hi, rho):
    ...

def _cosine(s, lo, hi, rho):
    ...
_WARPS: dict

def schedule(kind: Schedule='edm', steps: int=50, sigma_min: float=0.02, sigma_max: float=80.0, rho: float=7.0, to_zero: bool=True) -> Tensor:
    """Noise levels of `steps` sampling steps. `UserError` for an unknown name or unordered ends.

    Args:
        kind: 'edm', 'linear', 'scale-invariant' or 'cosine'
        steps: steps from one noise level to the next, at least 1
        sigma_min: the last noise level above 0
        sigma_max: the first noise level
        rho: 'edm': how much closer together the low levels lie, 1 to infinity
        to_zero: False ends at `sigma_min`, for data that keep that much noise

    Returns:
        (steps + 1) descending, float64
    """
    ...
