# Made by .ci/stubs.py from the notebooks: do not edit.
# pyright: basic, reportArgumentType=false
from typing import Any, Literal, TypeVar, overload
from torch import Tensor
_Self = TypeVar('_Self')
import contextlib
import dataclasses
import typing
from collections.abc import Iterable, Iterator
from pathlib import Path
import torch
from torch import nn
from tqdm import tqdm
__all__ = ['UserError', 'did_you_mean', 'atomic_write', 'inside', 'printable', 'read_json', 'write_json', 'hold', 'to_dict', 'from_dict', 'load_config', 'save_config', 'register', 'lookup', 'Module', 'save_tensors', 'load_tensors', 'load_weights', 'added', 'decoding', 'encoding_settings', 'pick_device', 'has_fast_bf16', 'in_notebook', 'progress']

class UserError(ValueError):
    """Something the user can put right: one sentence that names the thing and the remedy."""

def did_you_mean(name: str, names: Iterable[str]) -> str:
    """The end of an error message: the existing names nearest to `name`.

    Args:
        name: what was asked for
        names: what exists

    Returns:
        `"; nearest: a, b"`, or `""` when nothing is near
    """
    ...

@contextlib.contextmanager
def atomic_write(path: str | Path) -> Iterator[Path]:
    """Write a file whole or not at all: the caller writes to the path it is given, which is then renamed to `path`.

    On any exception the temporary file is removed and what was at `path` before stays as it was. A full disk or a
    folder that may not be written raises `UserError`.

    Args:
        path: the file to write; its folder is made when missing

    Returns:
        where to write: a temporary path in the same folder, with the same suffix
    """
    ...

def _disk_trouble(e: BaseException) -> str:
    """What an error while writing says of the disk, as a remedy; empty when it is about something else."""
    ...

def inside(folder: str | Path, name: str, where: str | Path) -> Path:
    """A path that came out of a file. `UserError` unless it stays in `folder`, with links followed.

    Args:
        folder: what must not be left
        name: a path below it, as a file says
        where: which file says so, and its row: for the error message

    Returns:
        folder/name
    """
    ...

def printable(text: object) -> str:
    """Text that any terminal can show: control characters, direction marks and broken Unicode become \\x1b, \\u202e, …

    Args:
        text: a name, a label, an error message: what came from a file

    Returns:
        one line
    """
    ...

def read_json(path: str | Path) -> typing.Any:
    """The contents of a JSON file. `UserError` when it is missing or does not parse."""
    ...

def write_json(path: str | Path, obj: typing.Any) -> None:
    """Write `obj` as JSON, atomically. NaN is refused: other readers of JSON do not know it."""
    ...

@contextlib.contextmanager
def hold(folder: str | Path, doing: str) -> Iterator[None]:
    """Keep `folder` to this process for a while; `UserError` that says who has it where another does.

    Args:
        folder: made when missing
        doing: what is being done with it, as in 'prepare'
    """
    ...

def to_dict(cfg) -> dict:
    """A config as plain JSON types (tuples become lists)."""
    ...

def from_dict(cls: type, d: dict, where: str='config'):
    """A config from plain JSON types, strictly: `UserError` for an unknown key, naming the nearest right ones, and for a
    value of the wrong type. An int is taken where a float is wanted; nothing else is converted.

    Args:
        cls: the dataclass to make
        d: field name → value, nested for nested dataclasses; missing fields keep their defaults
        where: how error messages call the place: a file, or the path of keys so far
    """
    ...

def _convert(v, hint, where):
    """The JSON value `v` as the type `hint`, or `UserError`."""
    ...

def load_config(cls: type, path: str | Path):
    """The dataclass `cls` from a JSON file; errors name the file."""
    ...

def save_config(cfg, path: str | Path) -> None:
    """A dataclass as a JSON file, written atomically."""
    ...
_registry: dict[str, type]

def register(cls: type) -> type:
    """Class decorator: make `cls` known under its own name, for `lookup`."""
    ...

def lookup(name: str) -> type:
    """The registered class called `name`; `UserError` with the nearest names when there is none."""
    ...

