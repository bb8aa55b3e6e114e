# Made by .ci/stubs.py from the notebooks: do not edit.
# pyright: basic, reportArgumentType=false
from typing import Any, Literal, TypeVar, overload
from torch import Tensor
_Self = TypeVar('_Self')
from collections.abc import Callable
from dataclasses import dataclass
import torch
from torch.utils._python_dispatch import TorchDispatchMode
from .trainer import Task, Trainer, TrainerConfig
__all__ = ['MemoryCounter', 'Plan', 'make_plan', 'cards', 'usable', 'describe_plan']

class MemoryCounter(TorchDispatchMode):
    """Bytes of the tensors that were made inside it and are still there, and the most there were."""
    now: int
    peak: int
    alive: set

    def __init__(self) -> None:
        ...

    def __torch_dispatch__(self, func, types, args=(), kwargs=None):
        ...

    def _note(self, storage: torch.UntypedStorage) -> None:
        ...

    def _free(self, key: int, size: int) -> None:
        ...

    def since(self) -> int:
        """The most there were since this was called last."""
        ...

@dataclass
class Plan:
    """What a training step takes."""
    num_params: int
    'weights'
    seconds: float
    'of audio in an item'
    flops: float
    'operations for a second of audio, forward and backward'
    fixed: float
    'bytes, without any item'
    per_item: float
    'bytes for each'
    update: float
    'bytes at least, whatever the batch'
    step_seconds: float
    'for each item, on this machine'

    def memory(self, batch_size: int) -> float:
        """Bytes at most."""
        ...

    def fit(self, total: int, room: float) -> tuple[int, int]:
        """The largest batches that fit and make up the whole. `UserError` where not even one item fits.

        Args:
            total: items in a step, over all accumulated batches
            room: bytes

        Returns:
            batch_size, grad_accumulation
        """
        ...

def make_plan(make_task: Callable[[], Task], cfg: TrainerConfig, seconds: float) -> Plan:
    """Measure what a training step takes, in a moment and on this machine.

    Args:
        make_task: makes what is to be trained, anew
        seconds: of audio in an item
    """
    ...

def _step(trainer: Trainer, size: int) -> None:
    """A step of so many items."""
    ...

def _attention_flops(q: tuple, k: tuple, v: tuple, *args, out_shape=None, **kwargs) -> int:
    ...

def _attention_backward_flops(grad: tuple, q: tuple, k: tuple, v: tuple, *args, out_shape=None, **kwargs) -> int:
    ...

def cards() -> dict[float, float]:
    """What common GPUs have room for.

    Returns:
        GB for tensors, by GB of memory
    """
    ...

def usable(memory_gb: float) -> float:
    """What a card of this size has for tensors; between the sizes of `cards.json`, in proportion.

    Args:
        memory_gb: of a card, GB

    Returns:
        bytes
    """
    ...

def describe_plan(plan: Plan, cfg: TrainerConfig, done: int=0) -> str:
    """What a training will take, and which batches fit which card, as a text for people.

    Args:
        done: steps that were made before
    """
    ...
