# Made by .ci/stubs.py from the notebooks: do not edit.
# pyright: basic, reportArgumentType=false
from typing import Any, Literal, TypeVar, overload
from torch import Tensor
_Self = TypeVar('_Self')
import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
import torch
from torch import Tensor
from .audio import resample
from .core import Module
from .diffusion.sampler import SamplerConfig
from .formats.base import Format
from .networks.plain import PlainLatents
from .networks.unet import UNet
from .networks.vae import VAE
from .show import Clip, Picture
from torch.overrides import TorchFunctionMode
__all__ = ['Labels', 'LabelCurve', 'ROLES', 'WINDOW', 'CURVE_WINDOW', 'LOOP_CONTEXT', 'label_weights', 'is_curve', 'label_curve', 'curve_at', 'Pipeline', 'default_model', 'Plan', 'Progress', 'LazySpec', 'Regions', 'FADE', 'PIECE', 'MAKERS', 'Region', 'read_regions', 'Paste', 'stoppable']
Labels = str | Sequence[str] | dict[str, float] | None

def label_weights(labels: Labels, names: Sequence[str]) -> dict[str, float]:
    """The label's weights by name. `UserError` for a class that the model lacks or a weight that is none.

    Args:
        names: the model's classes

    Returns:
        weight by class, in the model's order, sum 1; {} for no class
    """
    ...
LabelCurve = Sequence[tuple[float, Labels]]

def is_curve(labels: Labels | LabelCurve) -> bool:
    """Whether labels change on the way."""
    ...

def label_curve(points: LabelCurve, names: Sequence[str]) -> list[list]:
    """A curve with its weights by name. `UserError` for times that don't rise, and as `label_weights`.

    Args:
        points: times and mixes
        names: the model's classes

    Returns:
        [seconds, weight by class], sum 1 at each
    """
    ...

def curve_at(curve: list[list], names: Sequence[str], seconds: Sequence[float]) -> Tensor:
    """The curve's weights at given times: straight lines between its points, the outermost ones beyond them.

    Args:
        curve: from `label_curve`
        names: the model's classes
        seconds: (t) where to look

    Returns:
        (l t) weights
    """
    ...
ROLES: tuple

