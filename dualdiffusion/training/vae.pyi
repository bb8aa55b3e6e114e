# Made by .ci/stubs.py from the notebooks: do not edit.
# pyright: basic, reportArgumentType=false
from typing import Any, Literal, TypeVar, overload
from torch import Tensor
_Self = TypeVar('_Self')
__all__ = ['VAEDataConfig', 'VAETrainConfig', 'margin_frames', 'crop_samples', 'encode_crops', 'VAETask', 'relative_error', 'validate', 'media', 'draw_reconstruction', 'spec_statistics', 'pick_vae_config', 'vae_train_config', 'same_config', 'open_model', 'hand_on_average', 'train_vae']
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
import torch
from matplotlib.figure import Figure
from torch import Tensor
from ..core import UserError, load_config, pick_device, progress, read_json, save_config, to_dict, write_json
from ..data.dataset import AudioDataset, Balance, label_names, read_tracks
from ..formats.spectrogram import SpectrogramFormat, SpectrogramFormatConfig
from ..networks.loss import MultiScaleSpectralLoss2d, MultiScaleSpectralLoss2dConfig
from ..networks.vae import VAE, VAEConfig
from ..show import Clip, Picture, show_latents, show_spec
from .ema import averaged
from .trainer import Task, Trainer, TrainerConfig, mix_seed

@dataclass
class VAEDataConfig:
    """What a VAE is shown of the dataset."""
    crop_frames: int = 256
    'frames of a training crop: 256 are 2 s'
    balance: Balance = 'seconds'
    'what is shown equally often: labels, tracks or seconds'
    label_dropout: float = 0.1
    'share of crops shown without their class; it must work so too'
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
    format: SpectrogramFormatConfig = ...
    vae: VAEConfig = ...
    loss: MultiScaleSpectralLoss2dConfig = ...
    data: VAEDataConfig = ...
    trainer: TrainerConfig = ...

def margin_frames(cfg: SpectrogramFormatConfig) -> int:
    """Frames at either end of a crop that see beyond it."""
    ...

def crop_samples(cfg: SpectrogramFormatConfig, frames: int) -> int:
    """Length of audio whose spectrogram, less its margins, has `frames` frames.

    Args:
        frames: of spectrogram wanted

    Returns:
        samples of audio
    """
    ...

def encode_crops(fmt: SpectrogramFormat, audio: Tensor) -> Tensor:
    """Spectrograms of crops as they would be inside their tracks.

    Args:
        audio: (b c n) n = crop_samples(…)

    Returns:
        (b c f t) without the margins
    """
    ...

class VAETask(Task):
    """A VAE that learns to reconstruct spectrograms of crops of music."""
    fmt: SpectrogramFormat
    cfg: VAETrainConfig
    dir: str | Path
    labels: list[str]
    criterion: MultiScaleSpectralLoss2d
    train: AudioDataset
    split: str

    def __init__(self, vae: VAE, fmt: SpectrogramFormat, cfg: VAETrainConfig, dataset_dir: str | Path, labels: list[str], say: Callable[[str], None]=print) -> None:
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

    def compare(self, x: Tensor, y: Tensor) -> Tensor:
        """The loss between two spectrograms (b c f t), standardised."""
        ...

    def loss(self, batch: dict[str, Tensor]) -> dict[str, Tensor]:
        ...

    def compile(self) -> None:
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

def _batches(self: VAETask, frames: int, num: int, size: int) -> Iterator[tuple[Tensor, Tensor]]:
    """Spectrograms (b c f t) and labels (b l) of `num` crops, always the same ones, `size` at once."""
    ...

def validate(self: VAETask) -> dict[str, float]:
    """Loss, relative error, and the latents' mean and deviation, on the fixed validation crops."""
    ...

def media(self: VAETask) -> dict[str, Any]:
    """Spectrograms, latents and sound of a few validation clips, before and after."""
    ...

def draw_reconstruction(spec: Tensor, recon: Tensor, fmt: SpectrogramFormat) -> Picture:
    """A spectrogram, and what the VAE makes of it.

    Args:
        spec: (c f t)
        recon: (c f t)
    """
    ...

def spec_statistics(fmt: SpectrogramFormat, dataset_dir: str | Path, channels: int=2, num: int=64) -> tuple[float, float]:
    """Mean and deviation of the training set's spectrograms, over random crops.

    Args:
        channels: audio channels
        num: crops of two seconds to look at

    Returns:
        mean and standard deviation
    """
    ...

def pick_vae_config(dataset_dir: str | Path, device: str | torch.device | None=None) -> VAETrainConfig:
    """Settings that fit the data and the machine.

    Args:
        device: None: the best there is
    """
    ...

def vae_train_config(model_dir: str | Path, dataset_dir: str | Path, device: str | torch.device | None=None, say: Callable[[str], None]=print) -> VAETrainConfig:
    """The settings that this model's VAE was trained with so far; for a new one, picked ones.

    Args:
        device: None: the best there is
        say: is told what was picked
    """
    ...

def same_config(cfg: Any, path: Path, what: str) -> None:
    """`UserError` naming the settings in which `cfg` differs from those at `path`, if there are any.

    Args:
        cfg: a dataclass
        path: where one of this kind may be stored
        what: what to call it in the error
    """
    ...

def open_model(model_dir: str | Path, components: dict[str, str], labels: list[str]) -> None:
    """Write or extend `model_index.json`. `UserError` when the model has other labels.

    Args:
        components: role → name of the class; added to those that there are
        labels: class names, in the order of the label vector
    """
    ...

def hand_on_average(trainer: Trainer, num_batches: int=20) -> None:
    """Make the first average the VAE in the model's folder, its latents' mean and variance measured anew.

    Args:
        trainer: of a `VAETask`, done for now
        num_batches: training batches that the latents' mean and variance are measured on
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