class Module(nn.Module):
    """An `nn.Module` with a config, that can save, load and identify itself."""
    config_class: type | None = None
    'the dataclass of its config'
    cfg: Any

    def __init__(self, cfg=None) -> None:
        ...

    @property
    def num_params(self) -> int:
        """Trainable numbers."""
        ...

    @property
    def device(self) -> torch.device:
        """Where its first tensor is."""
        ...

    def normalize_weights(self) -> None:
        """Called after loading: what has constrained weights restores its constraint here."""
        ...

    def save_pretrained(self, folder: str | Path, dtype: torch.dtype | None=None) -> None:
        """Write `config.json` and, when there are weights, `model.safetensors`.

        Args:
            folder: the component's folder, made when missing
            dtype: how to store floating-point weights; None keeps theirs
        """
        ...

    @classmethod
    def from_pretrained(cls: type[_Self], folder: str | Path, ema: float | None=None, device: str | torch.device='cpu') -> _Self:
        """The module that `folder` holds, in eval mode, with float32 weights. `UserError` when a file is missing, is damaged
        or doesn't fit the config.

        Args:
            folder: a folder that `save_pretrained` or a training run wrote
            ema: which EMA's weights to take, as `ema-{ema:.3f}.safetensors`; None: the weights
        """
        ...

    def fingerprint(self) -> str:
        """A short hash of name, config and weights: equal for equal modules on any device, different after any training step."""
        ...

    def latents_id(self) -> str:
        """A short hash of what `encode` depends on: equal for modules that encode alike, though they may decode otherwise."""
        ...

def save_tensors(path: str | Path, tensors: dict[str, torch.Tensor], dtype: torch.dtype | None=None, metadata: dict[str, str] | None=None) -> None:
    """Write tensors as safetensors, atomically, from whatever device they are on.

    Args:
        path: the .safetensors file
        dtype: floating-point tensors are stored so; None keeps theirs
    """
    ...

def load_tensors(path: str | Path) -> dict[str, torch.Tensor]:
    """The tensors of a safetensors file, on the CPU; `UserError` when it is missing or damaged."""
    ...

def load_weights(module: nn.Module, tensors: dict[str, torch.Tensor], where: str | Path) -> None:
    """Put `tensors` into `module`, all of them and nothing else; `UserError` lists the first names that don't fit."""
    ...

def added(default) -> dataclasses.Field:
    """A config's field that came after models had been made: with this default, it leaves `fingerprint` what it was."""
    ...

def decoding(default) -> dataclasses.Field:
    """A config's field that only the way back to sound depends on: it leaves `latents_id` what it was."""
    ...

def encoding_settings(cfg) -> dict:
    """A config as plain JSON types, without what only the way back to sound depends on."""
    ...

def _hash(module: Module, cfg: dict, tensors: dict[str, torch.Tensor]) -> str:
    """16 hexadecimal digits of a module's name, some of its settings, some of its weights."""
    ...

def pick_device(device: str | torch.device | None=None) -> torch.device:
    """The device asked for, or the best that there is; `UserError` when the one asked for isn't there."""
    ...

def has_fast_bf16(device: str | torch.device) -> bool:
    """Whether bfloat16 is faster than float32 there: CUDA from Ampere on, and processors with AMX or AVX512-BF16."""
    ...

def in_notebook() -> bool:
    """Whether this runs in a notebook's kernel."""
    ...

class _Bar(tqdm):
    """A progress bar in an output of a notebook; nothing is left of it when it is closed."""
    output: Any

    def __init__(self, *args, **kwargs) -> None:
        ...

    def display(self, msg: str | None=None, pos: int | None=None) -> None:
        ...

def progress(iterable: Iterable | None=None, total: float | None=None, desc: str='', **kwargs) -> tqdm:
    """A progress bar with speed and ETA, which shows itself once two seconds have passed.

    Args:
        iterable: what to go through; None for a bar that is moved by hand (`.update`)
        total: how much there is, when `iterable` can't tell
        desc: what is being done
        kwargs: more for `tqdm`, such as `unit`
    """
    ...