class Pipeline:
    """A model that makes music: its parts, the names of its labels, the settings it samples best with."""
    format: Format
    vae: VAE | PlainLatents | None
    unet: UNet | None
    guide: UNet | None
    labels: list
    name: str
    defaults: dict
    presets: Any
    spent: dict
    _pace: float

    def __init__(self, format: Format, vae: VAE | PlainLatents | None=None, unet: UNet | None=None, labels: Sequence[str]=(), name: str='model', defaults: dict | None=None, presets: dict[str, dict] | None=None, guide: UNet | None=None) -> None:
        """Args:
            format: audio ⇄ spectrogram
            vae: spectrogram ⇄ latents
            unet: denoises latents
            labels: class names, in the order of the label vector
            name: what tags and messages call it
            defaults: the model's own settings for `generate`, of `SamplerConfig`
            presets: settings by name, to be asked for; None: fast, good and best as usual
            guide: a weaker version of `unet`, for autoguidance
        """
        ...

    @property
    def parts(self) -> dict[str, Module]:
        """The parts that there are, by role: format, vae, unet, guide."""
        ...

    @property
    def device(self) -> torch.device:
        """Where the model computes."""
        ...

    def to(self, device: str | torch.device) -> 'Pipeline':
        """Move every part."""
        ...

    def fingerprint(self) -> str:
        """A short hash of all parts: two models with the same one make the same music."""
        ...

    def _check(self) -> None:
        """`UserError` when parts don't fit each other, naming them."""
        ...

    def save_pretrained(self, folder: str | Path, dtype: torch.dtype | None=None) -> None:
        """Write the parts, then `model_index.json`. Each file is written whole or not at all.

        Args:
            folder: the model's folder, made when missing
            dtype: how to store weights; None: float32, as they are; torch.float16: half the size
        """
        ...

    @classmethod
    def from_pretrained(cls: type[_Self], folder: str | Path | None=None, ema: float | None=None, device: str | torch.device | None=None) -> _Self:
        """The model in `folder`, ready to use, also while it is being trained.

        `UserError` when there is no model, a part is missing or damaged, or parts don't fit each other.

        Args:
            folder: a model's folder; None: the model that comes with the package
            ema: the UNet's EMA, such as 0.1; None: the shortest, if there is one
            device: None: the GPU if there is one
        """
        ...

    def _need(self, role: str) -> Module:
        """The part called `role`, or `UserError` that says how to get it."""
        ...

    def reconstruct(self, audio: Tensor | Clip | str | Path, labels: Labels | None=None, stage: str | None=None, n_iter: int | None=None, seed: int=0) -> Clip:
        """What is left of `audio` after it has gone to the spectrogram, or to the latents, and back.

        Args:
            audio: (c n) at the format's sample rate, a clip, or a file
            labels: the class of the music, for the VAE
            stage: how deep to go: 'format' or 'vae'; None: the VAE if there is one
            n_iter: iterations of phase recovery; None: the format's own number
            seed: of the phases

        Returns:
            exactly as long as `audio`
        """
        ...

    @property
    def _channels(self) -> int:
        """Audio channels of the model."""
        ...

    def _vector(self, weights: dict[str, float], b: int) -> Tensor | None:
        """Label weights as a batch of equal label vectors (b l); None for no class."""
        ...

    def _identity(self) -> dict[str, str]:
        """The tags that say which model made a clip."""
        ...

    def sampler_config(self, preset: str | None=None, **settings) -> SamplerConfig:
        """How this model samples, with `settings` changed. `UserError` for one that does not exist.

        Args:
            preset: one of the model's presets: fast, good, best; None: its defaults
            settings: fields of `SamplerConfig`
        """
        ...

    def iterations(self, preset: str | None=None) -> int:
        """Iterations of phase recovery: the preset's, or else the format's own number.

        Args:
            preset: one of the model's presets
        """
        ...

    @overload
    def generate(self, labels: Labels | LabelCurve | None=None, seconds: float | None=None, seed: int | None=None, audio: Tensor | Clip | str | Path | None=None, strength: float | None=None, n_iter: int | None=None, batch_size: int=4, callback: Callable[[dict], bool | None] | None=None, progress: bool=True, preset: str | None=None, precision: Literal['auto', 'fp32', 'bf16']='auto', title: str | None=None, model: str | None=None, fingerprint: str | None=None, loop: bool=False, bars: float | None=None, bpm: float | None=None, pulse: float=0.0, window: float | None=None, variations: Sequence[tuple[int, float]]=(), source: str | None=None, task: str | None=None, stream: bool=False, **settings) -> Clip:
        """New music. `clip.tags` holds every setting, and `generate(**clip.tags)` makes the same bytes again.

        A batch computes its clips together: each is what its seed gives alone, up to rounding, which phase
        recovery magnifies (in fp32 from 4e-5 of full scale to 0.4 % of the spectrogram).
        `spent` then says what it took: function evaluations a clip, and seconds.
        `UserError` for labels, settings and numbers that can't be, and when the model makes what is not finite.

        Args:
            labels: a class, equal parts of several, {class: weight}; a curve of these
            seconds: length, s; None: 12, or as long as `audio`
            seed: 0 to 2**32 - 1; a list makes a list of clips; None picks one
            audio: to start from: (c n) at the format's rate, a clip, a file
            strength: 0 keeps `audio`, 1 forgets it; None: 0.6
            n_iter: iterations of phase recovery; None: the preset's, or the format's
            batch_size: clips made at once
            callback: gets i, steps, sigma, x, denoised; False stops
            progress: a bar, when it takes more than two seconds
            preset: fast, good or best; None: the model's own defaults
            precision: of the networks; auto: bf16 where that is faster
            title: of the clip; None: its labels and seed
            model: from a clip's tags: the name of the model that made it
            fingerprint: from a clip's tags: no other model than this makes it again
            loop: whether the end goes on at the beginning, without a seam
            bars: length in bars of four beats, instead of seconds
            bpm: beats a minute, with `bars` or `pulse`
            pulse: share of the noise that each bar has in common, 0 to 1
            window: s that the network sees at a time; None: 30, along a curve 8
            variations: other seeds, and how much of their noise to mix in
            source: from a clip's tags: hash of the audio it started from
            task: from a clip's tags: what it was made by
            stream: give `Progress` and clips as they come, not all at the end
            settings: fields of `SamplerConfig`: steps, cfg_scale, solver, …
        """
        ...

    @overload
    def generate(self, labels: Labels | LabelCurve | None=None, seconds: float | None=None, seed: Sequence[int]=..., audio: Tensor | Clip | str | Path | None=None, strength: float | None=None, n_iter: int | None=None, batch_size: int=4, callback: Callable[[dict], bool | None] | None=None, progress: bool=True, preset: str | None=None, precision: Literal['auto', 'fp32', 'bf16']='auto', title: str | None=None, model: str | None=None, fingerprint: str | None=None, loop: bool=False, bars: float | None=None, bpm: float | None=None, pulse: float=0.0, window: float | None=None, variations: Sequence[tuple[int, float]]=(), source: str | None=None, task: str | None=None, stream: bool=False, **settings) -> list[Clip]:
        """New music. `clip.tags` holds every setting, and `generate(**clip.tags)` makes the same bytes again.

        A batch computes its clips together: each is what its seed gives alone, up to rounding, which phase
        recovery magnifies (in fp32 from 4e-5 of full scale to 0.4 % of the spectrogram).
        `spent` then says what it took: function evaluations a clip, and seconds.
        `UserError` for labels, settings and numbers that can't be, and when the model makes what is not finite.

        Args:
            labels: a class, equal parts of several, {class: weight}; a curve of these
            seconds: length, s; None: 12, or as long as `audio`
            seed: 0 to 2**32 - 1; a list makes a list of clips; None picks one
            audio: to start from: (c n) at the format's rate, a clip, a file
            strength: 0 keeps `audio`, 1 forgets it; None: 0.6
            n_iter: iterations of phase recovery; None: the preset's, or the format's
            batch_size: clips made at once
            callback: gets i, steps, sigma, x, denoised; False stops
            progress: a bar, when it takes more than two seconds
            preset: fast, good or best; None: the model's own defaults
            precision: of the networks; auto: bf16 where that is faster
            title: of the clip; None: its labels and seed
            model: from a clip's tags: the name of the model that made it
            fingerprint: from a clip's tags: no other model than this makes it again
            loop: whether the end goes on at the beginning, without a seam
            bars: length in bars of four beats, instead of seconds
            bpm: beats a minute, with `bars` or `pulse`
            pulse: share of the noise that each bar has in common, 0 to 1
            window: s that the network sees at a time; None: 30, along a curve 8
            variations: other seeds, and how much of their noise to mix in
            source: from a clip's tags: hash of the audio it started from
            task: from a clip's tags: what it was made by
            stream: give `Progress` and clips as they come, not all at the end
            settings: fields of `SamplerConfig`: steps, cfg_scale, solver, …
        """
        ...

    @property
    def _pixel(self) -> int:
        """Samples that a latent stands for."""
        ...

    def _label_vector(self, labels: dict | list, t: int, b: int, begin: float=0.0) -> Tensor | None:
        """A mix as (b l), a curve as (b l t); None for no class."""
        ...

    def _fast(self, f: Callable, precision: str) -> Callable:
        """`f`, computed in that precision."""
        ...

    def _window(self, plan: Plan) -> tuple[float, bool]:
        """Seconds that the network sees at a time, a whole number of its pixels, and whether that matters."""
        ...

    def _encode(self, audio: Tensor, labels: dict | list, t: int, begin: float=0.0) -> Tensor:
        """Latents (1 z f t) of audio (1 c n), the last one repeated or left out where there should be more or less."""
        ...

    def _sound(self, latents: Tensor, labels: Tensor | None, n: int, seeds: Sequence[int], n_iter: int, precision: str, show_progress: bool) -> Tensor:
        """From latents to audio, in pieces where it is long.

        Args:
            latents: (b z f t)
            labels: (b l) or (b l t)
            n: samples
            seeds: (b)

        Returns:
            (b c n) on the CPU
        """
        ...

    def _sound_of_loop(self, latents, labels, n, seeds, n_iter, precision) -> Tensor:
        """The same for latents on a circle. They last a whole number of pixels, the loop `n` samples: the spectrogram
        is stretched to the nearest number of frames, and the sound then by less than a frame. A circle begins
        anywhere: here where it is calm, within 32 ms.
        """
        ...

    def _make(self, plan: Plan, seed=None, n_iter=None, batch_size=4, callback=None, progress=True, preset=None, precision='auto', title=None, model=None, fingerprint=None, stream=False, **settings) -> Clip | list[Clip]:
        """Clips as planned, or where `stream` an iterator of `Progress` and clips; arguments as of `generate`."""
        ...

    def _check_plan(self, plan: Plan) -> None:
        """`UserError` for what can't be planned, naming it."""
        ...

    def _events(self, plan, seeds, cfg, n_iter, batch_size, callback, precision, title, made) -> Iterator:
        """`Progress` at every step, and a batch's clips when they are ready; ends after a batch that the callback stopped."""
        ...

    def _sounds(self, plan: Plan, n: int, precision: str) -> Callable[[Tensor, list[int], int], Tensor]:
        """What makes sound (b c n) of latents, seeds and a number of iterations."""
        ...

    def _latents(self, plan, n, seeds, cfg, precision) -> Iterator:
        """What the sampler gives at each step, with what makes sound of it; then the latents (b z f t)."""
        ...

    def _edit(self, audio: Tensor, regions: list[Region], context: float, name: str, tags: dict, labels: Labels | LabelCurve, strength: float, resample: int, seed: int | Sequence[int] | None, finish: Callable[[Tensor], Tensor]=lambda x: x, **options):
        """What `audio` is outside of the regions, and something new inside.

        Args:
            audio: (1 c n); of what lies in a region, only the latents are looked at
            context: s on both sides that the network sees
            name: what the clip is called before its seed
            finish: (b c n), last of all
            options: of `generate`
        """
        ...

    def _rows(self, region: Region) -> Tensor:
        """Which rows of the spectrogram a region has, (f) bool."""
        ...

    def _put_in(self, audio: Tensor, old: Tensor, new: Tensor, regions: list[Region], lo: int, n_iter: int, seed: int) -> Tensor:
        """The clip with its regions changed.

        Args:
            audio: (1 c n) the clip as it was
            old: (1 c f t) its spectrogram from sample `lo` on
            new: (1 c f t) what is made

        Returns:
            (1 c n) on the CPU
        """
        ...

    def _given(self, audio: Tensor | Clip | str | Path, source: str | None) -> tuple[Tensor, str]:
        """A sound to edit; a warning where it has to be converted, as then nothing is kept bit for bit.

        Args:
            audio: (c n) at the format's rate, a clip, or a file
            source: hash that it should have

        Returns:
            (1 c n), its hash
        """
        ...

    @overload
    def inpaint(self, audio: Tensor | Clip | str | Path, regions: Regions, labels: Labels | LabelCurve | None=None, strength: float=1.0, seed: int | None=None, resample: int=1, context: float=8.0, source: str | None=None, **options) -> Clip:
        """The sound with regions made anew, to fit what is around them. All other samples are as they were, to the bit,
        but for 30 ms at the edges. `UserError` for regions that are empty, overlap, or lie outside the clip.

        Args:
            audio: (c n) at the format's rate, a clip, a file
            regions: (start, end) s, or (start, end, low, high) s and Hz; or several
            labels: as for `generate`; None: those of the clip, if it has any
            strength: 0 keeps what is there, 1 forgets it
            seed: a list makes a list of clips
            resample: times that each step is taken (RePaint): fits better, takes longer
            context: s on both sides of the regions that the network sees
            source: from a clip's tags: hash of the audio that was edited
            options: of `generate`: preset, steps, cfg_scale, n_iter, callback, …
        """
        ...

    @overload
    def inpaint(self, audio: Tensor | Clip | str | Path, regions: Regions, labels: Labels | LabelCurve | None=None, strength: float=1.0, seed: Sequence[int]=..., resample: int=1, context: float=8.0, source: str | None=None, **options) -> list[Clip]:
        """The sound with regions made anew, to fit what is around them. All other samples are as they were, to the bit,
        but for 30 ms at the edges. `UserError` for regions that are empty, overlap, or lie outside the clip.

        Args:
            audio: (c n) at the format's rate, a clip, a file
            regions: (start, end) s, or (start, end, low, high) s and Hz; or several
            labels: as for `generate`; None: those of the clip, if it has any
            strength: 0 keeps what is there, 1 forgets it
            seed: a list makes a list of clips
            resample: times that each step is taken (RePaint): fits better, takes longer
            context: s on both sides of the regions that the network sees
            source: from a clip's tags: hash of the audio that was edited
            options: of `generate`: preset, steps, cfg_scale, n_iter, callback, …
        """
        ...

    @overload
    def extend(self, audio: Tensor | Clip | str | Path, left: float=0.0, right: float=0.0, labels: Labels | LabelCurve | None=None, seed: int | None=None, resample: int=1, context: float=8.0, source: str | None=None, **options) -> Clip:
        """The sound with something new before and after it; itself as it was, to the bit, but for 30 ms at the joins.

        Args:
            audio: (c n) at the format's rate, a clip, a file
            left: s to add before
            right: s to add after
            labels: as for `generate`; None: those of the clip, if it has any
            seed: a list makes a list of clips
            resample: times that each step is taken (RePaint): fits better, takes longer
            context: s of the sound that the network sees
            source: from a clip's tags: hash of the audio that was edited
            options: of `generate`: preset, steps, cfg_scale, n_iter, callback, …
        """
        ...

    @overload
    def extend(self, audio: Tensor | Clip | str | Path, left: float=0.0, right: float=0.0, labels: Labels | LabelCurve | None=None, seed: Sequence[int]=..., resample: int=1, context: float=8.0, source: str | None=None, **options) -> list[Clip]:
        """The sound with something new before and after it; itself as it was, to the bit, but for 30 ms at the joins.

        Args:
            audio: (c n) at the format's rate, a clip, a file
            left: s to add before
            right: s to add after
            labels: as for `generate`; None: those of the clip, if it has any
            seed: a list makes a list of clips
            resample: times that each step is taken (RePaint): fits better, takes longer
            context: s of the sound that the network sees
            source: from a clip's tags: hash of the audio that was edited
            options: of `generate`: preset, steps, cfg_scale, n_iter, callback, …
        """
        ...

    @overload
    def loop(self, audio: Tensor | Clip | str | Path, seam: float=2.0, labels: Labels | LabelCurve | None=None, strength: float=1.0, seed: int | None=None, resample: int=1, context: float=8.0, source: str | None=None, **options) -> Clip:
        """The sound as a loop: as long as it was, its end goes on at its beginning. What is further from the ends than
        half of `seam` and 30 ms is as it was, to the bit; all of it may come 2 ms earlier or later, to begin where the
        step from sample to sample is small. For a new loop, see `generate(loop=True)`.

        Args:
            audio: (c n) at the format's rate, a clip, a file
            seam: s that are made anew, half at the end, half at the beginning
            labels: as for `generate`; None: those of the clip, if it has any
            strength: 0 keeps what is there, 1 forgets it
            seed: a list makes a list of clips
            resample: times that each step is taken (RePaint): fits better, takes longer
            context: s on both sides of the seam that the network sees
            source: from a clip's tags: hash of the audio that was edited
            options: of `generate`: preset, steps, cfg_scale, n_iter, callback, …
        """
        ...

    @overload
    def loop(self, audio: Tensor | Clip | str | Path, seam: float=2.0, labels: Labels | LabelCurve | None=None, strength: float=1.0, seed: Sequence[int]=..., resample: int=1, context: float=8.0, source: str | None=None, **options) -> list[Clip]:
        """The sound as a loop: as long as it was, its end goes on at its beginning. What is further from the ends than
        half of `seam` and 30 ms is as it was, to the bit; all of it may come 2 ms earlier or later, to begin where the
        step from sample to sample is small. For a new loop, see `generate(loop=True)`.

        Args:
            audio: (c n) at the format's rate, a clip, a file
            seam: s that are made anew, half at the end, half at the beginning
            labels: as for `generate`; None: those of the clip, if it has any
            strength: 0 keeps what is there, 1 forgets it
            seed: a list makes a list of clips
            resample: times that each step is taken (RePaint): fits better, takes longer
            context: s on both sides of the seam that the network sees
            source: from a clip's tags: hash of the audio that was edited
            options: of `generate`: preset, steps, cfg_scale, n_iter, callback, …
        """
        ...

    @overload
    def vary(self, audio: Tensor | Clip | str | Path, amount: float=0.3, seed: int | None=None, **options) -> Clip:
        """The same piece, slightly other. For a clip of this model, its noise is mixed with other noise, cos(a) old +
        sin(a) new with a = amount * pi / 2, so that the variance stays; any other sound is started from, with `amount`
        as strength.

        Args:
            audio: a clip that `generate` made, or its file; or any other sound
            amount: 0 is the same again, 1 another piece
            seed: of what is mixed in; a list makes a list of clips
            options: of `generate`; other settings than the clip's own
        """
        ...

    @overload
    def vary(self, audio: Tensor | Clip | str | Path, amount: float=0.3, seed: Sequence[int]=..., **options) -> list[Clip]:
        """The same piece, slightly other. For a clip of this model, its noise is mixed with other noise, cos(a) old +
        sin(a) new with a = amount * pi / 2, so that the variance stays; any other sound is started from, with `amount`
        as strength.

        Args:
            audio: a clip that `generate` made, or its file; or any other sound
            amount: 0 is the same again, 1 another piece
            seed: of what is mixed in; a list makes a list of clips
            options: of `generate`; other settings than the clip's own
        """
        ...

    def stream(self, method: str='generate', *args, **kwargs) -> Iterator[Progress | Clip]:
        """What a method makes, as it comes: `Progress` at every step of the sampler, and clips when they are ready.

        Args:
            method: or inpaint, extend, loop, vary
            args: what it takes
            kwargs: what it takes

        Returns:
            to be closed to stop, within one step
        """
        ...

    def restore(self, tags: dict, audio: Tensor | Clip | str | Path | None=None, **options) -> Clip:
        """The clip with these tags again, whatever method made it. `UserError` when it needs a sound that is not given.

        Args:
            tags: of a clip, or from `read_tags(file)`
            audio: what was edited, where the tags have a `source`
            options: other settings than those in the tags
        """
        ...

