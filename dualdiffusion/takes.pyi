# Made by .ci/stubs.py from the notebooks: do not edit.
# pyright: basic, reportArgumentType=false
from typing import Any, Literal, TypeVar, overload
from torch import Tensor
_Self = TypeVar('_Self')
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from .show import Clip
__all__ = ['Take', 'read_take', 'Takes']

@dataclass(frozen=True)
class Take:
    """A FLAC file, and what its tags say."""
    path: Path
    title: str
    "its name: the field `title`, else the file's"
    seconds: float
    'length, s'
    sample_rate: int
    'Hz'
    starred: bool = False
    'the field `RATING` is above 0'
    settings: dict = ...
    'that made it, for `generate(**settings)`; {} if made elsewhere'

    def clip(self) -> Clip:
        """Its sound, as it is in the file."""
        ...

def read_take(path: str | Path) -> Take:
    """What a file says of itself. `UserError` if it is no sound.

    Args:
        path: a FLAC file
    """
    ...

def _fields(path: Path) -> dict[str, str]:
    """The fields of a FLAC file as they are, lower case."""
    ...

def _write_fields(path: Path, **fields: str) -> None:
    """Change fields of a FLAC file, whole or not at all.

    Args:
        fields: those to change
    """
    ...

class Takes:
    """A folder of takes."""
    folder: Any
    _seen: dict

    def __init__(self, folder: str | Path='takes') -> None:
        """Args:
            folder: made with the first take
        """
        ...

    @property
    def trash(self) -> Path:
        """Where takes go that are thrown away."""
        ...

    def read(self) -> tuple[list[Take], list[str]]:
        """The takes, oldest first, and a sentence for each file that is none."""
        ...

    def add(self, clip: Clip) -> Take:
        """Write a clip as the next take."""
        ...

    def star(self, take: Take, on: bool=True) -> Take:
        """Give a take a star, or take it away."""
        ...

    def name(self, take: Take, title: str) -> Take:
        """Give a take another name; its file keeps its own."""
        ...

    def throw_away(self, kept: bool=False) -> list[Path]:
        """Move the takes without a star (`kept`: those with one, too) to the trash folder. Gives where they are now."""
        ...

    def _change(self, take: Take, **fields: str) -> Take:
        ...

    @contextmanager
    def _hold(self) -> Iterator[None]:
        """The folder, for as long as a change takes."""
        ...

def _free(path: Path) -> Path:
    """`path`, or one beside it that doesn't exist."""
    ...
