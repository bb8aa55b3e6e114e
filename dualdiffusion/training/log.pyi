# Made by .ci/stubs.py from the notebooks: do not edit.
# pyright: basic, reportArgumentType=false
from typing import Any, Literal, TypeVar, overload
from torch import Tensor
_Self = TypeVar('_Self')
from pathlib import Path
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from ..show import Clip, Picture
__all__ = ['read_metrics', 'plot_metrics', 'Log', 'in_notebook', 'LivePlot', 'follow', 'curve_groups', 'plot_profile', 'report']

def read_metrics(path: str | Path, last_step: int | None=None) -> list[dict]:
    """The rows of a metrics file; a line that is damaged or was cut short is left out.

    Args:
        path: a metrics.jsonl
        last_step: rows of later steps are left out

    Returns:
        a row a log interval or validation
    """
    ...

def plot_metrics(rows: list[dict], keys: tuple[str, ...]=('loss', 'val/loss'), ax: Axes | None=None) -> Figure:
    """Curves over the steps.

    Args:
        rows: from `read_metrics`
        keys: what to draw; rows without a key are passed over
        ax: where to draw; None makes a figure
    """
    ...

def _image(picture: Picture) -> str:
    """An `<img>` element that holds it."""
    ...

class Log:
    """Rows to metrics.jsonl and tensorboard; pictures and clips to tensorboard; all of it to report.html."""
    rest: float
    path: Path
    rows: list[dict]
    board: Any
    reported: Any

    def __init__(self, folder: Path, step: int) -> None:
        """Args:
            folder: gets metrics.jsonl and tensorboard/
            step: rows of later steps are dropped
        """
        ...

    def row(self, step: int, **scalars: float) -> None:
        """One row; what isn't finite is left out of it."""
        ...

    def media(self, step: int, media: dict[str, Picture | Clip]) -> None:
        """Pictures and clips, the newest for the report; for tensorboard clips are mixed to mono, which is all it plays."""
        ...

    def report(self) -> None:
        """Write `report.html`: all of the run so far in one file."""
        ...

    def close(self) -> None:
        ...

def in_notebook() -> bool:
    """Whether this runs in a notebook's kernel."""
    ...

class LivePlot:
    """A loss curve in a notebook's output, redrawn at most every few seconds."""
    seconds: float
    drawn: Any
    handle: Any

    def __init__(self, seconds: float=5.0) -> None:
        ...

    def update(self, rows: list[dict], now: bool=False) -> None:
        """Draw `rows`, if it is time or must be `now`."""
        ...

def follow(folder: str | Path, seconds: float=5.0, patience: float=600.0) -> list[dict]:
    """Draw the curves of a running training into a notebook's output until it ends.

    Args:
        folder: a component's: <model>/unet
        seconds: between two looks
        patience: seconds without news after which the run counts as dead

    Returns:
        the rows there are at the end
    """
    ...

def curve_groups(rows: list[dict]) -> dict[str, list[str]]:
    """Which curves share a picture, by its title; the loss comes first."""
    ...

def plot_profile(rows: list[dict], keys: list[str]) -> Figure:
    """The values of the first, the middle and the last row that has them, side by side.

    Args:
        keys: a value for each range
    """
    ...

def report(rows: list[dict], title: str, media: str='', settings: str='') -> str:
    """A page with all of a run in it.

    Args:
        rows: of metrics.jsonl
        media: HTML of pictures and sounds
        settings: the run's settings, as text

    Returns:
        HTML
    """
    ...
