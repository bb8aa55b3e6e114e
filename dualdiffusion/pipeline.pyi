# Made by .ci/stubs.py from the notebooks: do not edit.
# pyright: basic, reportArgumentType=false
from typing import Any, Literal, TypeVar, overload
from torch import Tensor
_Self = TypeVar('_Self')
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Literal
import torch
from torch import Tensor
from .core import Module
from .diffusion.sampler import SamplerConfig
from .formats.base import Format
from .networks.plain import PlainLatents
from .networks.unet import UNet
from .networks.vae import VAE
from .show import Clip
__all__ = ['Labels', 'ROLES', 'label_weights', 'Pipeline', 'default_model']
Labels = str | Sequence[str] | dict[str, float] | None

def label_weights(labels: Labels, names: Sequence[str]) -> dict[str, float]:
    """The label's weights by name. `UserError` for a class that the model lacks or a weight that is none.

    Args:
        names: the model's classes

    Returns:
        weight by class, in the model's order, sum 1; {} for no class
    """
    ...
ROLES: tuple

class Pipeline:
    """A model that makes music: its parts, the names of its labels, the settings it samples best with."""
    format: Format
    vae: VAE | PlainLatents | None
    unet: UNet | None
    guide: UNet | None
    labels: list
    name: str
    defaults: dict
    presets: Any
    spent: dict

    def __init__(self, format: Format, vae: VAE | PlainLatents | None=None, unet: UNet | None=None, labels: Sequence[str]=(), name: str='model', defaults: dict | None=None, presets: dict[str, dict] | None=None, guide: UNet | None=None) -> None:
        """Args:
            format: audio ⇄ spectrogram
            vae: spectrogram ⇄ latents
            unet: denoises latents
            labels: class names, in the order of the label vector
            name: what tags and messages call it
            defaults: the model's own settings for `generate`, of `SamplerConfig`
            presets: settings by name, to be asked for; None: fast, good and best as usual
            guide: a weaker version of `unet`, for autoguidance
        """
        ...

    @property
    def parts(self) -> dict[str, Module]:
        """The parts that there are, by role: format, vae, unet, guide."""
        ...

    @property
    def device(self) -> torch.device:
        """Where the model computes."""
        ...

    def to(self, device: str | torch.device) -> 'Pipeline':
        """Move every part."""
        ...

    def fingerprint(self) -> str:
        """A short hash of all parts: two models with the same one make the same music."""
        ...

    def _check(self) -> None:
        """`UserError` when parts don't fit each other, naming them."""
        ...

    def save_pretrained(self, folder: str | Path, dtype: torch.dtype | None=None) -> None:
        """Write the parts, then `model_index.json`. Each file is written whole or not at all.

        Args:
            folder: the model's folder, made when missing
            dtype: how to store weights; None: float32, as they are; torch.float16: half the size
        """
        ...

    @classmethod
    def from_pretrained(cls: type[_Self], folder: str | Path | None=None, ema: float | None=None, device: str | torch.device | None=None) -> _Self:
        """The model in `folder`, ready to use, also while it is being trained.

        `UserError` when there is no model, a part is missing or damaged, or parts don't fit each other.

        Args:
            folder: a model's folder; None: the model that comes with the package
            ema: the UNet's EMA, such as 0.1; None: the shortest, if there is one
            device: None: the GPU if there is one
        """
        ...

    def _need(self, role: str) -> Module:
        """The part called `role`, or `UserError` that says how to get it."""
        ...

    def reconstruct(self, audio: Tensor | Clip | str | Path, labels: Labels | None=None, stage: str | None=None, n_iter: int | None=None, seed: int=0) -> Clip:
        """What is left of `audio` after it has gone to the spectrogram, or to the latents, and back.

        Args:
            audio: (c n) at the format's sample rate, a clip, or a file
            labels: the class of the music, for the VAE
            stage: how deep to go: 'format' or 'vae'; None: the VAE if there is one
            n_iter: iterations of phase recovery; None: the format's own number
            seed: of the phases

        Returns:
            exactly as long as `audio`
        """
        ...

    @property
    def _channels(self) -> int:
        """Audio channels of the model."""
        ...

    def _vector(self, weights: dict[str, float], b: int) -> Tensor | None:
        """Label weights as a batch of equal label vectors (b l); None for no class."""
        ...

    def _identity(self) -> dict[str, str]:
        """The tags that say which model made a clip."""
        ...

    def sampler_config(self, preset: str | None=None, **settings) -> SamplerConfig:
        """How this model samples, with `settings` changed. `UserError` for one that does not exist.

        Args:
            preset: one of the model's presets: fast, good, best; None: its defaults
            settings: fields of `SamplerConfig`
        """
        ...

    @overload
    def generate(self, labels: Labels | None=None, seconds: float | None=None, seed: int | None=None, audio: Tensor | Clip | str | Path | None=None, strength: float | None=None, n_iter: int | None=None, batch_size: int=4, callback: Callable[[dict], bool | None] | None=None, progress: bool=True, preset: str | None=None, precision: Literal['auto', 'fp32', 'bf16']='auto', title: str | None=None, model: str | None=None, fingerprint: str | None=None, **settings) -> Clip:
        """New music. `clip.tags` holds every setting, and `generate(**clip.tags)` makes the same bytes again.

        A batch computes its clips together: each is what its seed gives alone, up to rounding (1e-4 of full scale in fp32).
        `spent` then says what it took: function evaluations a clip, and seconds.
        `UserError` for labels, settings and numbers that can't be, and when the model makes what is not finite.

        Args:
            labels: a class, equal parts of several, {class: weight}, or no class
            seconds: length, s; None: 12, or as long as `audio`
            seed: 0 to 2**32 - 1; a list makes a list of clips; None picks one
            audio: to start from: (c n) at the format's rate, a clip, a file
            strength: 0 keeps `audio`, 1 forgets it; None: 0.6
            n_iter: iterations of phase recovery; None: the format's own number
            batch_size: clips made at once
            callback: gets i, steps, sigma, x, denoised; False stops
            progress: a bar, when it takes more than two seconds
            preset: fast, good or best; None: the model's own defaults
            precision: of the networks; auto: bf16 where that is faster
            title: of the clip; None: its labels and seed
            model: from a clip's tags: the name of the model that made it
            fingerprint: from a clip's tags: no other model than this makes it again
            settings: fields of `SamplerConfig`: steps, cfg_scale, solver, …
        """
        ...

    @overload
    def generate(self, labels: Labels | None=None, seconds: float | None=None, seed: Sequence[int]=..., audio: Tensor | Clip | str | Path | None=None, strength: float | None=None, n_iter: int | None=None, batch_size: int=4, callback: Callable[[dict], bool | None] | None=None, progress: bool=True, preset: str | None=None, precision: Literal['auto', 'fp32', 'bf16']='auto', title: str | None=None, model: str | None=None, fingerprint: str | None=None, **settings) -> list[Clip]:
        """New music. `clip.tags` holds every setting, and `generate(**clip.tags)` makes the same bytes again.

        A batch computes its clips together: each is what its seed gives alone, up to rounding (1e-4 of full scale in fp32).
        `spent` then says what it took: function evaluations a clip, and seconds.
        `UserError` for labels, settings and numbers that can't be, and when the model makes what is not finite.

        Args:
            labels: a class, equal parts of several, {class: weight}, or no class
            seconds: length, s; None: 12, or as long as `audio`
            seed: 0 to 2**32 - 1; a list makes a list of clips; None picks one
            audio: to start from: (c n) at the format's rate, a clip, a file
            strength: 0 keeps `audio`, 1 forgets it; None: 0.6
            n_iter: iterations of phase recovery; None: the format's own number
            batch_size: clips made at once
            callback: gets i, steps, sigma, x, denoised; False stops
            progress: a bar, when it takes more than two seconds
            preset: fast, good or best; None: the model's own defaults
            precision: of the networks; auto: bf16 where that is faster
            title: of the clip; None: its labels and seed
            model: from a clip's tags: the name of the model that made it
            fingerprint: from a clip's tags: no other model than this makes it again
            settings: fields of `SamplerConfig`: steps, cfg_scale, solver, …
        """
        ...

    def _sample(self, weights, seconds, seeds, audio, strength, n_iter, cfg, callback, progress, precision):
        """One batch: noise, latents, spectrogram, audio (b c n) on the CPU."""
        ...

def default_model() -> Path:
    """The folder of the model that comes with the package."""
    ...

def _ema_of(folder: Path) -> float | None:
    """The shortest EMA in a component's folder; None when there is none."""
    ...

def _read_index(path: Path) -> tuple[dict[str, str], list[str], dict, dict | None]:
    """Components by role, labels, settings of `generate` and presets from a model's index, checked."""
    ...

def _as_audio(audio: Tensor | Clip | str | Path, fmt: Format, channels: int) -> Tensor:
    """Any kind of audio as the format wants it. `UserError` when it is no audio, or has NaN samples.

    Args:
        audio: (c n) at the format's rate, a clip, or a file
        channels: 1 or 2

    Returns:
        (1 c n) at the format's rate
    """
    ...

def _check_request(seconds: float, seeds: Sequence[int], batch_size: int, n_iter: int, strength: float, cfg: SamplerConfig) -> None:
    """`UserError` for a number out of its range, naming it."""
    ...

def _title(weights: dict[str, float], seed: int) -> str:
    """What a clip is called: its labels and its seed."""
    ...
