# Made by .ci/stubs.py from the notebooks: do not edit.
# pyright: basic, reportArgumentType=false
from typing import Any, Literal, TypeVar, overload
from torch import Tensor
_Self = TypeVar('_Self')
from dataclasses import dataclass
from torch import Tensor, nn
from ..core import Module
from ..formats.frequency import FrequencyScale
from .layers import MPConv, MPFourier
__all__ = ['UNetConfig', 'precondition', 'Attention', 'Block', 'UNet']

@dataclass
class UNetConfig:
    """Every size of a `UNet`. Each level has a quarter of the pixels of the one before."""
    in_channels: int = 4
    'channels in: the noisy latents, then conditions without noise'
    out_channels: int = 4
    'channels of the latents, denoised; at most `in_channels`'
    label_dim: int = 0
    'number of classes l; 0 for a model without labels'
    model_channels: int = 48
    'channels at the first level'
    channel_mult: tuple[int, ...] = (1, 2, 4)
    'channels of the levels, in units of `model_channels`'
    num_layers_per_block: int | tuple[int, ...] = 2
    'blocks a level, down and again up: one number, or one for each level'
    attn_levels: tuple[int, ...] = (2,)
    'levels with attention, from 0; the middle block always has it'
    channels_per_head: int = 64
    'width of an attention head'
    mlp_multiplier: int = 1
    "channels inside a block, in units of the block's channels"
    mlp_groups: int = 1
    'groups of the two convolutions inside a block'
    emb_multiplier: int = 4
    'width of the conditioning vector, in units of `model_channels`'
    label_dropout: float = 0.1
    "share of training samples that don't see their label, 0 to 1"
    dropout: float = 0.0
    'share of the numbers in a block that training zeroes, 0 to 1'
    res_balance: float = 0.3
    'share of a residual branch in the sum with the main path, 0 to 1'
    skip_balance: float = 0.5
    "share of the encoder's output where the decoder joins it, 0 to 1"
    label_balance: float = 0.5
    'share of the label in its sum with the noise level, 0 to 1'
    logvar_channels: int = 128
    'Fourier features of the log-variance head'
    sigma_data: float = 1.0
    'standard deviation of the latents'
    sigma_min: float = 0.02
    'lowest noise level that is trained and sampled'
    sigma_max: float = 80.0
    'highest'
    scale: FrequencyScale = ...
    "where the spectrogram's rows lie"
    dims: int = 2
    '2: kernels 3 x 3, levels halve rows and frames; 1: 1 x 9 and a quarter of the frames'
    rope: bool = False
    'whether attention depends on how many frames apart two pixels are'
    separate_v: bool = False
    'whether conditioning scales what attention carries apart from where it looks'
    separable_attn: bool = False
    'whether attention goes along time, then rows, not over all pixels at once'
    label_noise: float = 0.0
    "share of noise in a label's embedding in training, 0 to 1"

    @property
    def layers(self) -> tuple[int, ...]:
        """Blocks of each level, on the way down and again on the way up."""
        ...

def precondition(sigma: Tensor, sigma_data: float) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """The four scales between the network and the denoiser (EDM, table 1).

    Args:
        sigma: (b) noise levels
        sigma_data: standard deviation of the data

    Returns:
        c_skip, c_out, c_in, c_noise, each (b)
    """
    ...

class Attention(nn.Module):
    """Residual self-attention, its input modulated by the conditioning vector."""
    num_heads: int
    balance: float
    rope: bool
    separable: bool
    emb: MPConv
    emb_gain: nn.Parameter
    qkv: MPConv
    emb_v: MPConv
    emb_gain_v: nn.Parameter
    v: MPConv
    proj: MPConv

    def __init__(self, channels: int, num_heads: int, emb_channels: int, balance: float, rope: bool=False, separate_v: bool=False, separable: bool=False) -> None:
        """Args:
            channels: channels in and out
            num_heads: h, a divisor of `channels`
            emb_channels: width of the conditioning vector
            balance: share of the attention in the sum, 0 to 1
            rope: whether queries and keys are turned by their frame
            separate_v: whether values have factors of their own
            separable: along time, then along rows, instead of over all pixels together
        """
        ...

    def forward(self, x: Tensor, emb: Tensor) -> Tensor:
        """Args:
            x: (b c f t)
            emb: (b e)

        Returns:
            (b c f t)
        """
        ...

    def __call__(self, x: Tensor, emb: Tensor) -> Tensor:
        """Args:
            x: (b c f t)
            emb: (b e)

        Returns:
            (b c f t)
        """
        ...

class Block(nn.Module):
    """Resample, take in a skip connection, add what two convolutions make of it, attend."""
    checkpoint: bool
    cfg: UNetConfig
    resample: Any
    norm: bool
    project: MPConv
    conv_in: MPConv
    emb: MPConv
    emb_gain: nn.Parameter
    conv_out: MPConv
    attn: Any

    def __init__(self, in_channels: int, out_channels: int, cfg: UNetConfig, attention: bool, resample=None, norm: bool=True) -> None:
        """Args:
            in_channels: channels in, with those of the skip connection
            out_channels: channels out
            attention: whether it ends in attention
            resample: `downsample`, `upsample` or None, what to do first
            norm: normalise each pixel: in the encoder, not in the decoder
        """
        ...

    def forward(self, x: Tensor, emb: Tensor, skip: Tensor | None=None) -> Tensor:
        """Args:
            x: (b c f t)
            emb: (b e) the conditioning vector
            skip: (b c f t) what the encoder made at this level

        Returns:
            (b c f t)
        """
        ...

    def __call__(self, x: Tensor, emb: Tensor, skip: Tensor | None=None) -> Tensor:
        """Args:
            x: (b c f t)
            emb: (b e) the conditioning vector
            skip: (b c f t) what the encoder made at this level

        Returns:
            (b c f t)
        """
        ...

