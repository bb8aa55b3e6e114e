# Made by .ci/stubs.py from the notebooks: do not edit.
# pyright: basic, reportArgumentType=false
from typing import Any, Literal, TypeVar, overload
from torch import Tensor
_Self = TypeVar('_Self')
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
import torch
from torch import Tensor
from ..core import Module
from ..data.dataset import AudioDataset, Balance, Track
from ..formats.base import Format
from ..networks.discriminator import DiscriminatorConfig
from ..networks.loss import MultiScaleSpectralLoss2d, MultiScaleSpectralLoss2dConfig
from ..networks.vae import VAE, VAEConfig
from ..show import Picture
from .trainer import Task, Trainer, TrainerConfig
__all__ = ['MIN_CORRELATION', 'VAEDataConfig', 'VAETrainConfig', 'VAETask', 'relative_error', 'draw_reconstruction', 'pick_vae_config', 'vae_train_config', 'start_from', 'keep_encoder', 'is_handed_on', 'hand_on_average', 'correlation', 'encode_excerpt', 'useless', 'VAECheck', 'check_vae', 'train_vae']

@dataclass
class VAEDataConfig:
    """What a VAE is shown of the dataset."""
    crop_frames: int = 256
    'frames of a training crop: 256 are 2 s'
    balance: Balance = 'seconds'
    'what is shown equally often: labels, tracks or seconds'
    label_dropout: float = 0.1
    'share of crops shown without their class; it must work so too'
    freeze_encoder: bool = False
    'train the decoder alone: latents stay what they are'
    half_weight: float = 0.25
    'weight of the loss at half the resolution, on a quarter of the crops; 0: none'
    num_validation: int = 16
    'crops that validation looks at, always the same'
    num_media: int = 2
    'clips that tensorboard gets'
    media_seconds: float = 4.0
    'their length'
    media_iter: int = 20
    'iterations of phase recovery for them'

@dataclass
class VAETrainConfig:
    """Everything about training a VAE."""
    format: dict = ...
    'its class by name, and its settings'
    vae: VAEConfig = ...
    loss: MultiScaleSpectralLoss2dConfig = ...
    discriminator: DiscriminatorConfig = ...
    data: VAEDataConfig = ...
    trainer: TrainerConfig = ...

class VAETask(Task):
    """A VAE that learns to reconstruct spectrograms of crops of music."""
    fmt: Format
    cfg: VAETrainConfig
    dir: str | Path
    labels: list[str]
    criterion: MultiScaleSpectralLoss2d
    train: AudioDataset
    split: str

    def __init__(self, vae: VAE, fmt: Format, cfg: VAETrainConfig, dataset_dir: str | Path, labels: list[str], say: Callable[[str], None]=print) -> None:
        """Args:
            labels: the model's classes, in the order of its label vector
        """
        ...

    def crops(self, split: str, frames: int, seed: int) -> AudioDataset:
        """Random crops of a split that make `frames` frames."""
        ...

    def __len__(self) -> int:
        ...

    def item(self, index: int) -> dict[str, Tensor]:
        ...

    def standardised(self, spec: Tensor) -> Tensor:
        """A spectrogram (b c f t) of about unit variance."""
        ...

    def compare(self, x: Tensor, y: Tensor) -> Tensor:
        """The loss between two standardised spectrograms (b c f t)."""
        ...

    def loss(self, batch: dict[str, Tensor]) -> dict[str, Tensor]:
        ...

    def compile(self) -> None:
        ...

    def _batches(self, frames: int, num: int, size: int) -> Iterator[tuple[Tensor, Tensor]]:
        """Spectrograms (b c f t) and labels (b l) of `num` crops, always the same ones, `size` at once."""
        ...

    def validate(self) -> dict[str, float]:
        """Loss, relative error, and the latents' mean and standard deviation, on the fixed validation crops."""
        ...

    def media(self) -> dict[str, Any]:
        """Spectrograms, latents and sound of a few validation clips, before and after."""
        ...

def relative_error(x: Tensor, y: Tensor) -> Tensor:
    """Norm of the difference, as a share of the truth's.

    Args:
        x: any shape
        y: same shape, the truth

    Returns:
        scalar, 0 where both are equal
    """
    ...