def _of_sampler(preset: dict) -> dict:
    """A preset without the iterations of phase recovery, which are the format's."""
    ...

def default_model() -> Path:
    """The folder of the model that comes with the package."""
    ...

def _ema_of(folder: Path) -> float | None:
    """The shortest EMA in a component's folder; None when there is none."""
    ...

def _read_index(path: Path) -> tuple[dict[str, str], list[str], dict, dict | None]:
    """Components by role, labels, settings of `generate` and presets from a model's index, checked."""
    ...

def _as_audio(audio: Tensor | Clip | str | Path, fmt: Format, channels: int) -> Tensor:
    """Any kind of audio as the format wants it. `UserError` when it is no audio, or has NaN samples.

    Args:
        audio: (c n) at the format's rate, a clip, or a file
        channels: 1 or 2

    Returns:
        (1 c n) at the format's rate
    """
    ...

def _is_number(x: object) -> bool:
    ...

def _check_request(seconds: float, seeds: Sequence[int], batch_size: int, n_iter: int, strength: float, cfg: SamplerConfig) -> None:
    """`UserError` for a number out of its range, naming it."""
    ...

def _bars_seconds(bars: float | None, bpm: float | None, seconds: float | None) -> float:
    """Seconds of `bars` of four beats. `UserError` for numbers that are none."""
    ...

