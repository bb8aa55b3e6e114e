# Made by .ci/stubs.py from the notebooks: do not edit.
# pyright: basic, reportArgumentType=false
from typing import Any, Literal, TypeVar, overload
from torch import Tensor
_Self = TypeVar('_Self')
from collections.abc import Callable, Sequence
from dataclasses import dataclass
import torch
from torch import Tensor
from .frequency import FilterBank
from .stft import STFT
__all__ = ['interleave', 'block_frames', 'Block', 'Projector', 'window_variance', 'integrate_phase', 'start_phase', 'first_phase', 'guess_again', 'item_seeds', 'check_magnitudes', 'griffin_lim', 'reach']

def interleave(stft: STFT) -> int:
    """How many sets the frames can be dealt to in turn, so that each alone covers all samples evenly.

    Args:
        stft: the transform

    Returns:
        1, 2, 4 ...
    """
    ...

def block_frames(device: torch.device) -> int:
    """Frames of a channel that are computed at a time: what fits the caches of the cores.

    Args:
        device: where it is computed

    Returns:
        0: all of them
    """
    ...

@dataclass
class Block:
    """Frames that are computed together: views of what belongs to them."""
    frames: Tensor
    '(c b n_fft) of the sound, overlapping'
    mag: Tensor
    '(c b k) magnitudes to reach'
    common: Tensor
    '(c b k) those that the channels start from'
    rows: Tensor | None
    '(c b f) rows to reach'
    sums: list[Tensor]
    'a (c b step) for each part of a frame: where it is added to those of other frames'

class Projector:
    """An iteration of Griffin-Lim, sound to sound: transform, set the magnitudes, transform back, with every `stride`-th frame.
    All buffers are made here; a call that refits nothing makes none but those of the Fourier transforms.
    """
    stft: STFT
    bank: FilterBank | None
    n: Any
    step: Any
    tiny: Tensor
    parts: Any
    padded: Any
    sums: Any
    power: Any
    scale: Any
    wanted: Any
    factor: Tensor
    blocks: list
    gains: list

    def __init__(self, stft: STFT, mag: Tensor, common: Tensor, stride: int=1, bank: FilterBank | None=None, rows: Tensor | None=None) -> None:
        """Args:
            stft: the transform
            mag: (c t k) magnitudes to reach
            common: (1 t k) those that the channels start from
            stride: frames first, first + stride ... are visited, `first` changing from call to call
            bank: what made `rows` of magnitudes
            rows: (c t f) rows to reach when the magnitudes may change
        """
        ...

    def blocks_of(self, mag: Tensor, common: Tensor, rows: Tensor | None, first: int, stride: int, size: int) -> list[Block]:
        """The blocks of an iteration that visits frames first, first + stride ...

        Args:
            mag: (c t k)
            common: (c t k)
            rows: (c t f)
            first: the first frame
            stride: from one frame to the next
            size: frames of a block
        """
        ...

    def gain(self, blocks: list[Block]) -> Tensor:
        """One over the sum of the squared windows that cover each sample.

        Args:
            blocks: of an iteration

        Returns:
            (n)
        """
        ...

    def load(self, audio: Tensor) -> None:
        """Copy the sound to where the frames look, and mirror its ends.

        Args:
            audio: (c n) or (1 n)
        """
        ...

    def __call__(self, audio: Tensor, first: int=0, own: float=1.0, refit: bool=False, out: Tensor | None=None) -> Tensor:
        """One iteration: $\\mathrm{STFT}^{-1}(P_m(\\mathrm{STFT}(x)))$ over the frames of one set.

        Args:
            audio: (c n) or (1 n) sound
            first: which set of frames to visit, below `stride`
            own: weight of `mag` against `common`, 0 to 1
            refit: whether the magnitudes may change within what the rows say
            out: (c n) where to put the result; not `audio`

        Returns:
            (c n) sound that is nearer to the magnitudes
        """
        ...

def window_variance(stft: STFT) -> float:
    """Squared width of the Gaussian that is most like the window: the window's second moment.

    Args:
        stft: the transform

    Returns:
        samples**2
    """
    ...

