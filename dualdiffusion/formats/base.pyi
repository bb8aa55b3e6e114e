# Made by .ci/stubs.py from the notebooks: do not edit.
# pyright: basic, reportArgumentType=false
from typing import Any, Literal, TypeVar, overload
from torch import Tensor
_Self = TypeVar('_Self')
from collections.abc import Callable, Iterator, Sequence
from torch import Tensor
from ..core import Module
from .frequency import FrequencyScale
__all__ = ['check_audio', 'check_spec', 'Format', 'find_format', 'make_format', 'format_settings', 'check_format']

def check_audio(audio: Tensor) -> None:
    """`UserError` unless `audio` is (b c n), not empty, of floating point, all finite."""
    ...

def check_spec(spec: Tensor, n_rows: int, parts: int=1) -> None:
    """`UserError` unless `spec` is (b c f t), f = n_rows, `parts` divides c, not empty, all finite.

    Args:
        n_rows: rows that it must have
        parts: channels that it must have for each channel of audio
    """
    ...

class Format(Module):
    """Audio (b c n) to a picture of it, spec (b c*parts f t), and back. A subclass has a config
    with `sample_rate` and defines `encode`, `decode`, `num_rows`, `hop_length` (unless the config
    has it); `context` where a frame depends on more than its own samples, `scale` and `row_hz`
    where its rows are frequencies.
    """
    parts: int = 1
    'channels of the spec for each channel of audio'
    n_iter: int = 0
    "iterations that `decode` takes when it isn't told; 0 where nothing iterates"
    context: int = 0
    'samples before and after its own ones that a frame depends on'

    def __init__(self, cfg=None) -> None:
        ...

    def encode(self, audio: Tensor) -> Tensor:
        """The picture of `audio`, with gradients where asked for. `UserError` for what is no audio.

        Args:
            audio: (b c n) samples at cfg.sample_rate; half precision becomes float32

        Returns:
            (b c*parts f t)
        """
        ...

    def decode(self, spec: Tensor, *, n_iter: int | None=None, seed: int | Sequence[int]=0) -> Tensor:
        """The sound of `spec`. A format that keeps phases has nothing to recover, and takes no
        notice of `n_iter` and `seed`. `UserError` for what is no picture of this format.

        Args:
            spec: (b c*parts f t)
            n_iter: iterations of phase recovery; None: `self.n_iter`
            seed: item i of the batch starts from seed + i, or from seed[i]

        Returns:
            (b c t*hop) samples
        """
        ...

    @property
    def num_rows(self) -> int:
        """Rows f of the spec."""
        ...

    @property
    def hop_length(self) -> int:
        """Samples that a frame stands for."""
        ...

    @property
    def scale(self) -> FrequencyScale:
        """Where the rows lie: goes into the networks' configs. Rows without frequency: an even ramp."""
        ...

    @property
    def row_hz(self) -> Tensor | None:
        """(f) centre frequency of each row, Hz, float64; None where rows have no frequency."""
        ...

    @property
    def frames_per_second(self) -> float:
        """Frames in a second of audio."""
        ...

    def db(self, spec: Tensor) -> Tensor:
        """The level of each pixel, dB, to be drawn: of a number, or of the `parts` that belong together.

        Args:
            spec: (.. c*parts f t)

        Returns:
            (.. c f t)
        """
        ...

    def num_frames(self, n: int) -> int:
        """Frames of the spec of `n` samples: ceil(n / hop)."""
        ...

    def num_samples(self, t: int) -> int:
        """Samples that `t` frames decode to: t * hop."""
        ...

    def spec_shape(self, audio_shape: tuple[int, int, int]) -> tuple[int, int, int, int]:
        """Shape that `encode` gives.

        Args:
            audio_shape: (b c n)

        Returns:
            (b c*parts f t)
        """
        ...

    def audio_shape(self, spec_shape: tuple[int, int, int, int]) -> tuple[int, int, int]:
        """Shape that `decode` gives.

        Args:
            spec_shape: (b c*parts f t)

        Returns:
            (b c t*hop)
        """
        ...

    def log_rows(self) -> Tensor:
        """How the networks are told at which row they look: standardised log2 of its frequency."""
        ...

    @property
    def margin(self) -> int:
        """Frames at either end of a crop that see beyond it."""
        ...

    def crop_samples(self, frames: int) -> int:
        """Length of audio whose spec, less its margins, has `frames` frames.

        Args:
            frames: of spec wanted

        Returns:
            samples of audio
        """
        ...

    def encode_crop(self, audio: Tensor) -> Tensor:
        """The spec of crops as it would be inside their tracks, without the margins.

        Args:
            audio: (b c n), n = crop_samples(t)

        Returns:
            (b c*parts f t)
        """
        ...

    def stream(self, spec: Tensor, *, n_iter: int | None=None, seed: int | Sequence[int]=0, chunk: int=4096, show_progress: bool=True) -> Iterator[Tensor]:
        """Like `decode`, but piece by piece.

        Args:
            spec: (b c*parts f t), or what gives a spec where it is cut along t
            n_iter: as in `decode`
            seed: as in `decode`
            chunk: frames of a piece
            show_progress: a progress bar, where it takes long

        Returns:
            (b c n) audio, piece by piece
        """
        ...

    def decode_loop(self, spec: Tensor, *, n_iter: int | None=None, seed: int | Sequence[int]=0) -> Tensor:
        """The sound of a circle of frames.

        Args:
            spec: (b c*parts f t) the last frame is followed by the first
            n_iter: as in `decode`
            seed: as in `decode`

        Returns:
            (b c t*hop) audio whose end goes on at its beginning
        """
        ...

    def decode_within(self, spec: Tensor, audio: Tensor, start: int, stop: int, paste: Callable[[Tensor], Tensor], *, n_iter: int | None=None, seed: int | Sequence[int]=0) -> Tensor:
        """The sound of `spec`, where only a part is new, so that it fits what is kept.

        Args:
            spec: (1 c*parts f t)
            audio: (1 c t*hop) a sound, some of which is kept
            start: frame at which the new part begins
            stop: the one after its last
            paste: (1 c n) → (1 c n): puts what is kept in its place
            n_iter: as in `decode`
            seed: as in `decode`

        Returns:
            (1 c t*hop)
        """
        ...