def _check_pulse(pulse: float, bpm: float | None) -> None:
    """`UserError` for a pulse that is none, or without a tempo."""
    ...

def _same_source(audio: Tensor, source: str | None) -> str:
    """The hash of a sound's samples. `UserError` when it should be another one."""
    ...

def _title(labels: dict | list, seed: int, variations: Sequence[tuple[int, float]]=()) -> str:
    """What a clip is called: its labels and its seed, and what was mixed in."""
    ...

@dataclass
class Plan:
    """What a clip is to be, apart from its seed and the settings of the sampler."""
    labels: Labels | LabelCurve
    'one mix, or a curve'
    seconds: float
    'length, s'
    tags: dict = ...
    'what else is to be remembered'
    audio: Tensor | None = None
    '(1 c n) to start from'
    strength: float = 1.0
    'share of the steps taken, with `audio`'
    loop: bool = False
    'whether the end goes on at the beginning'
    window: float | None = None
    's that the network sees at a time; None: what is usual'
    variations: Sequence[tuple[int, float]] = ()
    'other seeds, and how much of their noise is mixed in'
    pulse: float = 0.0
    'share of the noise that repeats'
    bar: float = 0.0
    's after which it does'
    keep: Tensor | None = None
    '(f t) bool: latents of `audio` that are kept'
    resample: int = 1
    'times that each step is taken'
    begin: float = 0.0
    's of the clip at which `audio` begins, where that is a part'
    sound: Callable[['LazySpec', list[int], int], Tensor] | None = None
    'spec, seeds, n_iter → (b c n)'
    title: str | None = None
    'what it is called before its seed; None: its labels'
    show_progress: bool = True
    'a bar while its phases are recovered'

