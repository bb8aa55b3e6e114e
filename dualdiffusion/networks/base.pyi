# Made by .ci/stubs.py from the notebooks: do not edit.
# pyright: basic, reportArgumentType=false
from typing import Any, Literal, TypeVar, overload
from torch import Tensor
_Self = TypeVar('_Self')
from collections.abc import Callable
from torch import Tensor, nn
from ..core import Module
__all__ = ['find_network', 'check_model', 'check_inputs', 'check_denoiser']

def find_network(name: str) -> type:
    """The network called `name`. `UserError` with the nearest names when there is none.

    Args:
        name: of a registered class
    """
    ...

def _opened(net: nn.Module) -> nn.Module:
    """A copy in eval mode, with each parameter that is zero set to 0.3."""
    ...

def check_model(net: nn.Module, call: Callable[..., Tensor], *inputs: Tensor) -> None:
    """Assert a finite output, a batch of n = n batches of 1, a gradient for every parameter, and equality after loading.

    Args:
        net: a network with save_pretrained and from_pretrained
        call: call(net, *inputs) -> output, without randomness in eval mode
        inputs: batched along the first axis, at least 2
    """
    ...

def check_inputs(net: Module, x: Tensor, labels: Tensor | None) -> None:
    """`UserError` for latents or labels of another model.

    Args:
        net: a denoiser
        x: what it is given as latents
        labels: and as labels
    """
    ...

def _must(net: Module, ok: bool, promise: str) -> None:
    ...

def _latents(net: Module, b: int=2, f: int=6, t: int=10) -> Tensor:
    """Noise of unit variance that `net` takes."""
    ...

def _labels(net: Module, b: int=2) -> Tensor | None:
    """One class for each sample."""
    ...

def _check_shapes(net: Module) -> None:
    ...

def _check_sigma(net: Module) -> None:
    ...

def _check_limits(net: Module) -> None:
    ...

def _check_labels(net: Module) -> None:
    ...

def _check_same(net: Module) -> None:
    ...

def _check_types(net: Module) -> None:
    ...

def _check_refusals(net: Module) -> None:
    ...

def check_denoiser(net: Module) -> None:
    """Assert that `net` is what sampler and training need of a denoiser; `AssertionError` names a broken promise.

    Args:
        net: the denoiser to try, on whatever device it is
    """
    ...

def _is_registered(cls: type) -> bool:
    ...

def _with_logvar(net: Module, *inputs) -> Tensor:
    """Estimate and log-variance as one tensor, for `check_model`."""
    ...
