# Made by .ci/stubs.py from the notebooks: do not edit.
# pyright: basic, reportArgumentType=false
from typing import Any, Literal, TypeVar, overload
from torch import Tensor
_Self = TypeVar('_Self')
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from torch import Tensor
from .base import Format
from .frequency import FilterBank, FrequencyScale
from .stft import STFT
__all__ = ['SpectrogramFormatConfig', 'magnitude', 'SpectrogramFormat', 'close_phase']

@dataclass
class SpectrogramFormatConfig:
    """What the numbers of a spectrogram mean. Times are stored in milliseconds; samples are derived."""
    sample_rate: int = 32000
    'of the audio, Hz'
    hop_ms: float = 8.0
    'step between frames, ms'
    window_ms: float = 200.0
    'span of the Hann window, ms'
    window_power: float = 32.0
    'its exponent'
    fft_ms: float = 64.0
    'central part of it that is transformed, ms; a multiple of hop_ms'
    n_mels: int = 256
    'rows of the spectrogram'
    scale: FrequencyScale = ...
    'where the rows lie'
    power: float = 0.25
    'exponent of the stored magnitudes'
    n_iter: int = 50
    'default iterations of phase recovery'
    momentum: float = 0.9
    'of phase recovery'

    def __post_init__(self):
        ...

    @property
    def hop_length(self) -> int:
        """Samples between frames, even."""
        ...

    @property
    def win_length(self) -> int:
        """Samples that the Hann window spans."""
        ...

    @property
    def n_fft(self) -> int:
        """Samples transformed at a time: a multiple of the hop where `fft_ms` is one of `hop_ms`."""
        ...

def magnitude(stft: Tensor) -> Tensor:
    """Modulus of `stft`, with a gradient of zero where that of the modulus is undefined.

    Args:
        stft: complex, any shape

    Returns:
        real, same shape, >= 1e-12
    """
    ...

class SpectrogramFormat(Format):
    """Audio (b c n) to mel spectrogram (b c f t), magnitude ** 0.25, and back: `encode` and `decode`. t = ceil(n / hop);
    what comes back has t * hop samples.
    """
    cfg: SpectrogramFormatConfig
    floor: float
    stft: STFT
    bank: FilterBank

    def __init__(self, cfg: SpectrogramFormatConfig | None=None) -> None:
        ...

    @property
    def num_rows(self) -> int:
        """Rows of the spectrogram."""
        ...

    @property
    def n_iter(self) -> int:
        """Iterations of phase recovery that `decode` takes when it isn't told."""
        ...

    @property
    def context(self) -> int:
        """Samples before and after its own ones that a frame depends on: half a transform."""
        ...

    def db(self, spec: Tensor) -> Tensor:
        """The level of each pixel, dB."""
        ...

    @property
    def scale(self) -> FrequencyScale:
        """Where the rows lie."""
        ...

    @property
    def row_hz(self) -> Tensor:
        """(f) centre frequency of each row, Hz, float64."""
        ...

    def encode(self, audio: Tensor) -> Tensor:
        """The mel spectrogram of `audio`, with gradients where asked for. `UserError` for a wrong shape, no samples, NaN or
        infinity.

        Args:
            audio: (b c n) samples at `sample_rate`, any range; half precision becomes float32

        Returns:
            (b c f t) magnitudes ** power, >= 0; t = ceil(n / hop)
        """
        ...

    def mel(self, spec: Tensor) -> Tensor:
        """What the root was taken of; frames before rows, as the filter bank wants them.

        Args:
            spec: (b c f t) a spectrogram; what is below zero counts as zero

        Returns:
            (b c t f) rows as magnitudes, >= 0
        """
        ...

    def magnitudes(self, spec: Tensor) -> Tensor:
        """From mel rows back to STFT bins.

        Args:
            spec: (b c f t) a spectrogram; what is below zero counts as zero

        Returns:
            (b c t k) estimated magnitudes of the STFT's bins, >= 0
        """
        ...

    def stream(self, spec: Tensor, *, n_iter: int | None=None, seed: int | Sequence[int]=0, chunk: int=4096, show_progress: bool=True) -> Iterator[Tensor]:
        """Like `decode`, but piece by piece.

        Args:
            spec: (b c f t), or what gives a spectrogram where it is cut along t
            n_iter: iterations of phase recovery, 0 for the starting phases; None: the config's
            seed: item i of the batch starts from seed + i, or from seed[i]
            chunk: frames of a piece at least
            show_progress: a progress bar, when it takes more than two seconds

        Returns:
            (b c n) float32 audio, piece by piece
        """
        ...

    def decode(self, spec: Tensor, *, n_iter: int | None=None, seed: int | Sequence[int]=0) -> Tensor:
        """Audio that has nearly the spectrogram `spec` (see `griffin_lim`). `UserError` for a wrong number of rows, an empty
        spectrogram, NaN or infinity, a negative `n_iter`, or a number of seeds that isn't the batch's.

        Args:
            spec: (b c f t) a spectrogram; what is below zero counts as zero
            n_iter: iterations of phase recovery, 0 for the starting phases; None: the config's
            seed: item i of the batch starts from seed + i, or from seed[i]

        Returns:
            (b c n) float32 audio, n = t * hop
        """
        ...

    def _recover(self, spec: Tensor, angle: Tensor, n_iter: int, after: Callable[[Tensor], Tensor]) -> Tensor:
        """Phase recovery with a constraint.

        Args:
            spec: (1 c f t)
            angle: (t k) phases to start from, as seen from the middle of the window
            after: (c n) → (c n), after each iteration

        Returns:
            (1 c n)
        """
        ...

    def decode_loop(self, spec: Tensor, *, n_iter: int | None=None, seed: int | Sequence[int]=0) -> Tensor:
        """The sound of a circle of frames.

        Args:
            spec: (b c f t) the last frame is followed by the first
            n_iter: iterations of phase recovery, 0 for the starting phases; None: the config's
            seed: item i of the batch starts from seed + i, or from seed[i]

        Returns:
            (b c t*hop) audio whose end goes on at its beginning
        """
        ...

    def decode_within(self, spec: Tensor, audio: Tensor, start: int, stop: int, paste: Callable[[Tensor], Tensor], *, n_iter: int | None=None, seed: int | Sequence[int]=0) -> Tensor:
        """The sound of `spec`, where only a part is new, with phases that go on from those of what is kept.

        Args:
            spec: (1 c f t)
            audio: (1 c t*hop) a sound, some of which is kept
            start: frame at which the new part begins
            stop: the one after its last
            paste: (1 c n) → (1 c n): puts what is kept in its place; also for a single channel
            n_iter: iterations of phase recovery, 0 for the starting phases; None: the config's
            seed: of the phases, where there is nothing before the new part

        Returns:
            (1 c t*hop)
        """
        ...

def close_phase(angle: Tensor, end: Tensor, at: int) -> Tensor:
    """Phases that arrive where they should: what is missing is spread evenly over all frames.

    Args:
        angle: (t k) integrated phases, radians
        end: (k) what the phase should be at frame `at`
        at: a frame, up to t; the phase there is taken as that of the last frame, if it is t

    Returns:
        (t k)
    """
    ...
