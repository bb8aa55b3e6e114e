# Made by .ci/stubs.py from the notebooks: do not edit.
# pyright: basic, reportArgumentType=false
from typing import Any, Literal, TypeVar, overload
from torch import Tensor
_Self = TypeVar('_Self')
import contextlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
import numpy as np
from torch import Tensor
from .core import UserError
__all__ = ['DECODERS', 'to_channels', 'resample', 'resample_pieces', 'AudioInfo', 'probe_audio', 'load_audio', 'stream_audio', 'encode_audio', 'save_audio', 'read_tags', 'loudness', 'loudness_of_pieces', 'mel_edges', 'mel_filters', 'mel_spectrogram']
_LAYOUTS: dict

def _fold(channels: int) -> Tensor:
    ...

def to_channels(audio: Tensor, channels: int) -> Tensor:
    """Mono to stereo by copying, stereo to mono by the mean, 3 to 8 channels by ITU-R BS.775.

    Args:
        audio: (c n) or (b c n)
        channels: wanted: 1, 2, or as many as there are

    Returns:
        (channels n) or (b channels n)
    """
    ...

def _length(n: int, from_rate: int, to_rate: int) -> int:
    ...

def resample(audio: Tensor, from_rate: int, to_rate: int) -> Tensor:
    """Band-limited by a long filter, in float32 on the CPU. No gradient passes.

    Args:
        audio: (… n)
        from_rate: its sample rate, Hz
        to_rate: wanted sample rate, Hz

    Returns:
        (… ceil(n · to_rate / from_rate))
    """
    ...

def _gathered(pieces: Iterable[Tensor], least: int=2 ** 18) -> Iterator[Tensor]:
    """Pieces joined until there are `least` samples, because each costs some time."""
    ...

def resample_pieces(pieces: Iterable[Tensor], from_rate: int, to_rate: int) -> Iterator[Tensor]:
    """`resample` of all pieces one after another, in flat memory.

    Args:
        pieces: (c n) float32 each, as many channels in all
        from_rate: their sample rate, Hz
        to_rate: wanted sample rate, Hz

    Returns:
        (c n) each, a few seconds
    """
    ...

@dataclass
class _Source:
    rate: int
    'Hz'
    channels: int
    frames: int | None
    "samples a channel that the header promises; None: it can't know"
    codec: str
    read: Callable[[int, int | None], np.ndarray]
    '(first, how many or None for all) → (c n)'
    pieces: Callable[[], Iterator[np.ndarray]]
    'all of it from the beginning, (c n) at a time'

@contextlib.contextmanager
def _open_soundfile(path: Path) -> Iterator[_Source]:
    """A file as libsndfile reads it."""
    ...

def _claim(path: Path) -> float:
    """How many times as much sound as there is a WAV's header claims."""
    ...
_COUNTED: set

def _frames_av(packets) -> Iterator[tuple[int | None, np.ndarray]]:
    """Frames of `packets`: (number of the first sample, (c n) float32). Skips broken packets."""
    ...

def _skim(packets, ticks: float):
    """The first packet later than `ticks` after the first frame, and how late it says and is. None: can't tell."""
    ...

def _skim_av(container, stream, start: int):
    """Frames from `start` or before, and the number of their first sample. None: can't tell."""
    ...

def _read_av(path: Path, start: int, n: int | None) -> np.ndarray:
    """`n` samples from sample `start`; `n` None reads to the end."""
    ...
_UNSAID: set

@contextlib.contextmanager
def _open_av(path: Path) -> Iterator[_Source]:
    """A file as ffmpeg's libraries read it: its first audio stream."""
    ...
DECODERS: dict

def _existing(path: str | Path) -> Path:
    """`path` if it is a file with something in it, or `UserError`."""
    ...
_RATES: tuple

def _check_rate(path: Path, rate: int) -> None:
    """`UserError` for a rate that no sound has: at 10 Hz, a second would become an hour's worth of memory."""
    ...

def _refused(path: Path, reasons: dict) -> UserError:
    ...

@dataclass
class AudioInfo:
    """What the header of a sound file says."""
    sample_rate: int
    'Hz'
    channels: int
    '1 mono, 2 stereo, …'
    seconds: float
    'length; nan where the header has none'
    codec: str
    'e.g. pcm_16, vorbis, opus, aac'
    decoder: str
    'what opens it: soundfile or PyAV'

def probe_audio(path: str | Path) -> AudioInfo:
    """What is in a file, without decoding it. `UserError` if no decoder opens it.

    Args:
        path: a sound file, or a video with sound

    Returns:
        what its header says
    """
    ...
_REACH: int

def _read_range(src: _Source, start: float, seconds: float | None, rate: int, channels: int) -> tuple[Tensor, float]:
    """Args:
        start: s
        seconds: None: to the end
        rate: wanted, Hz
        channels: wanted

    Returns:
        (c n), and the seconds missing of what the header promises
    """
    ...

def _decode(path, start, seconds, sample_rate, channels) -> tuple[Tensor, float]:
    """(c n) by the decoder that finds most of it, and the seconds missing."""
    ...

def _forgiven(s: _Source) -> float:
    """Seconds that a file may lack: an MP3's length may be a guess."""
    ...

