# Made by .ci/stubs.py from the notebooks: do not edit.
# pyright: basic, reportArgumentType=false
from typing import Any, Literal, TypeVar, overload
from torch import Tensor
_Self = TypeVar('_Self')
__all__ = ['Solver', 'Model', 'SamplerConfig', 'draw_noise', 'guided', 'solver_step', 'sample']
import hashlib
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal
import torch
from torch import Tensor
from ..core import UserError, progress
from .schedule import Schedule, schedule
Solver = Literal['euler', 'midpoint', 'heun']

@dataclass
class SamplerConfig:
    """How latents are drawn from a model."""
    solver: Solver = 'heun'
    "'euler' is first order (DDIM), the others second"
    steps: int = 50
    "'euler' asks the model once a step, the others twice"
    schedule: Schedule = 'edm'
    'how the noise levels are spaced'
    sigma_min: float = 0.02
    'last noise level above 0'
    sigma_max: float = 80.0
    'first noise level'
    rho: float = 7.0
    "of the 'edm' schedule"
    to_zero: bool = True
    'False leaves noise of `sigma_min` in the result'
    cfg_scale: float = 1.5
    '1: no guidance; above: nearer to what sets the labels apart'
    cfg_sigma_min: float = 0.0
    'guidance acts above this noise level'
    cfg_sigma_max: float = 1000000000.0
    'and up to this one'
    add_noise: float = 0.0
    'share of each noise level that is made new, 0 to 1'

def draw_noise(shape: tuple[int, ...], seeds: Sequence[int], step: int=0) -> Tensor:
    """Noise in which each sample depends on its own seed alone, the same on every device.

    Args:
        shape: (b z f t)
        seeds: (b) one a sample, 0 to 2**32 - 1
        step: 0 for the start; the noise of other steps is independent of it

    Returns:
        `shape`, unit normal, float32, on the CPU
    """
    ...
Model = Callable[[Tensor, Tensor, Tensor | None], Tensor]

def guided(model: Model, x: Tensor, sigma: float, labels: Tensor | None, cfg_scale: float) -> Tensor:
    """Classifier-free guidance (Ho & Salimans 2022), with and without labels in one batch.

    Args:
        model: a `UNet`, or any function of (x, sigma, labels)
        x: (b z f t) noisy latents
        sigma: their noise level
        labels: (b l) class weights
        cfg_scale: w: 0 ignores the labels, 1 is the model alone, above exaggerates

    Returns:
        (b z f t) denoised
    """
    ...

def solver_step(solver: str, denoise: Callable[[Tensor, float], Tensor], x: Tensor, sigma: float, target: float, denoised: Tensor) -> Tensor:
    """One step along dx/dsigma = (x - D(x; sigma)) / sigma (EDM, eq. 1 and algorithm 1).

    Args:
        solver: 'euler', 'midpoint' or 'heun'
        denoise: (x, sigma) -> denoised
        x: (b z f t) at noise level `sigma`
        sigma: noise level of `x`
        target: noise level to go to, 0 <= target < sigma
        denoised: denoise(x, sigma)

    Returns:
        (b z f t) at noise level `target`
    """
    ...

def _check(cfg: SamplerConfig, noise: Tensor, seeds, init, strength) -> None:
    """Refuse what can't be sampled, naming the setting."""
    ...

def sample(model: Model, noise: Tensor, labels: Tensor | None=None, cfg: SamplerConfig | None=None, callback: Callable[[dict], bool | None] | None=None, seeds: Sequence[int] | None=None, init: Tensor | None=None, strength: float=1.0, show_progress: bool=False) -> Tensor:
    """Latents from noise, or from given latents, float32. When the callback returns False the current
    estimate is returned. `UserError` for settings out of range.

    Args:
        model: a `UNet`, or any function of (x, sigma, labels)
        noise: (b z f t) from `draw_noise`, on the model's device
        labels: (b l) class weights; None without
        callback: i, steps, sigma, x, denoised; False stops
        seeds: (b) those of `noise`; needed where `add_noise` is above 0
        init: (b z f t) latents to start from
        strength: share of the steps taken from `init`: 0 keeps it, 1 forgets it
        show_progress: a progress bar

    Returns:
        (b z f t) latents
    """
    ...