def draw_reconstruction(spec: Tensor, recon: Tensor, fmt: Format) -> Picture:
    """A spectrogram, and what the VAE makes of it.

    Args:
        spec: (c f t)
        recon: (c f t)
    """
    ...

def pick_vae_config(dataset_dir: str | Path, device: str | torch.device | None=None, format: dict | None=None) -> VAETrainConfig:
    """Settings that fit the data and the machine.

    Args:
        device: None: the best there is
        format: the format, as for `make_format`; None: the default
    """
    ...

def vae_train_config(model_dir: str | Path, dataset_dir: str | Path, device: str | torch.device | None=None, say: Callable[[str], None]=print, format: dict | None=None) -> VAETrainConfig:
    """The settings that this model's VAE was trained with so far; for a new one, picked ones.

    Args:
        device: None: the best there is
        say: is told what was picked
        format: for a new one; None: the default
    """
    ...

def start_from(module: Module, folder: Path, say: Callable[[str], None]=print) -> None:
    """Take the weights that are in `folder`, if any: training without a checkpoint then goes on from them, and not from chance.

    Args:
        folder: where its weights may be
    """
    ...

def keep_encoder(trainer: Trainer) -> None:
    """Give the VAE and its averages the encoder that the model's folder has: latents were encoded by it."""
    ...

def is_handed_on(trainer: Trainer) -> bool:
    """Whether the model's folder has other weights than the newest checkpoint: the average, from the last time."""
    ...

def hand_on_average(trainer: Trainer, num_batches: int=20) -> None:
    """Make the first average the VAE in the model's folder, its latents' mean and variance measured anew.

    Args:
        trainer: of a `VAETask`, done for now
        num_batches: training batches that the latents' mean and variance are measured on
    """
    ...
MIN_CORRELATION: float

def correlation(a: Tensor, b: Tensor) -> float:
    """Pearson's correlation of two tensors of the same shape."""
    ...

def encode_excerpt(track: Track, vae: Module, fmt: Format, labels: Tensor | None, first: int, frames: int, max_seconds: float | None=None) -> tuple[Tensor, Tensor]:
    """Some latents that `encode_track` makes of a track, and the spectrogram that they are of.

    Args:
        vae: a VAE, or what stands for one
        labels: (1 l)
        first: first latent frame
        frames: how many
        max_seconds: as for `encode_track`

    Returns:
        latents (1 z f t); spectrogram (1 c f t)
    """
    ...

def useless(model_dir: str | Path, dataset_dir: str | Path, correlation: float) -> str:
    """Why a VAE is not worth encoding with, and what to do about it.

    Args:
        correlation: of the music's spectrogram with its reconstruction

    Returns:
        '' for a VAE that is good enough
    """
    ...

@dataclass
class VAECheck:
    """What `check_vae` saw."""
    correlation: float
    "of the music's spectrogram with its reconstruction, the worst track's"
    track: str
    'which one that is'
    spec: Tensor
    '(c f t) a stretch of it'
    recon: Tensor
    '(c f t) its reconstruction'
    trouble: str
    "why the VAE is not worth encoding with, and what to do; '' where it is"

    def __repr__(self) -> str:
        ...

def check_vae(model_dir: str | Path, dataset_dir: str | Path, num_tracks: int=4, device: str | torch.device | None=None) -> VAECheck:
    """How well a model's VAE reconstructs some eight seconds of a few tracks. `UserError` where it has none.

    Args:
        num_tracks: tracks to look at
        device: None: the best there is
    """
    ...

def train_vae(model_dir: str | Path, dataset_dir: str | Path, cfg: VAETrainConfig | None=None, say: Callable[[str], None]=print, live_plot: bool | None=None) -> list[dict]:
    """Train a model's VAE, or go on with it. `UserError` where data don't fit, or if it diverges.

    Args:
        model_dir: made when missing; training goes on when it has a VAE
        dataset_dir: what `prepare` made
        cfg: None: `vae_train_config`
        say: is told what the user should know
        live_plot: a loss curve that redraws itself; None: in notebooks

    Returns:
        rows of metrics.jsonl
    """
    ...
