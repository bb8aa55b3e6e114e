# Made by .ci/stubs.py from the notebooks: do not edit.
# pyright: basic, reportArgumentType=false
from typing import Any, Literal, TypeVar, overload
from torch import Tensor
_Self = TypeVar('_Self')
from collections.abc import Callable, Iterable
import torch
from torch import Tensor, nn
from ..formats.frequency import FrequencyScale
__all__ = ['SILU_RMS', 'QUERIES', 'SHORT', 'KERNEL', 'FACTOR', 'mp_silu', 'mp_sum_weights', 'mp_sum', 'mp_cat', 'pixel_norm', 'MPConv', 'normalize_weights', 'MPFourier', 'attend', 'cosine_attention', 'turn_by_frame', 'attend_along', 'row_channel', 'run_block', 'checkpoint_blocks', 'downsample', 'upsample', 'to_patches', 'from_patches', 'label_features', 'drop_labels', 'mp_noise', 'mp_dropout', 'check_model']
SILU_RMS: float

def mp_silu(x: Tensor) -> Tensor:
    """SiLU divided by the magnitude that it gives unit normal input (EDM2, eq. 81).

    Args:
        x: any shape, unit variance

    Returns:
        same shape, unit magnitude
    """
    ...

def mp_sum_weights(t: float) -> tuple[float, float]:
    """The factors with which `mp_sum` adds its two terms; their squares sum to one.

    Args:
        t: share of the second term, 0 to 1

    Returns:
        factors of the first and of the second term
    """
    ...

def mp_sum(a: Tensor, b: Tensor, t: float=0.5) -> Tensor:
    """Magnitude-preserving sum (EDM2, eq. 88).

    Args:
        a: unit variance
        b: unit variance, same shape as `a` or broadcasting with it
        t: share of `b`: 0 gives `a`, 1 gives `b`

    Returns:
        unit variance where `a` and `b` are uncorrelated
    """
    ...

def mp_cat(a: Tensor, b: Tensor, t: float=0.5) -> Tensor:
    """Magnitude-preserving concatenation of channels (EDM2, eq. 103).

    Args:
        a: (b c ...) unit variance
        b: (b c ...) unit variance, another number of channels allowed
        t: share of `b` in the input of a following convolution, 0 to 1

    Returns:
        (b c ...) both, channels one after the other
    """
    ...

def pixel_norm(x: Tensor, dim: int=1, eps: float=0.0001) -> Tensor:
    """Divide by the root mean square along one axis (EDM2, eq. 30).

    Args:
        x: (b c ...) any magnitude
        dim: the axis that is normalised
        eps: added to the root mean square: silence stays silence

    Returns:
        same shape and dtype, root mean square 1 along `dim`
    """
    ...

def _normalize(layers: Iterable[nn.Module]) -> None:
    """Give each filter the length sqrt(fan_in), in place; what has that length is left alone, to the bit."""
    ...

def _roots(layers: tuple[tuple[int, int], ...], device: torch.device) -> Tensor:
    """The wanted length of each filter of all layers, given as (fan_in, filters); kept where the network is."""
    ...

class MPConv(nn.Module):
    """Magnitude-preserving convolution, or linear layer where `kernel` is empty (EDM2, eqs. 47 and 66)."""
    kernel: tuple
    groups: int
    weight: nn.Parameter
    fan_in: Any
    ready: Any

    def __init__(self, in_channels: int, out_channels: int, kernel: tuple[int, ...]=(), groups: int=1) -> None:
        """Args:
            in_channels: channels that come in
            out_channels: channels that go out
            kernel: (height, width), odd; () for a linear layer on (b c)
            groups: groups of channels that don't see each other
        """
        ...

    def normalize(self) -> None:
        """Give each filter the length sqrt(fan_in), in place; the gradient is left alone, and so is what has that length."""
        ...

    def train(self, mode: bool=True) -> 'MPConv':
        ...

    def scaled(self, gain: float | Tensor, dtype: torch.dtype) -> Tensor:
        """The weight times `gain` at unit length, in `dtype`.

        Args:
            gain: scalar factor of the output
            dtype: wanted

        Returns:
            the weight that `forward` convolves with
        """
        ...

    def kept(self, gain: float | Tensor, dtype: torch.dtype) -> Tensor:
        """As `scaled`, which is asked only where something has changed since the last time."""
        ...

    def forward(self, x: Tensor, gain: float | Tensor=1.0) -> Tensor:
        """Args:
            x: (b c) for an empty kernel, else (b c h w)
            gain: scalar factor of the output

        Returns:
            (b c) or (b c h w), height and width kept (zero padding)
        """
        ...

    def __call__(self, x: Tensor, gain: float | Tensor=1.0) -> Tensor:
        """Args:
            x: (b c) for an empty kernel, else (b c h w)
            gain: scalar factor of the output

        Returns:
            (b c) or (b c h w), height and width kept (zero padding)
        """
        ...

    def extra_repr(self) -> str:
        ...

def normalize_weights(module: nn.Module) -> None:
    """Normalise every `MPConv` in `module`; to be called whenever weights changed: after a step, after averaging.

    Args:
        module: normalised in place, with everything inside it
    """
    ...

class MPFourier(nn.Module):
    """Fourier features of a scalar with unit magnitude (EDM2, eq. 75; frequencies at normal quantiles)."""

    def __init__(self, num_channels: int, bandwidth: float=1.0) -> None:
        """Args:
            num_channels: features, even
            bandwidth: standard deviation of the frequencies, cycles per unit of the scalar
        """
        ...

    def forward(self, x: Tensor) -> Tensor:
        """Args:
            x: (b)

        Returns:
            (b c) float32
        """
        ...

    def __call__(self, x: Tensor) -> Tensor:
        """Args:
            x: (b)

        Returns:
            (b c) float32
        """
        ...