@dataclass
class Progress:
    """Where the making of clips is: at one step of the sampler."""
    step: int
    'steps taken, over all batches'
    steps: int
    'in all'
    sigma: float
    'noise level'
    latents: Tensor
    '(b z f t) what the network takes the clips for'
    seconds_left: float
    'sampling, and decoding as fast as the last time'
    seeds: list[int]
    '(b) of the clips that are being made'
    info: dict
    'what a callback gets'
    sound: Callable[[Tensor, list[int], int], Tensor]
    '(b z f t) latents, seeds, n_iter → (b c n)'
    sample_rate: int
    'Hz'

    def preview(self, item: int=0, n_iter: int=8) -> Clip:
        """How the clip sounds so far.

        Args:
            item: which of the clips
            n_iter: iterations of phase recovery
        """
        ...

    def picture(self, item: int=0) -> Picture:
        """How its latents look so far.

        Args:
            item: which of the clips
        """
        ...

    def _check(self, item: int) -> None:
        ...
WINDOW: float
CURVE_WINDOW: float
LOOP_CONTEXT: float

class LazySpec:
    """The spectrogram of latents, decoded where it is cut along t."""
    latents: Tensor
    labels: Tensor | None
    device: Any
    decode: Any
    downsample: Any
    context: Any
    shape: tuple

    def __init__(self, pipe: Pipeline, latents: Tensor, labels: Tensor | None, frames: int, precision: str='fp32') -> None:
        """Args:
            latents: (b z f t)
            labels: (b l), or a curve (b l t)
            frames: of the spectrogram
            precision: of the VAE
        """
        ...

    def __len__(self) -> int:
        ...

    def __getitem__(self, where: tuple) -> Tensor:
        ...

