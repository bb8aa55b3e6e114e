# Made by .ci/stubs.py from the notebooks: do not edit.
# pyright: basic, reportArgumentType=false
from typing import Any, Literal, TypeVar, overload
from torch import Tensor
_Self = TypeVar('_Self')
from collections.abc import Callable
from pathlib import Path
from typing import Any
from ..show import Picture
from .trainer import Task
__all__ = ['IN_COMMON', 'need_optuna', 'put', 'dotted', 'with_settings', 'read_space', 'chosen', 'run_trial', 'open_study', 'search', 'flags', 'study_rows', 'draw_study']

def need_optuna():
    """Import optuna. `UserError` that says how to install it."""
    ...

def put(nested: dict, values: dict[str, Any]) -> dict:
    """Nested settings with some set by their dotted names.

    Args:
        nested: settings, changed in place
        values: by dotted name
    """
    ...

def dotted(nested: dict, before: str='') -> dict[str, Any]:
    """Settings by their dotted names.

    Args:
        nested: settings
        before: what all names begin with
    """
    ...

def with_settings(cfg, values: dict[str, Any]):
    """A config with some of its settings replaced. `UserError` where one is of the wrong type.

    Args:
        cfg: a dataclass of dataclasses
        values: by dotted name
    """
    ...
IN_COMMON: Any

def read_space(space: dict, cfg) -> dict:
    """A space as optuna takes it. `UserError` naming what is wrong with it.

    Args:
        space: what to try by dotted name: a list; or `low`, `high`, perhaps `log` or `step`
        cfg: the config whose settings they are

    Returns:
        optuna's distributions by dotted name
    """
    ...

def _distribution(key, tried, now):
    """One setting's, in whose place `now` stands. Values of a list go to the study's file as JSON."""
    ...

def chosen(params: dict) -> dict[str, Any]:
    """A trial's settings; numbers with four digits, so that they can be typed.

    Args:
        params: of a trial, as optuna has them

    Returns:
        by dotted name
    """
    ...

def run_trial(task: Task, cfg, trial, folder: Path, figure: str) -> tuple[float, str]:
    """Train with one trial's settings, or go on with it.

    Args:
        task: what to train
        cfg: its config; `cfg.trainer` is changed where the trial is pruned
        trial: optuna's, which is told the figure after each validation
        folder: where it trains
        figure: of `Task.validate`, to be made small

    Returns:
        the last figure; 'complete', 'pruned', or 'stopped' by Ctrl-C
    """
    ...

def open_study(folder: str | Path, asked: dict):
    """A new study, or the one that is in `folder`. `UserError` where that one is about something else.

    Args:
        folder: gets study.db
        asked: what the study is about; must be the same each time
    """
    ...

def _next_trial(study, space, folder, trials, seed, held):
    """A trial, and its folder, which is put in `held`; None where all have been made or are being made."""
    ...

def search(make_task: Callable[[Any], Task], cfg, space: dict, folder: str | Path, trials: int=20, figure: str='error', say: Callable[[str], None]=print):
    """Search the settings that train best. `UserError` where the space is wrong, or no trial comes to its end.

    Args:
        make_task: from a config
        cfg: of all trials, but for what is searched; has a `trainer`
        space: see `read_space`
        folder: of the study; made when missing, gone on with where there is one
        trials: in all, those of earlier runs and other processes too
        figure: of `Task.validate`, to be made small
        say: is told how each trial ended
    """
    ...

def flags(values: dict[str, Any]) -> str:
    """Settings as `dualdiffusion train` takes them.

    Args:
        values: by dotted name
    """
    ...

def _ended(study) -> list:
    """Trials that came to an end, the best first, then those that were pruned, the later first."""
    ...

def study_rows(study) -> list[list[str]]:
    """A study as a table.

    Args:
        study: optuna's

    Returns:
        the first row is the head
    """
    ...

def _shown(value) -> str:
    ...

def draw_study(study) -> Picture:
    """The figure of each trial over its steps, and by each setting.

    Args:
        study: optuna's
    """
    ...