def load_audio(path: str | Path, sample_rate: int | None=32000, channels: int | None=2, start: float=0.0, seconds: float | None=None) -> Tensor:
    """A time range of a sound file, resampled and mixed to what is asked for. `UserError` when the
    file is missing, empty, damaged or no sound, or the range is not in it.

    Args:
        path: a sound file, or a video with sound
        sample_rate: wanted, Hz; None keeps the file's
        channels: wanted, 1 or 2; None keeps the file's
        start: where to begin, s
        seconds: how long, s; None: to the end. Nothing is padded

    Returns:
        (c n) float32
    """
    ...

def _check_whole(path: Path, n: int, missing: float, start: float=0.0) -> None:
    """`UserError` for less sound than a file's header promises, or none."""
    ...

def _check_finite(path: Path, audio: Tensor) -> None:
    """`UserError` for NaN and infinity."""
    ...

def stream_audio(path: str | Path, sample_rate: int=32000, channels: int=2, decoder: str='soundfile') -> Iterator[Tensor]:
    """All of a sound file as one decoder reads it, in pieces. `UserError` at its end if something was wrong.

    Args:
        path: a sound file, or a video with sound
        sample_rate: wanted, Hz
        channels: wanted, 1 or 2
        decoder: which of `DECODERS`

    Returns:
        (c n) float32 each, a few seconds
    """
    ...
_FLIP: Any

def _ogg_crc(page: bytes) -> bytes:
    ...

def _fixed_serial(data: bytes) -> bytes:
    """An Ogg file with serial number 0 in every page."""
    ...
_FORMATS: dict
_SHOWN: tuple

def _checked(audio: Tensor, sample_rate: int) -> np.ndarray:
    """What can be written as sound, or `UserError`."""
    ...

def _tag_fields(tags: dict) -> dict[str, str]:
    """The fields of a file for `tags`: all as JSON in the comment, and those that players show."""
    ...

def encode_audio(audio: Tensor, sample_rate: int=32000, suffix: str='.ogg', tags: dict | None=None, quality: float=0.6) -> bytes:
    """A sound file in memory, the same bytes for the same input. `UserError` as for `save_audio`.

    Args:
        audio: (c n) in [-1, 1]; what lies outside is clipped
        sample_rate: Hz
        suffix: .wav or .flac (16 bits), or .ogg (Vorbis)
        tags: JSON values by name
        quality: Vorbis alone: 0 (smallest, about 45 kbit/s stereo) to 1 (best)

    Returns:
        a sound file
    """
    ...

def save_audio(path: str | Path, audio: Tensor, sample_rate: int=32000, tags: dict | None=None) -> int:
    """Write a sound file, whole or not at all: WAV and FLAC with 16 bits, or Ogg Vorbis. Samples
    outside [-1, 1] are clipped, with a warning. `UserError` for another suffix, NaN, an impossible
    shape or rate, a full disk.

    Args:
        path: .wav, .flac or .ogg; its folder is made when missing
        audio: (c n) in [-1, 1]
        sample_rate: Hz
        tags: JSON values by name, read back by `read_tags`

    Returns:
        number of samples that were clipped, 0 if all is well
    """
    ...

def read_tags(path: str | Path) -> dict:
    """The tags of a sound file.

    Args:
        path: a sound file

    Returns:
        what `save_audio` was given, or another program's text tags, lower case
    """
    ...

def loudness(audio: Tensor, sample_rate: int) -> float:
    """Integrated loudness (ITU-R BS.1770).

    Args:
        audio: (c n); more than 2 channels are folded to stereo
        sample_rate: Hz

    Returns:
        LUFS, -inf for silence
    """
    ...

def loudness_of_pieces(pieces: Iterable[Tensor], sample_rate: int, gain: float=1.0) -> float:
    """`loudness` of all pieces one after another, in flat memory.

    Args:
        pieces: (c n) each, 1 or 2 channels
        sample_rate: Hz
        gain: the sound times this

    Returns:
        LUFS, -inf for silence
    """
    ...

def mel_edges(n_mels: int, min_hz: float, max_hz: float, slaney: bool=False) -> Tensor:
    """Edges and centres of mel bands: band `i` rises from `[i]` to `[i+1]` and falls to `[i+2]`.

    Args:
        n_mels: bands
        min_hz: lower edge of the first band, Hz
        max_hz: upper edge of the last band, Hz
        slaney: Slaney's scale instead of O'Shaughnessy's

    Returns:
        (f+2) Hz, ascending, float64
    """
    ...

def mel_filters(n_fft: int, sample_rate: int, n_mels: int, min_hz: float=0.0, max_hz: float | None=None, slaney: bool=False) -> Tensor:
    """Triangular mel filter bank.

    Args:
        n_fft: length of the Fourier transform, samples
        sample_rate: Hz
        n_mels: bands
        min_hz: lower edge of the first band, Hz
        max_hz: upper edge of the last band, Hz; None: half the sample rate
        slaney: Slaney's scale, and each triangle divided by half its width in Hz

    Returns:
        (k f) k = n_fft // 2 + 1
    """
    ...

def mel_spectrogram(audio: Tensor, sample_rate: int, n_fft: int, hop: int, n_mels: int, window: int | None=None, power: float=2.0, **bands) -> Tensor:
    """Mel spectrogram; beyond its ends the sound is silent.

    Args:
        audio: (n) or (c n)
        sample_rate: Hz
        n_fft: length of the Fourier transform, samples
        hop: frame step, samples
        n_mels: bands
        window: length of the Hann window, samples; None: `n_fft`
        power: of the magnitudes that are summed: 1 or 2
        bands: `min_hz`, `max_hz`, `slaney` of `mel_filters`

    Returns:
        (f t) or (c f t) float32, frames centred on the multiples of `hop`
    """
    ...