def _calm_frame(db: Tensor, seconds: float) -> int:
    """The frame at most 32 ms from 0 with the least of an attack within 16 ms.

    Args:
        db: (c f t) levels on a circle
        seconds: of a frame
    """
    ...

def _begin_at(audio: Tensor, start: int, rate: int) -> Tensor:
    """The circle from near `start`, within 2 ms, where the step from sample to sample is no larger than mostly.

    Args:
        audio: (c n) a circle
        start: sample
        rate: Hz

    Returns:
        (c n)
    """
    ...

def _collect(events: Iterator, several: bool, progress: bool) -> Clip | list[Clip]:
    """Run to the end, with a bar."""
    ...
Regions = Sequence[float] | Sequence[Sequence[float]]

@dataclass
class Region:
    """What is to be made anew."""
    start: int
    'first sample'
    end: int
    'the one after the last'
    low: float = 0.0
    'Hz'
    high: float = math.inf

    def overlaps(self, other: 'Region') -> bool:
        """Whether both mean some of the same sound."""
        ...

def read_regions(regions: Regions, n: int, fmt: Format) -> list[Region]:
    """In order of time, in samples. `UserError` for what is none, empty, outside the clip, or overlaps another one.

    Args:
        n: samples of the clip
        fmt: the clip's format

    Returns:
        in order of time
    """
    ...

