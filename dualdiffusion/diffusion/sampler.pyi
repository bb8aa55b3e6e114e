# Made by .ci/stubs.py from the notebooks: do not edit.
# pyright: basic, reportArgumentType=false
from typing import Any, Literal, TypeVar, overload
from torch import Tensor
_Self = TypeVar('_Self')
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple
from torch import Tensor
from .schedule import Schedule, schedule
__all__ = ['Solver', 'Model', 'Denoise', 'ADAMS_BASHFORTH', 'SOLVERS', 'PRESETS', 'SamplerConfig', 'draw_noise', 'guided', 'Evaluation', 'euler', 'midpoint', 'heun', 'ipndm', 'dpmpp_2m', 'trajectory', 'sample', 'nfe']
Solver = Literal['euler', 'midpoint', 'heun', 'ipndm', 'dpmpp_2m', 'dpmpp_2m_sde']

@dataclass
class SamplerConfig:
    """How latents are drawn from a model."""
    solver: Solver = 'heun'
    'how a step is taken; heun and midpoint evaluate the model twice a step'
    order: int = 3
    "'ipndm': slopes it looks at, 1 to 4; 2 for few steps with strong guidance"
    steps: int = 50
    'steps from one noise level to the next'
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
    autoguidance: bool = False
    '`cfg_scale` guides away from a weaker model instead of from no label'
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

def guided(model: Model, x: Tensor, sigma: float, labels: Tensor | None, cfg_scale: float, guide: Model | None=None) -> Tensor:
    """Guidance: classifier-free (Ho & Salimans 2022) in one batch, or by a weaker model (Karras et al. 2024).

    Args:
        model: a `UNet`, or any function of (x, sigma, labels)
        x: (b z f t) noisy latents
        sigma: their noise level
        labels: (b l) class weights
        cfg_scale: w: 0 is what is guided away from, 1 the model alone, above exaggerates
        guide: a weaker model to guide away from; None: `model` without labels

    Returns:
        (b z f t) denoised
    """
    ...

class Evaluation(NamedTuple):
    """What the model said at one step."""
    sigma: float
    'noise level'
    x: Tensor
    '(b z f t) latents at that level'
    denoised: Tensor
    '(b z f t) D(x; sigma), guided'

    @property
    def slope(self) -> Tensor:
        """dx/dsigma there (EDM, eq. 1)."""
        ...
Denoise = Callable[[Tensor, float], Tensor]

def euler(past: Sequence[Evaluation], target: float, lower: float, denoise: Denoise, order: int) -> Tensor:
    """Along the slope; DDIM (Song et al. 2021).

    Args:
        past: the trajectory so far, newest first
        target: the next noise level of the schedule, 0 <= target < past[0].sigma
        lower: noise level to go to, 0 <= lower <= target; noise is added for the rest
        denoise: for solvers that evaluate again
        order: of 'ipndm'

    Returns:
        (b z f t) at noise level `lower`
    """
    ...

def midpoint(past: Sequence[Evaluation], target: float, lower: float, denoise: Denoise, order: int) -> Tensor:
    """Along the slope found half way."""
    ...

def heun(past: Sequence[Evaluation], target: float, lower: float, denoise: Denoise, order: int) -> Tensor:
    """Along the mean of the slopes here and there (EDM, algorithm 1)."""
    ...
ADAMS_BASHFORTH: tuple

def ipndm(past: Sequence[Evaluation], target: float, lower: float, denoise: Denoise, order: int) -> Tensor:
    """Along a polynomial through the last `order` slopes (Liu et al. 2022; Zhang & Chen 2022)."""
    ...

def dpmpp_2m(past: Sequence[Evaluation], target: float, lower: float, denoise: Denoise, order: int) -> Tensor:
    """Towards a line in ln(sigma) through the last two answers, ODE and SDE (Lu et al. 2022, algorithm 2)."""
    ...
SOLVERS: dict

def _check(cfg: SamplerConfig, noise: Tensor, seeds, init, strength, guide, resample=1) -> None:
    """Refuse what can't be sampled, naming the setting."""
    ...

def trajectory(model: Model, noise: Tensor, labels: Tensor | None=None, cfg: SamplerConfig | None=None, seeds: Sequence[int] | None=None, init: Tensor | None=None, strength: float=1.0, guide: Model | None=None, resample: int=1) -> Iterator[dict]:
    """The way from noise to latents, step by step: whoever iterates can look, and can stop.

    Args:
        model: a `UNet`, or any function of (x, sigma, labels)
        noise: (b z f t) from `draw_noise`, on the model's device
        labels: (b l) class weights; None without
        seeds: (b) those of `noise`; needed where noise is added on the way
        init: (b z f t) latents to start from
        strength: share of the steps taken from `init`: 0 keeps it, 1 forgets it
        guide: a weaker model, for autoguidance
        resample: times that each step is taken, with noise added back in between

    Returns:
        i, steps, sigma, x, denoised; last i = steps, and x the result
    """
    ...

def sample(model: Model, noise: Tensor, labels: Tensor | None=None, cfg: SamplerConfig | None=None, callback: Callable[[dict], bool | None] | None=None, seeds: Sequence[int] | None=None, init: Tensor | None=None, strength: float=1.0, show_progress: bool=False, guide: Model | None=None, resample: int=1) -> Tensor:
    """Latents from noise, or from given latents, float32: the end of the `trajectory`. When the callback returns
    False the current estimate is returned. `UserError` for settings out of range.

    Args:
        model: a `UNet`, or any function of (x, sigma, labels)
        noise: (b z f t) from `draw_noise`, on the model's device
        labels: (b l) class weights; None without
        callback: i, steps, sigma, x, denoised; False stops
        seeds: (b) those of `noise`; needed where noise is added on the way
        init: (b z f t) latents to start from
        strength: share of the steps taken from `init`: 0 keeps it, 1 forgets it
        show_progress: a progress bar
        guide: a weaker model, for autoguidance
        resample: times that each step is taken, with noise added back in between

    Returns:
        (b z f t) latents
    """
    ...

def nfe(cfg: SamplerConfig, guided: bool=True, strength: float=1.0, resample: int=1) -> int:
    """Function evaluations of one sample: how often networks are run, with guidance twice where it acts.

    Args:
        guided: whether there are labels, which all but autoguidance needs
        strength: as in `sample`
        resample: as in `sample`
    """
    ...
PRESETS: dict
