# Made by .ci/stubs.py from the notebooks: do not edit.
# pyright: basic, reportArgumentType=false
from typing import Any, Literal, TypeVar, overload
from torch import Tensor
_Self = TypeVar('_Self')
import dataclasses
import queue
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
import anywidget
import ipywidgets as widgets
import numpy as np
from .pipeline import Pipeline
from .show import Clip
from .takes import Take, Takes
__all__ = ['ROWS', 'PLAYER_JS', 'PLAYER_CSS', 'FIELDS', 'LENGTH', 'NO_REGION', 'NOTE', 'OFFLINE', 'preview', 'row_hz', 'Player', 'Worker', 'sentence', 'Call', 'call_of', 'preset_settings', 'nearest', 'source_of', 'Studio', 'serve']
ROWS: int

def preview(clip: Clip, sample_rate: int) -> dict:
    """What a player needs of a clip.

    Args:
        sample_rate: the model's, Hz: the picture ends at half of it

    Returns:
        traits of a `Player`
    """
    ...

def row_hz(sample_rate: int) -> np.ndarray:
    """What frequency a height in the picture is.

    Args:
        sample_rate: Hz

    Returns:
        frequencies at the edges of the picture's rows, rising
    """
    ...
PLAYER_JS: str
PLAYER_CSS: str

class Player(anywidget.AnyWidget):
    """Plays a take, with its picture and a region on it."""
    _esm: Any
    _css: Any
    sound: Any
    picture: Any
    title: Any
    seconds: Any
    ticks: Any
    region: Any
    kept: Any
    banded: Any
    position: Any
    playing: Any
    repeat: Any
    wanted: Any
    copied: Any
    alive: Any

class Worker:
    """A thread that does jobs in the order in which they come."""
    failed: Callable[[Exception], None]
    jobs: queue.Queue

    def __init__(self, failed: Callable[[Exception], None]) -> None:
        """Args:
            failed: gets what a job raises
        """
        ...

    def do(self, job: Callable, *args) -> None:
        """Have `job(*args)` done when its turn comes."""
        ...

    def wait(self) -> None:
        """Until all jobs are done."""
        ...

    def _run(self):
        ...

def sentence(e: Exception) -> str:
    """An exception as one sentence."""
    ...

@dataclasses.dataclass
class Call:
    """A call of a pipeline's method."""
    method: str
    'generate, vary, extend, inpaint, loop'
    args: dict
    'its arguments by name'
    take: Take | None = None
    'what it starts from'

    @property
    def given(self) -> dict:
        """All arguments."""
        ...

    def __str__(self):
        ...

    def stream(self, pipe: Pipeline):
        """Make it: a generator of progress and clips."""
        ...
FIELDS: list

def call_of(settings: dict, pipe: Pipeline, takes: Sequence[Take]=()) -> Call:
    """The shortest call that makes what these settings made. `UserError` when its source isn't among `takes`.

    Args:
        settings: a take's
        takes: among which the source of an edit is looked for
    """
    ...

def preset_settings(pipe: Pipeline, preset: str | None) -> dict:
    """Everything that a preset says: fields of `SamplerConfig`, and `n_iter`."""
    ...

def nearest(settings: dict, pipe: Pipeline, presets: Sequence[str | None]) -> dict:
    """The preset that explains most of the settings, and what differs from it.

    Args:
        settings: `preset_settings`, or some of them
        presets: of these; None: the model's own defaults

    Returns:
        arguments of `generate`
    """
    ...

def source_of(take: Take, pipe: Pipeline) -> str:
    """The hash by which edits remember a sound."""
    ...

def _source_of(path: Path, changed: int, pipe: Pipeline) -> str:
    ...
LENGTH: dict

def _control(name: str, hint, value) -> widgets.Widget:
    """A control for a field of a config."""
    ...

def _grid(*children, width: int=300) -> widgets.GridBox:
    """Controls beside each other, as many as there is room for."""
    ...

def _number(kind: type[widgets.Widget], value: float, text: str, **kwargs) -> widgets.Widget:
    """A small field for a number."""
    ...

def _tick(value: bool, text: str) -> widgets.Checkbox:
    ...

def _row(*children) -> widgets.HBox:
    ...

