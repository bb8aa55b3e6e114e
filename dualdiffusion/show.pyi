# Made by .ci/stubs.py from the notebooks: do not edit.
# pyright: basic, reportArgumentType=false
from typing import Any, Literal, TypeVar, overload
from torch import Tensor
_Self = TypeVar('_Self')
import html
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from torch import Tensor
__all__ = ['SCREEN', 'INK', 'Picture', 'mel_db', 'Shown', 'Clip', 'compare', 'show_spec', 'show_latents', 'Explorer', 'explore']
SCREEN: str
INK: str

def _on_screen(fig: Figure):
    """Light on dark, where a figure has black on white."""
    ...

class Picture:
    """A matplotlib figure as a PNG of 64 colours, which a notebook shows. The figure is closed."""
    png: Any

    def __init__(self, fig: Figure) -> None:
        ...

    def _repr_png_(self):
        ...

def _draw(ax: Axes, db: Tensor, hz: Tensor | None, seconds: float, top: float, title: str=''):
    """`db` (f t) on `ax`; `hz` (f) rising, or None; 80 dB from `top` down as colours. Returns the image."""
    ...

def _mel_rows(rows: int, max_hz: float, min_hz: float=20.0) -> Tensor:
    ...

def mel_db(audio: Tensor, sample_rate: int, n_mels: int=96) -> tuple[Tensor, Tensor]:
    """A small mel spectrogram to look at.

    Args:
        audio: (c n)
        sample_rate: Hz
        n_mels: rows, 20 Hz to half the sample rate

    Returns:
        (f t) dB, a full-scale sine is 0, floor -120; (f) rows' centres, Hz
    """
    ...

def _player(audio: Tensor, sample_rate: int) -> tuple[str, int]:
    """Args:
        audio: (c n)
        sample_rate: Hz

    Returns:
        an <audio> element, the sample rate in it
    """
    ...

class Shown:
    """A picture over HTML: two outputs in a notebook, so that one stays where the other is filtered."""
    png: Any
    html: str
    text: str

    def __init__(self, picture: Picture, html: str, text: str) -> None:
        ...

    def __repr__(self) -> str:
        ...

    def _repr_html_(self) -> str:
        ...

    @property
    def bundles(self) -> list[dict[str, str]]:
        """What a notebook shows: content by its MIME type, one for each output."""
        ...

    def _ipython_display_(self) -> None:
        ...

class Clip:
    """Sound that plays and draws itself in a notebook."""
    audio: Tensor
    sample_rate: int
    title: str
    tags: dict

    def __init__(self, audio: Tensor, sample_rate: int=32000, title: str='', tags: dict | None=None) -> None:
        """Args:
            audio: (c n) or (n), in [-1, 1]; 1 or 2 channels
            sample_rate: Hz
            title: shown, and saved as a tag
            tags: settings that made it: JSON values, shown and saved
        """
        ...

    @property
    def seconds(self) -> float:
        ...

    @property
    def clipped(self) -> int:
        """How many samples lie beyond full scale."""
        ...

    def __repr__(self) -> str:
        ...

    def save(self, path: str | Path) -> int:
        """Write it with its title and tags (see `save_audio`).

        Args:
            path: .wav, .flac or .ogg

        Returns:
            number of samples that were clipped
        """
        ...

    def shown(self) -> Shown:
        """What a notebook shows of it."""
        ...

    def _repr_html_(self) -> str:
        ...

    def _ipython_display_(self) -> None:
        ...

def _draw_clip(ax: Axes, clip: Clip, title: str='', seconds: float=0.0):
    """The clip's spectrogram on an axis at least `seconds` long. Returns the image."""
    ...

def _html(clip: Clip) -> str:
    """Player, title line and tags of a clip."""
    ...

def _row(clips: Sequence[Clip], fig: Figure, axes: Sequence[Axes]) -> str:
    """Players, each below its picture where that is as wide as a player must be to have a button.

    Args:
        fig: has their pictures side by side, and nothing else but what is right of them
    """
    ...

def compare(*clips: Clip) -> Shown:
    """Clips next to each other: same colours for the same level, same length for the same time.

    Args:
        clips: what to put side by side, in this order

    Returns:
        one picture with a panel a clip, and a player each
    """
    ...

def show_spec(spec: Tensor, fmt=None, title: str='', ax: Axes | None=None, hz: Tensor | None=None, frames_per_second: float=125.0) -> Picture | Axes:
    """Draw a spectrogram, or what another format makes, with seconds, Hz (or rows) and dB.

    Args:
        spec: (f t), (c f t) or (b c f t)
        fmt: the format that made it; None: mel magnitude ** 0.25
        title: over the picture
        ax: draw there, the mean over channels
        hz: (f) rows' centres, Hz; else of `fmt`, or mel to 16 kHz
        frames_per_second: without `fmt`

    Returns:
        a picture, a panel a channel; or `ax` if one was given
    """
    ...

def show_latents(latents: Tensor, title: str='') -> Picture:
    """Draw latents, -3 blue to 3 red, with each channel's mean ± standard deviation.

    Args:
        latents: (z f t) or (b z f t), of which the first is drawn

    Returns:
        a panel a latent channel
    """
    ...

def _control(name: str, values: Any, start: Any):
    """The ipywidgets control for `values`, at `start` unless that is `inspect.Parameter.empty`."""
    ...

def _bundles(shown: Any) -> list[dict[str, str]]:
    """What a notebook shows of pictures, clips, figures and text, in any nesting."""
    ...

class Explorer:
    """Controls, and what a function returns for them; to be made by `explore`."""
    rest: float
    f: Callable[..., Any]
    controls: dict[str, Any]
    error: str
    result: Any
    bundles: list[dict[str, str]]
    status: Any
    panel: Any
    _ids: list
    _shown: bool
    _lock: threading.Lock
    _due: float
    _worker: Any

    def __init__(self, f: Callable[..., Any], controls: dict[str, Any]) -> None:
        """Args:
            f: gets each control's value by name
            controls: ipywidgets controls
        """
        ...

    @property
    def values(self) -> dict[str, Any]:
        """Where the controls stand."""
        ...

    def __repr__(self) -> str:
        ...

    def _ipython_display_(self) -> None:
        ...

    def _turned(self, change: Any):
        """A control has changed: the function is due soon."""
        ...

    def _follow(self):
        """Call the function once the controls are at rest, until they are where they were."""
        ...

    def _update(self):
        """Call the function and replace the outputs; or note what went wrong."""
        ...

    def wait(self) -> Any:
        """Wait until what is shown is what the controls say; an error that is shown is raised."""
        ...

    def turn(self, **values: Any) -> Any:
        """Set controls, as a hand would, and wait.

        Args:
            values: by the name of a control

        Returns:
            what the function returns for them
        """
        ...

def explore(f: Callable[..., Any], **controls: Any) -> Explorer:
    """Controls for a function's arguments, with what it returns below them, made anew when one is turned.

    Args:
        f: returns what to show: a `Clip`, a `Picture`, a figure, text, or several in a tuple
        controls: (lowest, highest[, step]), list, dict or bool, by the name of an argument of `f`

    Returns:
        shows itself in a notebook
    """
    ...
