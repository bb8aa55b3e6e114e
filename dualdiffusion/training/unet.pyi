# Made by .ci/stubs.py from the notebooks: do not edit.
# pyright: basic, reportArgumentType=false
from typing import Any, Literal, TypeVar, overload
from torch import Tensor
_Self = TypeVar('_Self')
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
import torch
from torch import Tensor
from ..core import Module
from ..data.dataset import Balance
from ..data.latents import LatentsDataset
from ..diffusion.sigma import SigmaSampler, SigmaSamplerConfig
from ..formats.base import Format
from ..networks.unet import UNet, UNetConfig
from ..show import Clip, Picture
from .trainer import Task, TrainerConfig
__all__ = ['UNetDataConfig', 'UNetTrainConfig', 'weighted_error', 'sigma_bins', 'UNetTask', 'Preflight', 'preflight', 'pick_unet_config', 'unet_train_config', 'train_unet']

@dataclass
class UNetDataConfig:
    """What a UNet is shown of the latents."""
    crop_frames: int = 128
    'latent frames of a crop; with the default VAE 128 are 8 s'
    balance: Balance = 'label'
    'what is shown equally often: labels, tracks or seconds'
    num_validation: int = 16
    'crops that validation looks at, always the same'
    num_media: int = 2
    'clips that are generated for tensorboard, of the first labels'
    media_steps: int = 12
    'sampling steps for them'
    media_iter: int = 20
    'iterations of phase recovery for them'
    refresh_every: int = 250
    "steps between looks at the error, for distribution 'error'"

@dataclass
class UNetTrainConfig:
    """Everything about training a UNet."""
    unet: UNetConfig = ...
    sigma: SigmaSamplerConfig = ...
    data: UNetDataConfig = ...
    trainer: TrainerConfig = ...

def weighted_error(denoised: Tensor, latents: Tensor, sigma: Tensor, sigma_data: float) -> Tensor:
    """Mean square error, weighted by λ(σ) (EDM, table 1).

    Args:
        denoised: (b z f t) D(y + σn; σ)
        latents: (b z f t) y
        sigma: (b) noise levels
        sigma_data: standard deviation of the data

    Returns:
        (b) 1 on expectation for a network that uses nothing but the noise level
    """
    ...

def sigma_bins(sigma_min: float, sigma_max: float, num: int=6) -> Tensor:
    """Edges of the ranges of noise levels that curves are drawn for.

    Args:
        num: how many

    Returns:
        (num + 1) edges, evenly spaced in ln(sigma)
    """
    ...

class UNetTask(Task):
    """A UNet that learns to denoise latents."""
    cfg: UNetTrainConfig
    vae: Module | None
    fmt: Format | None
    sampler: SigmaSampler
    edges: Tensor
    seen: Any
    inner_edges: Any
    train: Any
    validation: Any

    def __init__(self, unet: UNet, cfg: UNetTrainConfig, dataset_dir: str | Path, vae: Module | None=None, fmt: Format | None=None, say: Callable[[str], None]=print) -> None:
        """Args:
            dataset_dir: with latents
            vae: decodes what is generated for tensorboard; None: nothing is
        """
        ...

    def __len__(self) -> int:
        ...

    def item(self, index: int) -> dict[str, Tensor]:
        ...

    def errors(self, latents: Tensor, noise: Tensor, sigma: Tensor, labels: Tensor) -> tuple[Tensor, Tensor]:
        """How well the UNet denoises.

        Args:
            latents: (b z f t)
            noise: (b z f t) unit normal
            sigma: (b) noise levels
            labels: (b l)

        Returns:
            (b) weighted error, (b) the network's estimate of its log
        """
        ...

    def loss(self, batch: dict[str, Tensor]) -> dict[str, Tensor]:
        ...

    @property
    def bin_names(self) -> list[str]:
        """What the ranges of noise levels are called in curves."""
        ...

    def after_step(self, step: int) -> None:
        """Refresh the 'error' distribution of noise levels when it is time."""
        ...

    def state(self) -> dict:
        """The error that was seen last at the sampler's noise levels; nothing before the first look."""
        ...

    def load_state(self, state: dict) -> None:
        """Draw noise levels by the error in `state`."""
        ...

    def validate(self) -> dict[str, float]:
        """Weighted error on the fixed crops in the middle of each range of noise levels, and their mean."""
        ...

    def _draw_density(self) -> Picture:
        """How often training meets which noise level now."""
        ...

    def media(self) -> dict[str, Picture | Clip]:
        """The density of the noise levels; latents, spectrograms and sound of new clips, the same seeds each time."""
        ...

@dataclass
class Preflight:
    """What the check before training saw."""
    mean: float
    'of all latents'
    std: float
    'their standard deviation'
    latents_correlation: float
    "of stored latents with those encoded now, the worst track's"
    spec_correlation: float
    "of decoded latents with the music's spectrogram, the same"
    spec: Tensor
    "(c f t) of the worst track's music"
    recon: Tensor
    '(c f t) from its stored latents'

def preflight(model_dir: str | Path, dataset_dir: str | Path, num_tracks: int=4, device: str | torch.device | None=None) -> Preflight:
    """Check that latents are what a UNet should learn. `UserError` with what to run if they aren't.

    Args:
        num_tracks: tracks whose latents are looked at
        device: None: the best there is
    """
    ...

def _look_at(track, row: dict, data: LatentsDataset, vae: Module, fmt: Format, again: str):
    """A track's stored latents against its audio: both correlations, spectrogram and reconstruction."""
    ...

def pick_unet_config(model_dir: str | Path, dataset_dir: str | Path, device: str | torch.device | None=None) -> UNetTrainConfig:
    """Settings that fit the latents and the machine.

    Args:
        device: None: the best there is
    """
    ...

def unet_train_config(model_dir: str | Path, dataset_dir: str | Path, device: str | torch.device | None=None, say: Callable[[str], None]=print) -> UNetTrainConfig:
    """The settings that this model's UNet was trained with so far; for a new one, picked ones.

    Args:
        device: None: the best there is
        say: is told what was picked
    """
    ...

def train_unet(model_dir: str | Path, dataset_dir: str | Path, cfg: UNetTrainConfig | None=None, say: Callable[[str], None]=print, live_plot: bool | None=None) -> list[dict]:
    """Train a model's UNet, or go on with it, after a `preflight`. `UserError` where latents don't
    fit, or if it diverges.

    Args:
        model_dir: with a trained VAE; if it has a UNet, goes on with it
        dataset_dir: encoded with this VAE
        cfg: None: `unet_train_config`
        say: is told what the user should know
        live_plot: a loss curve that redraws itself; None: in notebooks

    Returns:
        rows of metrics.jsonl
    """
    ...
