# Made by .ci/stubs.py from the notebooks: do not edit.
# pyright: basic, reportArgumentType=false
from typing import Any, Literal, TypeVar, overload
from torch import Tensor
_Self = TypeVar('_Self')
from collections.abc import Iterable
from dataclasses import dataclass
from torch import Tensor, nn
from ..core import Module
from ..formats.frequency import FrequencyScale
from .layers import MPConv
__all__ = ['PATCH', 'MID_SIDE_GAIN', 'DiscriminatorConfig', 'Discriminator', 'hinge_loss', 'feature_distance', 'pull', 'adversarial_losses']

@dataclass
class DiscriminatorConfig:
    """What tells reconstructions from music, and how much that counts in a decoder's training."""
    weight: float = 0.0
    "of the verdict, relative to the reconstruction's pull; 0: no discriminator"
    feature_weight: float = 1.0
    'of the feature distance, likewise'
    model_channels: int = 32
    'channels of the first level, which the entries of `channel_mult` multiply'
    channel_mult: tuple[int, ...] = (1, 2, 3)
    'an entry a level; each has a quarter of the pixels of the one before'
PATCH: int
MID_SIDE_GAIN: float

class Discriminator(Module):
    """Verdicts on the patches of a standardised spectrogram, at several scales."""
    cfg: DiscriminatorConfig
    scale: FrequencyScale
    conv_in: MPConv
    merge: nn.ModuleList
    convs: nn.ModuleList
    verdicts: nn.ModuleList
    pixel: Any
    gains: nn.Parameter
    biases: nn.Parameter

    def __init__(self, cfg: DiscriminatorConfig | None=None, in_channels: int=2, scale: FrequencyScale | None=None) -> None:
        """Args:
            cfg: None: the defaults
            in_channels: of the spectrogram
            scale: where its rows lie; None: the default
        """
        ...

    def normalize_weights(self) -> None:
        """Normalise all weights in place; to be called after each change."""
        ...

    def forward(self, x: Tensor) -> tuple[list[Tensor], list[Tensor]]:
        """What it says, and what it says it by. `UserError` for a spectrogram without one whole coarse pixel.

        Args:
            x: (b c f t) standardised; a rest of a coarse pixel is not seen

        Returns:
            by level: verdicts (b 1 f t), features (b n f t)
        """
        ...

    def __call__(self, x: Tensor) -> tuple[list[Tensor], list[Tensor]]:
        """What it says, and what it says it by. `UserError` for a spectrogram without one whole coarse pixel.

        Args:
            x: (b c f t) standardised; a rest of a coarse pixel is not seen

        Returns:
            by level: verdicts (b 1 f t), features (b n f t)
        """
        ...

def hinge_loss(real: Iterable[Tensor], fake: Iterable[Tensor]) -> Tensor:
    """What a discriminator makes small (Lim and Ye 2017).

    Args:
        real: verdicts on music, by level
        fake: on reconstructions

    Returns:
        scalar, 2 where nothing is known, 0 for a discriminator that is sure and right
    """
    ...

def feature_distance(x: Iterable[Tensor], y: Iterable[Tensor]) -> Tensor:
    """Mean relative difference of a discriminator's features (Salimans et al. 2016).

    Args:
        x: features of reconstructions, by level
        y: of the originals; they get no gradient

    Returns:
        scalar, 0 where they are equal
    """
    ...

def pull(x: Tensor, length: Tensor, wishes: Iterable[tuple[float, Tensor]]) -> Tensor:
    """The sum of the losses' gradients, each made `length` times its weight long (Esser et al. 2021, eq. 7).

    Args:
        x: a leaf that wants a gradient
        length: scalar
        wishes: weights, and losses of x

    Returns:
        the shape of x
    """
    ...

def adversarial_losses(disc: Discriminator, recon: Tensor, target: Tensor, distance: Tensor) -> dict[str, Tensor]:
    """What is added to the distance: 'pull', of value 0 and with the gradient that the discriminator's verdict and
    features give the decoder; 'hinge', the discriminator's own loss; and 'told apart', the share of right verdicts.

    Args:
        recon: (b c f t) standardised reconstruction, what a decoder made
        target: (b c f t) standardised original
        distance: scalar: how far the two are apart

    Returns:
        scalars
    """
    ...
