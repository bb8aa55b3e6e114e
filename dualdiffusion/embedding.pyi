# Made by .ci/stubs.py from the notebooks: do not edit.
# pyright: basic, reportArgumentType=false
from typing import Any, Literal, TypeVar, overload
from torch import Tensor
_Self = TypeVar('_Self')
from dataclasses import dataclass
import torch
from torch import Tensor, nn
from .core import Module
__all__ = ['PATCH_FRAMES', 'HOP', 'RATE', 'PATCH_SECONDS', 'mel_patches', 'ConvNorm', 'MusicNNConfig', 'MusicNN']
PATCH_FRAMES: int
HOP: int
RATE: int
PATCH_SECONDS: Any

def mel_patches(audio: Tensor, sample_rate: int) -> Tensor:
    """Input of the network. `UserError` for audio that is shorter than a patch.

    Args:
        audio: (c n) in [-1, 1], at least PATCH_SECONDS long
        sample_rate: Hz

    Returns:
        (p t m) p whole patches of 187 frames and 96 bands
    """
    ...

class ConvNorm(nn.Module):
    """Convolution padded to keep the time, ReLU, batch norm."""
    conv: nn.Conv2d
    norm: nn.BatchNorm2d

    def __init__(self, channels: int, kernel: tuple[int, int]) -> None:
        """Args:
            channels: out
            kernel: frames and rows; one channel in
        """
        ...

    def forward(self, x: Tensor) -> Tensor:
        """Args:
            x: (p t m)

        Returns:
            (p channels t m-), m less the kernel's rows but one
        """
        ...

    def __call__(self, x: Tensor) -> Tensor:
        """Args:
            x: (p t m)

        Returns:
            (p channels t m-), m less the kernel's rows but one
        """
        ...

@dataclass
class MusicNNConfig:
    """It has one size."""

class MusicNN(Module):
    """musicnn up to its last layer but one: mel patches (p 187 96) to embeddings (p 200)."""
    cfg: MusicNNConfig
    norm_in: nn.BatchNorm2d
    front: nn.ModuleList
    middle: nn.ModuleList
    norm_pool: nn.BatchNorm1d
    dense: nn.Linear
    norm_out: nn.BatchNorm1d

    def __init__(self, cfg: MusicNNConfig | None=None) -> None:
        ...

    def forward(self, patches: Tensor) -> Tensor:
        """Args:
            patches: (p 187 96) of `mel_patches`

        Returns:
            (p 200)
        """
        ...

    def __call__(self, patches: Tensor) -> Tensor:
        """Args:
            patches: (p 187 96) of `mel_patches`

        Returns:
            (p 200)
        """
        ...

    def embed(self, audio: Tensor, sample_rate: int) -> Tensor:
        """Embeddings of `audio`. `UserError` for audio that is shorter than a patch.

        Args:
            audio: (c n) in [-1, 1]
            sample_rate: Hz

        Returns:
            (p 200) an embedding for each whole three seconds, on the CPU
        """
        ...

    @classmethod
    def pretrained(cls: type[_Self], device: str | torch.device | None=None) -> _Self:
        """The network with the weights that come with the package."""
        ...
