# Made by .ci/stubs.py from the notebooks: do not edit.
# pyright: basic, reportArgumentType=false
from typing import Any, Literal, TypeVar, overload
from torch import Tensor
_Self = TypeVar('_Self')
from collections.abc import Iterable
from dataclasses import dataclass
import torch
from torch import Tensor, nn
from ..core import Module
from ..formats.frequency import FrequencyScale
from .layers import MPConv
__all__ = ['VAEConfig', 'Block', 'with_position', 'make_blocks', 'Encoder', 'Decoder', 'LatentDistribution', 'LatentNorm', 'VAE']

@dataclass
class VAEConfig:
    """Sizes and constants of a VAE."""
    in_channels: int = 2
    'c, audio channels of the spectrogram'
    latent_channels: int = 4
    'z'
    label_dim: int = 0
    'l, classes; 0 for a VAE without labels'
    patch_size: int = 2
    'root of the pixels in a patch, which the first layer reads and the last one writes'
    model_channels: int = 64
    'channels of the first level, which the entries of `channel_mult` multiply'
    channel_mult: tuple[int, ...] = (1, 2, 4)
    'an entry a level; each has a quarter of the pixels of the one before'
    num_layers_per_block: int | tuple[int, ...] = 2
    'residual blocks a level: one number, or one for each level'
    attn_levels: tuple[int, ...] = ()
    'levels (0 is the first) whose blocks attend over all pixels'
    channels_per_head: int = 64
    'width of an attention head'
    res_balance: float = 0.3
    "share of a block's new part in its sum, 0 to 1"
    dropout: float = 0.0
    'share of the inner activations dropped in training'
    target_snr: float = 16.0
    "ratio of the latents' standard deviation to that of the noise in `sample`"
    spec_mean: float = 0.35
    "mean of the training set's spectrograms"
    spec_std: float = 0.25
    'their standard deviation'
    scale: FrequencyScale = ...
    'where the rows lie'
    encoder_channels: int | None = None
    'as model_channels, for the encoder alone; None: the same'
    shortcut: bool = False
    'linear maps from pixels to latents and back, beside the networks'
    side_channels: int = 0
    'latents, the last ones, that change sign when left and right are exchanged'
    dims: int = 2
    '2: kernels 3 x 3, levels halve rows and frames; 1: 1 x 9, a quarter of the frames'

    def __post_init__(self):
        ...

    @property
    def layers(self) -> tuple[int, ...]:
        """Residual blocks of each level."""
        ...

    @property
    def channels(self) -> tuple[int, ...]:
        """Channels of each level of the decoder."""
        ...

    @property
    def encoder_widths(self) -> tuple[int, ...]:
        """Channels of each level of the encoder."""
        ...

    @property
    def patch(self) -> tuple[int, int]:
        """Rows and frames of a patch."""
        ...

    @property
    def pixel(self) -> tuple[int, int]:
        """Rows and frames of the spectrogram for one of the latents."""
        ...

    @property
    def downsample(self) -> int:
        """Frames of the spectrogram for one of the latents."""
        ...

class Block(nn.Module):
    """Residual block: two convolutions with a gain for each class and channel between them, then attention if asked."""
    checkpoint: bool
    cfg: VAEConfig
    num_heads: Any
    conv_in: MPConv
    conv_out: MPConv
    attention: bool
    label_gain: MPConv
    label_scale: nn.Parameter
    qkv: MPConv
    attn_out: MPConv

    def __init__(self, channels: int, cfg: VAEConfig, attention: bool) -> None:
        """Args:
            channels: in and out
            attention: attend over all pixels after the convolutions
        """
        ...

    def forward(self, x: Tensor, labels: Tensor | None) -> Tensor:
        """Args:
            x: (b c f t)
            labels: (b l) label features; None for no label

        Returns:
            (b c f t)
        """
        ...

    def __call__(self, x: Tensor, labels: Tensor | None) -> Tensor:
        """Args:
            x: (b c f t)
            labels: (b l) label features; None for no label

        Returns:
            (b c f t)
        """
        ...

def with_position(x: Tensor, scale: FrequencyScale) -> Tensor:
    """Append a channel of ones and one that holds each row's standardised log frequency.

    Args:
        x: (b c f t)
        scale: where the rows lie

    Returns:
        (b c+2 f t) channels last in memory
    """
    ...

def make_blocks(level: int, channels: int, cfg: VAEConfig) -> nn.ModuleList:
    """The residual blocks of one level.

    Args:
        level: 0 is the level of the finest resolution
        channels: of its pixels
    """
    ...

class Encoder(nn.Module):
    """Standardised spectrogram to latents, not yet normalised."""
    cfg: VAEConfig
    conv_in: MPConv
    resample: nn.ModuleList
    levels: nn.ModuleList
    conv_out: MPConv
    linear: MPConv

    def __init__(self, cfg: VAEConfig) -> None:
        ...

    def forward(self, x: Tensor, labels: Tensor | None) -> Tensor:
        """Args:
            x: (b c f t) standardised; f and t multiples of cfg.pixel
            labels: (b l) label features

        Returns:
            (b z f t), fewer by cfg.pixel
        """
        ...

    def __call__(self, x: Tensor, labels: Tensor | None) -> Tensor:
        """Args:
            x: (b c f t) standardised; f and t multiples of cfg.pixel
            labels: (b l) label features

        Returns:
            (b z f t), fewer by cfg.pixel
        """
        ...