class Studio(widgets.VBox):
    """A panel to compose with a model. What a button does is a method; `wait` waits for its result."""
    pipe: Pipeline | str | Path | None
    takes: Takes
    rate: Any
    maker: Worker
    desk: Worker
    error: Any
    unsaved: list
    busy: bool
    curve: list
    shown: Any
    before: Any
    pace: Any
    _stop: threading.Event
    _listen: threading.Event
    _quiet: Any
    _known: dict
    _lock: threading.RLock
    mix: dict
    pin_at: widgets.Widget
    pins: widgets.HTML
    by: widgets.ToggleButtons
    seconds: widgets.Widget
    bars: widgets.Widget
    bpm: widgets.Widget
    pulse: Any
    loop_it: widgets.Checkbox
    seed: widgets.Widget
    lock: widgets.Checkbox
    count: widgets.Widget
    preset: widgets.ToggleButtons
    times: widgets.HTML
    advanced: dict
    autoplay: widgets.Checkbox
    picture: widgets.HTML
    guess: widgets.HTML
    ear: widgets.Button
    watch: widgets.Accordion
    progress: widgets.FloatProgress
    left: widgets.Label
    message: widgets.HTML
    go: widgets.Button
    halt: widgets.Button
    making: widgets.VBox
    player: Player
    plain: widgets.HTML
    span: widgets.FloatRangeSlider
    band: widgets.SelectionRangeSlider
    banded: widgets.Checkbox
    regions: widgets.HTML
    marking: widgets.HBox
    list: widgets.Select
    title: widgets.Text
    amount: widgets.FloatSlider
    strength: widgets.FloatSlider
    before_s: widgets.Widget
    after_s: widgets.Widget
    seam: widgets.Widget
    mixed: widgets.Checkbox
    code: widgets.Textarea
    troubles: widgets.HTML
    asking: widgets.HBox
    editing: list
    list_box: widgets.VBox

    def __init__(self, pipe: Pipeline | str | Path | None=None, folder: str | Path='takes') -> None:
        """Args:
            pipe: a model, or its folder; None: the package's own
            folder: where takes are kept
        """
        ...

    def wait(self) -> None:
        """Until all that was asked for is done."""
        ...

    @contextmanager
    def _silently(self):
        """For changes of controls that aren't the listener's: in this thread, nothing follows from them."""
        ...

    def _follow(self, control: widgets.Widget, run: Callable, trait: str='value') -> None:
        """Have `run` called with what the listener sets a control to."""
        ...

    def say(self, text: str) -> None:
        """Show a sentence, which screen readers read out."""
        ...

    def fail(self, e: Exception) -> None:
        """Show an exception as a sentence; `error` keeps it."""
        ...

    def _make_controls(self) -> None:
        """What is to be made."""
        ...

    def _button(self, text: str, run: Callable[[], None]) -> widgets.Button:
        """A button that says what is wrong in a sentence."""
        ...

    def _make_list(self) -> None:
        """What there is, and what can be done to it."""
        ...

    def _hz(self, height: float) -> float:
        ...

    def _observe(self) -> None:
        """What happens when a control is moved."""
        ...

    def _show_length(self) -> None:
        """Seconds, or bars and tempo."""
        ...

    def labels(self) -> dict | list | None:
        """The mix, the curve of mixes if any are pinned, or None for no class."""
        ...

    def pin(self) -> None:
        """Make the mix a point of the curve, at `pin_at`."""
        ...

    def unpin(self) -> None:
        """The mix stays what it is all the time."""
        ...

    def _show_pins(self) -> None:
        """The curve, as text."""
        ...

    def roll(self) -> None:
        """Another seed."""
        ...

    def settings(self) -> dict:
        """Preset, and what differs from it."""
        ...

    def length(self) -> dict:
        """Seconds, or bars and tempo."""
        ...

    def calls(self, method: str, args: dict, take: Take | None=None) -> list[Call]:
        """The calls that a button makes.

        Args:
            method: of the pipeline
            args: what is special to it
            take: what it starts from

        Returns:
            as many as takes are wanted, each with its seed
        """
        ...

    def generate(self) -> None:
        """New takes."""
        ...

    def _settings_of(self, take: Take) -> dict:
        """What a variation keeps: the take's settings, or where it has none, the panel's."""
        ...

    def vary(self) -> None:
        """The chosen take, a little different."""
        ...

    def extend(self) -> None:
        """The chosen take with more before or after it."""
        ...

    def change_region(self) -> None:
        """The marked regions of the chosen take made anew; the rest stays as it is."""
        ...

    def marked(self) -> list[tuple]:
        """The regions that are kept, and the one that is being dragged."""
        ...

    def keep_region(self) -> None:
        """The region stays marked, and another one can be dragged."""
        ...

    def no_regions(self) -> None:
        """Nothing is marked."""
        ...

    def _show_regions(self) -> None:
        """The regions that are kept, as text."""
        ...

    def loop(self) -> None:
        """The chosen take as a loop: its ends made anew, so that one goes on as the other."""
        ...

    def _like(self, take: Take) -> dict:
        """Whose labels an edit takes: the take's, or those of the mix."""
        ...

    def chosen(self) -> Take:
        """The take that is chosen in the list. `UserError` if none is."""
        ...

    def _start(self, calls: list[Call]) -> None:
        """Give calls to the worker."""
        ...

    def stop(self) -> None:
        """Stop at once, whatever is being computed; takes that are finished stay."""
        ...

    def _work(self, busy: bool) -> None:
        """Enable what makes sense."""
        ...

    def _make(self, calls: list[Call], stop: threading.Event) -> None:
        """Make calls one after another."""
        ...

    def _watched(self, call: Call):
        """What a call makes: shown on the way, once a second, to whoever looks, and heard by whoever asks."""
        ...

    def _keep(self, clip: Clip) -> None:
        """Write a clip as a take, or keep it in memory until it can be written."""
        ...

    def _arrived(self, take: Take) -> None:
        """A take that is new: choose it, unless another one is playing."""
        ...

    def _measure(self) -> None:
        """How fast this machine is."""
        ...

    def estimate(self, settings: dict, seconds: float) -> float:
        """How long a take will take on this machine; NaN as long as that isn't known.

        Args:
            settings: `preset_settings`
            seconds: of music

        Returns:
            s
        """
        ...

    def _learn(self, call: Call, clip: Clip) -> None:
        """Seconds of computing for a second of music: each evaluation, and each iteration of phase recovery."""
        ...

    def _show_times(self) -> None:
        """What each preset takes, beside the presets."""
        ...

    def _show_preset(self) -> None:
        """A preset's settings in the advanced controls."""
        ...

    def _tell(self, x, i: int, n: int, began: float) -> None:
        """Progress of take `i` of `n`."""
        ...

    def _noted(self) -> dict[str, widgets.Widget]:
        """The controls whose place is noted, by name; the preset first, as it moves others."""
        ...

    def _note(self, calls: list[Call]) -> None:
        """Note where the controls stand, and what is being made."""
        ...

    @contextmanager
    def _making(self) -> Iterator[None]:
        """As long as this lasts, a note of what is being made isn't about something that was cut off."""
        ...

    def _recall(self) -> None:
        """The controls as they were noted; and what was cut off, if anything was."""
        ...

    def refresh(self, choose: Path | None=None) -> None:
        """Look at the folder again."""
        ...

    def show(self, take: Take, play: bool=False) -> None:
        """Put a take into the player; what plays goes on with it from the same place."""
        ...

    def _show_plain(self) -> None:
        """The chosen take as a clip that plays and shows itself, where the player's script doesn't run."""
        ...

    def _picked(self, path: str | None) -> None:
        ...

    def _wanted(self, number: int) -> None:
        """A key in the player: take 1 to 9 of the list, or 0, the one that was there before."""
        ...

    def _region_to_sliders(self) -> None:
        """What was dragged, shown by the sliders."""
        ...

    def _sliders_to_region(self) -> None:
        """What the sliders say, shown by the player."""
        ...

    def play(self) -> None:
        """Play the chosen take, or pause it."""
        ...

    def star(self) -> None:
        """Give the chosen take a star, or take it away."""
        ...

    def _named(self, title: str) -> None:
        """The name that was typed is the chosen take's."""
        ...

    def copy_code(self) -> None:
        """The line of code that makes the chosen take: to the clipboard, and below the list."""
        ...

    def _copy(self, take: Take) -> None:
        ...

    def restore(self) -> None:
        """The chosen take's settings in the controls."""
        ...

    def _ask(self) -> None:
        ...

    def _asked(self) -> None:
        ...

    def throw_away(self) -> None:
        """Move all takes without a star to the trash folder."""
        ...

    def _repr_mimebundle_(self, **kwargs) -> dict:
        """The panel; and the chosen take, for where there are no widgets."""
        ...
NO_REGION: str

def _takes(n: int) -> str:
    ...

def _nfe(values: tuple, guided: bool) -> int:
    ...
NOTE: str

@contextmanager
def _lock_of(folder: Path) -> Iterator[bool]:
    """Hold the lock of what makes takes in a folder; false where another process has it."""
    ...

def _preview(path: Path, changed: int, sample_rate: int) -> dict:
    ...

def _need_settings(take: Take) -> dict:
    ...

def serve(model: str | None=None, takes: str='takes', port: int=8866, browser: bool=True) -> None:
    """Serve the panel as a web page on this machine until Ctrl-C. `UserError` without Voilà, and for no model.

    Args:
        model: model folder; None: the model that comes with the package
        takes: folder where takes are kept
        port: of the page; the next free one, if it is taken
        browser: open it in the browser
    """
    ...
OFFLINE: str
