# Made by .ci/stubs.py from the notebooks: do not edit.
# pyright: basic, reportArgumentType=false
from typing import Any, Literal, TypeVar, overload
from torch import Tensor
_Self = TypeVar('_Self')
import contextlib
from collections.abc import Callable
from pathlib import Path
__all__ = ['checkpoint_folders', 'file_hash', 'write_state', 'read_state', 'find_checkpoint', 'publish', 'kept_steps', 'best_step', 'drop_checkpoints', 'hold_training']

def checkpoint_folders(training: Path) -> list[Path]:
    """Where checkpoints are, whole or not, oldest first."""
    ...

def file_hash(path: Path) -> str:
    """SHA-256 of a file."""
    ...

def _seal(state: dict) -> str:
    ...

def write_state(folder: Path, state: dict) -> None:
    """Seal a checkpoint: `state.json` with the hashes of the other files in it, and of itself.

    Args:
        folder: a checkpoint's folder, complete but for this
        state: JSON types
    """
    ...

def read_state(folder: Path) -> dict | None:
    """The state of a checkpoint whose files are all what they were when it was sealed."""
    ...

def find_checkpoint(training: Path, say: Callable[[str], None]=print) -> tuple[Path, dict] | None:
    """The newest whole checkpoint, or None when there never was one. `UserError` when all are damaged.

    Args:
        training: the folder that has the step-… folders
        say: is told about damaged checkpoints

    Returns:
        newest whole checkpoint and its state
    """
    ...

def publish(checkpoint: Path, folder: Path) -> None:
    """Put a checkpoint's model into `folder`, unless it is there: links where possible, else copies.

    Args:
        checkpoint: a whole checkpoint's folder
        folder: where users and pipelines look for its model
    """
    ...

def kept_steps(sizes: dict[int, int], last: int=2, every: int=0, best: int | None=None, room: float=float('inf')) -> list[int]:
    """The steps whose checkpoints should be kept.

    Args:
        sizes: bytes of each checkpoint, by its step
        last: so many of the newest
        every: and those whose step is a multiple of this; 0: none
        best: and this one
        room: bytes for all of them

    Returns:
        the most important first
    """
    ...

def best_step(rows: list[dict], steps: list[int]) -> int | None:
    """The step that did best in validation.

    Args:
        rows: of metrics.jsonl
        steps: of the checkpoints that there are

    Returns:
        None: none of them was validated
    """
    ...

def drop_checkpoints(training: Path, rows: list[dict], keep_best: bool=True, **rule) -> None:
    """Remove the checkpoints that needn't be kept.

    Args:
        training: the folder that has the step-… folders
        rows: of metrics.jsonl, to find the best one
        keep_best: and keep it
        rule: more for `kept_steps`
    """
    ...

def hold_training(folder: str | Path) -> contextlib.AbstractContextManager:
    """Keep a component's `training` folder to this run; `UserError` that says who has it where another does.

    Args:
        folder: the component's: <model>/vae
    """
    ...
