# Made by .ci/stubs.py from the notebooks: do not edit.
# pyright: basic, reportArgumentType=false
from typing import Any, Literal, TypeVar, overload
from torch import Tensor
_Self = TypeVar('_Self')
from dataclasses import dataclass
from torch import Tensor
from ..core import Module
from .vae import LatentDistribution
__all__ = ['PlainLatentsConfig', 'PlainLatents']

@dataclass
class PlainLatentsConfig:
    """How specs are standardised."""
    in_channels: int = 2
    'channels of the spec, and of the latents'
    spec_mean: float = 0.0
    "mean of the training set's specs"
    spec_std: float = 1.0
    'their standard deviation'
    target_snr: float = 100.0
    'ratio of the standard deviation to the finest noise that a UNet shall still remove'

    def __post_init__(self):
        ...

    @property
    def latent_channels(self) -> int:
        """As many as the spec has."""
        ...

    @property
    def label_dim(self) -> int:
        """Labels it takes: none."""
        ...

    @property
    def downsample(self) -> int:
        """Frames of the spec for one of the latents."""
        ...

class PlainLatents(Module):
    """A spec (b c f t), standardised, in place of a VAE's latents; nothing is lost."""
    cfg: PlainLatentsConfig
    context: int

    def __init__(self, cfg: PlainLatentsConfig | None=None) -> None:
        ...

    def latents_shape(self, spec_shape: tuple[int, ...]) -> tuple[int, ...]:
        """Shape of the latents of a spec.

        Args:
            spec_shape: (b c f t)

        Returns:
            the same
        """
        ...

    def encode(self, spec: Tensor, labels: Tensor | None=None) -> LatentDistribution:
        """The spec, standardised. `UserError` for another number of channels.

        Args:
            spec: (b c f t)
            labels: no notice is taken of it

        Returns:
            of latents (b c f t)
        """
        ...

    def decode(self, latents: Tensor, labels: Tensor | None=None, num_frames: int | None=None) -> Tensor:
        """The spec again.

        Args:
            latents: (b c f t)
            labels: no notice is taken of it
            num_frames: frames to keep; None keeps all

        Returns:
            (b c f t)
        """
        ...