def integrate_phase(mag: Tensor, stft: STFT, first: Tensor) -> Tensor:
    """Phases that turn from frame to frame with the frequencies that the slopes of the magnitudes tell.

    Args:
        mag: (t k) magnitudes
        stft: the transform that they belong to
        first: (k) phases of the first frame, radians

    Returns:
        (t k) phases, radians; as seen from the middle of the window
    """
    ...

def start_phase(mag: Tensor, stft: STFT, first: Tensor) -> tuple[Tensor, Tensor]:
    """Complex numbers to multiply magnitudes with: `integrate_phase`, as seen from the beginning of the window.

    Args:
        mag: (t k) magnitudes
        stft: the transform that they belong to
        first: (k) phases of the first frame, radians

    Returns:
        (t k) complex of modulus 1, as `stft` has them; (t k) the angles of `integrate_phase`
    """
    ...

def first_phase(seed: int, stft: STFT) -> Tensor:
    """Random phases for the first frame, drawn on the CPU: the same on every device.

    Args:
        seed: any
        stft: the transform

    Returns:
        (k) radians
    """
    ...

def guess_again(mag: Tensor, current: Tensor, bank: FilterBank, rows: Tensor, trust: float=0.7) -> Tensor:
    """Magnitudes with the fine structure of the sound so far and nearly the wanted rows.

    Args:
        mag: (.. k) magnitudes as guessed from the rows
        current: (.. k) magnitudes of the sound so far
        bank: what makes rows of magnitudes
        rows: (.. f) rows to reach
        trust: in the sound so far, 0 to 1

    Returns:
        (.. k) magnitudes
    """
    ...

def item_seeds(seed: int | Sequence[int], b: int) -> list[int]:
    """A seed for each item of a batch, so that an item doesn't depend on its neighbours.

    Args:
        seed: one number, or one for each item
        b: items in the batch

    Returns:
        b seeds: seed + i, or those given
    """
    ...

def check_magnitudes(mag: Tensor, k: int) -> None:
    """`UserError` unless `mag` is (b c t k), not empty, finite and nowhere negative."""
    ...

def _recover(mag, start, stft, n_iter, momentum, stride, blend, bank, rows, callback):
    """Audio (c n) from magnitudes (c t k) and a start (1 t k)."""
    ...

def griffin_lim(mag: Tensor, stft: STFT, n_iter: int=50, momentum: float=0.9, seed: int | Sequence[int]=0, phase: Tensor | None=None, stride: int | None=None, blend: bool=True, bank: FilterBank | None=None, rows: Tensor | None=None, callback: Callable[[int, Tensor], None] | None=None) -> Tensor:
    """Audio whose STFT has nearly the magnitudes `mag`, by the fast Griffin-Lim algorithm (Perraudin et al. 2013, alg.
    2), on one set of frames after the other. Items are computed one by one: each is bit for bit what it would be alone.
    `UserError` for what can't be magnitudes of `stft`, for settings out of range and for half precision.

    Args:
        mag: (b c t k) magnitudes to reach, >= 0
        stft: the transform that they belong to, float32 or float64
        n_iter: iterations, >= 0, each with 1 / `stride` of the frames; 0 keeps the starting phase
        momentum: FGLA's alpha, >= 0; 0 is Griffin-Lim
        seed: item i of the batch starts from seed + i, or from seed[i]
        phase: (b 1 t k) complex start of modulus 1, instead of integrated phases
        stride: sets that the frames are dealt to; None: what `interleave` says; 1: all at once
        blend: whether channels start as their mean and part in the last 2 sqrt(n_iter) iterations
        bank: where given, magnitudes may change within what `rows` say
        rows: (b c t f) what `bank` should make of the magnitudes
        callback: called with iteration and audio (c n) after each, to copy if kept

    Returns:
        (b c n) audio in the dtype of `stft`'s window, n = t * hop
    """
    ...

def reach(stft: STFT, n_iter: int, stride: int) -> tuple[int, int]:
    """Frames to either side that have a say in what a frame becomes.

    Args:
        stft: the transform
        n_iter: iterations
        stride: sets that the frames are dealt to

    Returns:
        frames, a multiple of the second number; frames after which blocks repeat
    """
    ...