def find_format(name: str) -> type:
    """The format called `name`. `UserError` with the nearest names when there is none.

    Args:
        name: of a registered class
    """
    ...

def make_format(settings: dict) -> Format:
    """The format that `settings` describe. `UserError` for a name or a setting that there isn't.

    Args:
        settings: fields of its config, and its class as `name` (default: SpectrogramFormat)
    """
    ...

def format_settings(fmt: Format) -> dict:
    """What `make_format` makes `fmt` from."""
    ...

def _must(fmt: Format, ok: bool, promise: str) -> None:
    ...

def _noise(fmt: Format, *shape: int) -> Tensor:
    ...

def _check_shapes(fmt: Format, channels: int) -> None:
    ...

def _check_rows(fmt: Format) -> None:
    ...

def _check_same(fmt: Format, audio: Tensor) -> None:
    ...

def _check_crops(fmt: Format, audio: Tensor) -> None:
    ...

def _check_types(fmt: Format, audio: Tensor) -> None:
    ...

def _check_gradients(fmt: Format, audio: Tensor) -> None:
    ...

def _check_refusals(fmt: Format, audio: Tensor) -> None:
    ...

def _check_saving(fmt: Format, audio: Tensor) -> None:
    ...

def check_format(fmt: Format, channels: tuple[int, ...]=(1, 2)) -> None:
    """Try whether `fmt` is what a format should be; `AssertionError` names a promise that it breaks.

    Args:
        fmt: the format to try, on whatever device it is
        channels: numbers of audio channels to try
    """
    ...