def _numbers(x: object) -> bool:
    ...

def _listed(regions: Regions) -> list[list[float]]:
    """Regions as a list of lists, also where there is one."""
    ...

def _read_region(r: list[float], n: int, fmt: Format) -> Region:
    ...
FADE: float

def _band(x: Tensor, low: float, high: float, rate: int) -> Tensor:
    """A band of `x` (.. n), its edges a tenth of their frequency wide, without delay."""
    ...

class Paste:
    """Puts what is new into what is kept: in regions of a piece of a clip."""
    kept: Tensor
    rate: int
    gates: dict

    def __init__(self, kept: Tensor, regions: Sequence[Region], start: int, length: int, rate: int) -> None:
        """Args:
            kept: (1 c n) the piece as it was
            regions: in samples of the clip
            start: sample of the clip at which the piece begins
            length: samples of the clip; at its ends, nothing fades
            rate: Hz
        """
        ...

    def __call__(self, new: Tensor) -> Tensor:
        """Args:
            new: (1 c n), or the mean of the channels (1 1 n)

        Returns:
            the same
        """
        ...
PIECE: float

def _pieces(regions: Sequence[Region], longest: int, near: int) -> list[list[Region]]:
    """Regions that become sound together: what is near in one piece; what is long in several that reach into the next.

    Args:
        regions: in order of time
        longest: samples
        near: samples that a piece sees beside it
    """
    ...

def _own_labels(audio: object, labels: Labels | LabelCurve) -> Labels | LabelCurve:
    """Those asked for, or else those that a clip or a file says it was made with."""
    ...

def _tags_of(audio: object) -> dict:
    ...
MAKERS: tuple

class _Stop(Exception):
    """What ends the work."""

class _Asking(TorchFunctionMode):
    """Asks before every operation on tensors of this thread."""
    stop: Callable[[], bool]

    def __init__(self, stop: Callable[[], bool]) -> None:
        ...

    def __torch_function__(self, f, types, args=(), kwargs=None):
        ...

def stoppable(events: Iterator, stop: Callable[[], bool]) -> Iterator:
    """Goes on until `stop()` is true, which ends what is being computed before its next operation.

    Args:
        events: from `stream`
        stop: asked thousands of times: `is_set` of a `threading.Event`, say

    Returns:
        what `events` gives
    """
    ...