def _check(cfg: UNetConfig) -> None:
    """Refuse sizes that can't make a network, naming the setting."""
    ...

class UNet(Module):
    """Denoiser of latents: `unet(x, sigma, labels)` is what `x` was before noise of level `sigma`.

    Preconditioning (EDM, eq. 7) is inside. Latents of any length and height are taken: they are
    padded to whole pixels of the last level and cut again. `UserError` for a config that can't be
    built and for inputs that don't fit it.
    """
    cfg: UNetConfig
    pixel: tuple
    noise_features: MPFourier
    noise_emb: MPConv
    label_emb: MPConv
    logvar_features: MPFourier
    logvar_weight: nn.Parameter
    conv_in: MPConv
    encoder: nn.ModuleList
    decoder: nn.ModuleList
    conv_out: MPConv
    out_gain: nn.Parameter
    middle: Block

    def __init__(self, cfg: UNetConfig | None=None) -> None:
        ...

    def _build(self, widths: list[int]) -> None:
        """Blocks down, one in the middle, and back up, each taking in its opposite's output."""
        ...

    def normalize_weights(self) -> None:
        """Give every filter its length again; to be called after every change of weights."""
        ...

    def embed(self, c_noise: Tensor, labels: Tensor | None) -> Tensor:
        """The conditioning vector: the magnitude-preserving sum of noise level and classes.

        Args:
            c_noise: (b) the noise level as the network gets it, ln(sigma)/4
            labels: (b l) class weights; a row of zeros, or None, for no class

        Returns:
            (b e)
        """
        ...

    def logvar(self, sigma: Tensor) -> Tensor:
        """The network's estimate of its own error at each noise level (EDM2, eq. 21); 0 at first.

        Args:
            sigma: (b) noise levels

        Returns:
            (b) natural logarithm of the weighted error that training expects there
        """
        ...

    def _network(self, x: Tensor, emb: Tensor) -> Tensor:
        """F of EDM: in, down, middle, up, out, with a constant and the row's frequency beside the input.

        Args:
            x: (b c f t) scaled input
            emb: (b e)

        Returns:
            (b c f t)
        """
        ...

    @overload
    def forward(self, x: Tensor, sigma: Tensor | float, labels: Tensor | None=None, return_logvar: Literal[False]=False) -> Tensor:
        """D(x; sigma) = c_skip x + c_out F(c_in x; c_noise) (EDM, eq. 7).

        Args:
            x: (b c f t) data + sigma * noise, then conditions if any
            sigma: (b) noise levels, or one for all
            labels: (b l) class weights, any scale; zeros or None for no class
            return_logvar: whether to give `logvar(sigma)` too, as training wants

        Returns:
            (b z f t) denoised, float32; and (b) log-variance
        """
        ...

    @overload
    def forward(self, x: Tensor, sigma: Tensor | float, labels: Tensor | None=None, return_logvar: Literal[True]=...) -> tuple[Tensor, Tensor]:
        """D(x; sigma) = c_skip x + c_out F(c_in x; c_noise) (EDM, eq. 7).

        Args:
            x: (b c f t) data + sigma * noise, then conditions if any
            sigma: (b) noise levels, or one for all
            labels: (b l) class weights, any scale; zeros or None for no class
            return_logvar: whether to give `logvar(sigma)` too, as training wants

        Returns:
            (b z f t) denoised, float32; and (b) log-variance
        """
        ...

    @overload
    def __call__(self, x: Tensor, sigma: Tensor | float, labels: Tensor | None=None, return_logvar: Literal[False]=False) -> Tensor:
        """D(x; sigma) = c_skip x + c_out F(c_in x; c_noise) (EDM, eq. 7).

        Args:
            x: (b c f t) data + sigma * noise, then conditions if any
            sigma: (b) noise levels, or one for all
            labels: (b l) class weights, any scale; zeros or None for no class
            return_logvar: whether to give `logvar(sigma)` too, as training wants

        Returns:
            (b z f t) denoised, float32; and (b) log-variance
        """
        ...

    @overload
    def __call__(self, x: Tensor, sigma: Tensor | float, labels: Tensor | None=None, return_logvar: Literal[True]=...) -> tuple[Tensor, Tensor]:
        """D(x; sigma) = c_skip x + c_out F(c_in x; c_noise) (EDM, eq. 7).

        Args:
            x: (b c f t) data + sigma * noise, then conditions if any
            sigma: (b) noise levels, or one for all
            labels: (b l) class weights, any scale; zeros or None for no class
            return_logvar: whether to give `logvar(sigma)` too, as training wants

        Returns:
            (b z f t) denoised, float32; and (b) log-variance
        """
        ...

    def _check_inputs(self, x: Tensor, labels: Tensor | None) -> None:
        """Refuse latents and labels of another model."""
        ...