QUERIES: int
SHORT: int

def attend(q: Tensor, k: Tensor, v: Tensor) -> Tensor:
    """Scaled dot-product attention; on a CPU in bfloat16, where it is short or without gradients, as matrix products.

    Args:
        q: (b h n d) queries
        k: (b h n d) keys
        v: (b h n d) values

    Returns:
        (b h n d)
    """
    ...

def cosine_attention(qkv: Tensor, num_heads: int, rope: bool=False, separable: bool=False) -> Tensor:
    """Self-attention with normalised queries, keys and values (EDM2's cosine attention).

    Args:
        qkv: (b 3*h*d f t) queries, keys and values, one after the other
        num_heads: h
        rope: rotate queries and keys by their frame, so that their distance counts
        separable: along time, then along rows, instead of over all pixels together

    Returns:
        (b h*d f t)
    """
    ...

def turn_by_frame(x: Tensor, base: float=10000.0) -> Tensor:
    """Rotary position embedding over time (Su et al. 2021): the pair of numbers i and i + d/2 turns by t * base ** (-2 i / d).

    Args:
        x: (b f t .. d) one vector, or several, for each pixel; d even
        base: the slowest pair of numbers turns by about a radian in so many frames

    Returns:
        same shape, lengths kept
    """
    ...

def attend_along(q: Tensor, k: Tensor, v: Tensor, axis: int) -> Tensor:
    """Attention of each pixel along one axis; the other one counts as more samples of a batch.

    Args:
        q: (b f t h d) queries
        k: (b f t h d) keys
        v: (b f t h d) values
        axis: 1: to the rows of the same frame; 2: to the frames of the same row

    Returns:
        (b f t h d)
    """
    ...

def _new_rows(scale: FrequencyScale, n_rows: int, device: torch.device, dtype: torch.dtype) -> Tensor:
    ...
_kept_rows: Any

def row_channel(x: Tensor, scale: FrequencyScale) -> Tensor:
    """Each row's standardised log frequency, as a channel beside `x`.

    Args:
        x: (b c f t)
        scale: where the rows lie

    Returns:
        (b 1 f t) of x's type, a view
    """
    ...

def run_block(block: nn.Module, *args):
    """Call `block`; where its `checkpoint` is set, what is inside is computed again when the gradient needs it.

    Args:
        block: a module with an attribute `checkpoint`
        args: what to call it with
    """
    ...

def checkpoint_blocks(module: nn.Module, on: bool=True) -> None:
    """Make every block inside `module` forget its inner activations until the gradient needs them.

    Args:
        module: a network
        on: False: keep everything, as at first
    """
    ...
KERNEL: dict
FACTOR: dict

def downsample(x: Tensor, dims: int=2) -> Tensor:
    """Mean of each 2 x 2 or 1 x 4 pixels.

    Args:
        x: (b c h w), height and width multiples of `FACTOR`
        dims: 2 or 1

    Returns:
        (b c h/2 w/2) or (b c h w/4)
    """
    ...

def upsample(x: Tensor, dims: int=2) -> Tensor:
    """Each pixel repeated 2 x 2 or 1 x 4 times; `downsample` undoes it.

    Args:
        x: (b c h w)
        dims: 2 or 1

    Returns:
        (b c 2h 2w) or (b c h 4w)
    """
    ...

def to_patches(x: Tensor, patch: tuple[int, int]) -> Tensor:
    """Each patch of pixels becomes the channels of one pixel.

    Args:
        x: (b c f t)
        patch: rows and frames of a patch, divisors of f and t

    Returns:
        (b c*rows*frames f/rows t/frames)
    """
    ...

def from_patches(x: Tensor, patch: tuple[int, int]) -> Tensor:
    """Undoes `to_patches`.

    Args:
        x: (b c*rows*frames f t)
        patch: rows and frames of a patch

    Returns:
        (b c f*rows t*frames)
    """
    ...

def label_features(labels: Tensor) -> Tensor:
    """Labels scaled to unit magnitude, the input of a label embedding.

    Args:
        labels: (b l) weights >= 0, each row any scale; a zero row means no label

    Returns:
        (b l) root mean square 1 along l, zero rows zero
    """
    ...

def drop_labels(features: Tensor, p: float, training: bool) -> Tensor:
    """Zero a random share of the rows and scale so that the magnitude is kept on expectation.

    Args:
        features: (b l) from `label_features`, or an embedding (b e)
        p: share of the rows that lose their label in training, 0 <= p < 1
        training: rows are dropped where True; the scale is applied always

    Returns:
        same shape, second moment kept on expectation over training
    """
    ...

def mp_noise(x: Tensor, share: float, training: bool) -> Tensor:
    """Mix in noise of each row's own magnitude.

    Args:
        x: (b e) embedding
        share: of the noise in the sum, 0 to 1
        training: without training `x` passes unchanged

    Returns:
        same shape; each row's magnitude is kept on expectation, and zeros stay zeros
    """
    ...

def mp_dropout(x: Tensor, p: float, training: bool) -> Tensor:
    """Dropout that keeps the second moment instead of the mean.

    Args:
        x: any shape, unit variance
        p: share of the entries that are zeroed in training, 0 <= p < 1
        training: without training `x` passes unchanged

    Returns:
        same shape, same magnitude in training and in use
    """
    ...

def check_model(net: nn.Module, call: Callable[..., Tensor], *inputs: Tensor) -> None:
    """Assert: finite output, batch of n = n batches of 1, a gradient for every parameter, what is saved is what loads.

    Args:
        net: a network with save_pretrained and from_pretrained
        call: call(net, *inputs) -> output, without randomness in eval mode
        inputs: batched along the first axis, at least 2
    """
    ...