class Decoder(nn.Module):
    """Latents to standardised spectrogram: the encoder's way back."""
    cfg: VAEConfig
    conv_in: MPConv
    resample: nn.ModuleList
    levels: nn.ModuleList
    conv_out: MPConv
    gain_out: nn.Parameter
    linear: MPConv
    gain_linear: nn.Parameter

    def __init__(self, cfg: VAEConfig) -> None:
        ...

    def forward(self, x: Tensor, labels: Tensor | None) -> Tensor:
        """Args:
            x: (b z f t)
            labels: (b l) label features

        Returns:
            (b c f t), more by cfg.pixel
        """
        ...

    def __call__(self, x: Tensor, labels: Tensor | None) -> Tensor:
        """Args:
            x: (b z f t)
            labels: (b l) label features

        Returns:
            (b c f t), more by cfg.pixel
        """
        ...

@dataclass
class LatentDistribution:
    """Normal distribution around each latent, with one standard deviation for all."""
    mean: Tensor
    '(b z f t) unit variance, float32'
    std: float
    'standard deviation of the noise'

    def mode(self) -> Tensor:
        """The most likely latents, (b z f t)."""
        ...

    def sample(self, generator: torch.Generator | None=None) -> Tensor:
        """The mean plus noise.

        Args:
            generator: of the noise, on the CPU; None: torch's own, where the latents are

        Returns:
            (b z f t)
        """
        ...

class LatentNorm(nn.BatchNorm2d):
    """Unit variance for each latent channel (b z f t); running averages over about 20 batches, from the first batch on."""

    def __init__(self, num_channels: int) -> None:
        ...

    def forward(self, x: Tensor) -> Tensor:
        ...

    def __call__(self, x: Tensor) -> Tensor:
        ...

class VAE(Module):
    """Autoencoder of spectrograms with latents of unit variance and a fixed signal-to-noise ratio."""
    cfg: VAEConfig
    encoder: Encoder
    decoder: Decoder
    latent_norm: LatentNorm

    def __init__(self, cfg: VAEConfig | None=None) -> None:
        ...

    def normalize_weights(self) -> None:
        """Normalise all weights in place; to be called after each change."""
        ...

    @property
    def context(self) -> int:
        """Frames of the spec on each side that a latent depends on, where there is no attention: a pixel a convolution."""
        ...

    def latents_shape(self, spec_shape: tuple[int, ...]) -> tuple[int, int, int, int]:
        """Shape of the latents of a spectrogram.

        Args:
            spec_shape: (b c f t)

        Returns:
            (b z f t), fewer by cfg.pixel, t rounded up
        """
        ...

    def label_features(self, labels: Tensor | None) -> Tensor | None:
        """Checked labels (b l) at unit magnitude; None stays None."""
        ...

    def exchange(self, latents: Tensor) -> Tensor:
        """Latents of the same music with left and right exchanged, where training taught that (`cfg.side_channels`).

        Args:
            latents: (b z f t)

        Returns:
            (b z f t)
        """
        ...

    def encode(self, spec: Tensor, labels: Tensor | None=None) -> LatentDistribution:
        """Spectrogram to the distribution of its latents; the last frame is repeated up to a multiple of cfg.downsample.

        `UserError` where channels or rows don't fit the config.

        Args:
            spec: (b c f t) as the format gives it; f a multiple of cfg.pixel[0], any t
            labels: (b l) class weights; None for no label

        Returns:
            of latents (b z f t), fewer by cfg.pixel
        """
        ...

    def decode(self, latents: Tensor, labels: Tensor | None=None, num_frames: int | None=None) -> Tensor:
        """Latents to spectrogram.

        Args:
            latents: (b z f t)
            labels: (b l) class weights; None for no label
            num_frames: frames to keep of t * downsample; None keeps all

        Returns:
            (b c f t) float32, more by cfg.pixel, or num_frames frames
        """
        ...

    def forward(self, spec: Tensor, labels: Tensor | None=None) -> tuple[Tensor, LatentDistribution]:
        """Encode, sample, decode: what training does.

        Args:
            spec: (b c f t)
            labels: (b l)

        Returns:
            spec made from a sample of the latents (b c f t), their distribution
        """
        ...

    def __call__(self, spec: Tensor, labels: Tensor | None=None) -> tuple[Tensor, LatentDistribution]:
        """Encode, sample, decode: what training does.

        Args:
            spec: (b c f t)
            labels: (b l)

        Returns:
            spec made from a sample of the latents (b c f t), their distribution
        """
        ...

    def calibrate(self, batches: Iterable[tuple[Tensor, Tensor | None]]) -> None:
        """Measure the latents' mean and variance anew, with the weights as they are; the weights stay as they are.

        Args:
            batches: specs (b c f t) and labels (b l) or None; about 20 batches
        """
        ...
