# Made by .ci/stubs.py from the notebooks: do not edit.
# pyright: basic, reportArgumentType=false
from typing import Any, Literal, TypeVar, overload
from torch import Tensor
_Self = TypeVar('_Self')
import contextlib
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
import torch
from accelerate import Accelerator
from torch import Tensor, nn
from ..core import Module
from ..show import Clip, Picture
from .ema import PowerEMA
from .log import Log
__all__ = ['TrainerConfig', 'learning_rate', 'mix_seed', 'BatchOrder', 'Draws', 'to_device', 'Task', 'Trainer', 'ema_file', 'stop_requests']

@dataclass
class TrainerConfig:
    """How to train, whatever it is that is trained."""
    max_steps: int = 10000
    'optimizer steps in all, those of earlier runs too'
    max_minutes: float | None = None
    'minutes of this run, then it saves and returns; None: any'
    batch_size: int = 16
    'items that a device takes at once'
    grad_accumulation: int = 1
    'batches that make one optimizer step'
    learning_rate: float = 0.01
    'the peak, reached after the ramp-up'
    lr_rampup_steps: int = 100
    'steps of linear ramp-up'
    lr_ref_steps: int = 3000
    'from here on the rate falls with 1/sqrt(step); 0: it stays'
    lr_end_steps: int = 0
    'over the last so many of max_steps the rate falls to 0; 0: it does not'
    lr_end: Literal['cosine', 'linear'] = 'cosine'
    'the way in which it does'
    betas: tuple[float, float] = (0.9, 0.99)
    "Adam's memories of the gradient and of its square"
    max_grad_norm: float = 10.0
    'longer gradients are shortened to this'
    ema_stds: tuple[float, ...] = (0.05, 0.1)
    'widths of the averages; validation takes the first'
    ema_archives: int = 16
    'archives of them that are kept, to make other widths of later; 0: none'
    ema_archive_every: int = 500
    'steps between two archives at first; as training grows, they are spread'
    precision: Literal['auto', 'bf16', 'fp32'] = 'auto'
    'auto: bf16 where it is fast'
    channels_last: bool = True
    'memory layout of convolutions, nearly everywhere the faster'
    compile: bool = False
    'compile the module: slow to start, then faster on a GPU'
    activation_checkpointing: bool = False
    'a third more work, for a fraction of the memory'
    device: Literal['auto', 'cpu'] = 'auto'
    'auto: the GPU where there is one'
    num_workers: int = 0
    'processes that load data; 0: the training process does'
    seed: int = 0
    'of the order of the data and of every draw of noise'
    log_every: int = 10
    'steps between rows of metrics.jsonl'
    checkpoint_every: int = 500
    'steps; 0: at the end only'
    keep_last: int = 2
    'checkpoints that are kept: so many of the newest,'
    keep_best: bool = True
    'the one that did best in validation,'
    keep_every: int = 0
    'and those at multiples of so many steps; 0: none'
    keep_gb: float | None = None
    'disk that they may take together, GB; the newest is kept in any case; None: any'
    validate_every: int = 500
    'steps; 0: never'
    media_every: int = 2000
    'steps between reports with pictures and sounds; 0: never'

def learning_rate(step: int, cfg: TrainerConfig) -> float:
    """EDM2's schedule (eq. 67), linear ramp-up, constant, inverse square root; then down to 0 if asked.

    Args:
        step: the step that is about to be made, from 1
    """
    ...

def mix_seed(*parts: int | str) -> int:
    """A seed from anything countable; the same on every machine, unrelated for neighbours."""
    ...

class BatchOrder:
    """Endless lists of item numbers, for a `DataLoader`'s batch sampler."""
    batch_size: int
    first: int
    rank: int
    num_ranks: int

    def __init__(self, batch_size: int, first: int=0, rank: int=0, num_ranks: int=1) -> None:
        """Args:
            batch_size: items a batch
            first: batches that were met before
            rank: this process' number, from 0
            num_ranks: processes that take turns
        """
        ...

    def __iter__(self) -> Iterator[list[int]]:
        ...

class Draws:
    """What is random for some items of a step's batch, drawn for the whole of it, however it is split."""
    seed: int
    total: int
    mine: Any

    def __init__(self, seed: int, total: int, first: int=0, count: int | None=None) -> None:
        """Args:
            seed: of the run and the step; the same for all parts
            total: items in the step's whole batch
            first: the place in it of the first of these items
            count: how many these are; None: all
        """
        ...

    @classmethod
    def alone(cls: type[_Self], total: int) -> _Self:
        """For a batch outside of training, by torch's own generator."""
        ...

    def generator(self, name: str, device: str | torch.device='cpu') -> torch.Generator:
        """A generator at its start, the same for all parts of the batch.

        Args:
            name: of what is drawn: other names, other numbers
        """
        ...

    def normal(self, name: str, like: Tensor) -> Tensor:
        """Unit normal numbers for these items.

        Args:
            name: of what is drawn
            like: (b ..) these items

        Returns:
            the shape, device and type of `like`
        """
        ...

    def uniform(self, name: str, like: Tensor) -> Tensor:
        """A number for each of these items.

        Args:
            name: of what is drawn
            like: (b ..) these items

        Returns:
            (b) float32 in [0, 1), on the device of `like`
        """
        ...

def to_device(x: Tensor, device: str | torch.device) -> Tensor:
    """A copy for which the processor doesn't wait: a GPU fetches it from pinned memory.

    Args:
        x: on the CPU
    """
    ...

class Task:
    """What a `Trainer` needs to know of what it trains; subclasses fill in what they have."""
    draws: Draws
    'what is random for the batch whose loss is asked for; None outside of training'
    module: Module
    helper: Module | None

    def __init__(self, module: Module, helper: Module | None=None) -> None:
        """Args:
            module: trained in place
            helper: trained along, for the training alone: in checkpoints, but not in the model
        """
        ...

    def __len__(self) -> int:
        """Items that make one pass over the training data."""
        ...

    def item(self, index: int) -> dict[str, Tensor]:
        """Training example `index`, a pure function, for any index from 0 up. Called in workers."""
        ...

    def loss(self, batch: dict[str, Tensor]) -> dict[str, Tensor]:
        """Scalars to log; 'loss' is made small. NaN in another: this batch says nothing of it."""
        ...

    def validate(self) -> dict[str, float]:
        """Figures of the module as it is now, from data that it doesn't train on."""
        ...

    def media(self) -> dict[str, Picture | Clip]:
        """Pictures and clips of what the module does now, by name. Called in float32, whatever training takes."""
        ...

    def after_step(self, step: int) -> None:
        """Called after each optimizer step."""
        ...

    def state(self) -> dict:
        """What the task itself remembers between steps, as JSON types."""
        ...

    def load_state(self, state: dict) -> None:
        """Take back what `state` gave."""
        ...

    def compile(self) -> None:
        """Compile what is worth it."""
        ...

class _Loss(nn.Module):
    """A task's loss as a module's forward."""
    module: Any
    helper: Any
    task: Task

    def __init__(self, task: Task) -> None:
        ...

    def forward(self, batch: dict[str, Tensor]) -> dict[str, Tensor]:
        ...

    def __call__(self, batch: dict[str, Tensor]) -> dict[str, Tensor]:
        ...

class _Items(torch.utils.data.Dataset):
    """A task's items."""
    task: Task

    def __init__(self, task: Task) -> None:
        ...

    def __getitem__(self, index: int) -> dict[str, Tensor]:
        ...

def _ignore_interrupt(worker: int) -> None:
    """Ctrl-C is for the training process to handle; workers end with it."""
    ...

class Trainer:
    """Trains a task's module, in place and in a folder; goes on from the folder's newest checkpoint."""
    task: Task
    cfg: TrainerConfig
    folder: Path
    training: Path
    accelerator: Accelerator
    device: Any
    main: Any
    say: Callable[[str], None]
    bf16: bool
    modules: dict
    params: dict
    buffers: list
    optimizer: torch.optim.Adam
    step: int
    rate: float
    skipped: int
    in_a_row: int
    flags: list
    writer: ThreadPoolExecutor
    written: list
    batch_size: int
    ema: PowerEMA
    loss: Any

    def __init__(self, task: Task, folder: str | Path, cfg: TrainerConfig, say: Callable[[str], None]=print) -> None:
        """Args:
            folder: the component's folder: <model>/vae
            say: is told what the user should know
        """
        ...

    def _fit_batch_size(self) -> int:
        """The batch size asked for, or all that the data has."""
        ...

    def save(self, wait: bool=True) -> Path:
        """Write a checkpoint, publish the model in it, and remove those that needn't be kept; only what wasn't done yet.

        Args:
            wait: until it is written; False: as soon as it is in memory

        Returns:
            the checkpoint's folder
        """
        ...

    def _contents(self) -> dict[str, dict[str, Tensor]]:
        """A checkpoint's tensors by file, in memory."""
        ...

    def _write(self, folder: Path, files: dict[str, dict[str, Tensor]] | None, state: dict, rows: list[dict]) -> None:
        """A checkpoint's files, seal and publication; then those that needn't be kept are dropped.

        Args:
            files: None: the checkpoint is there
        """
        ...

    def _write_files(self, folder: Path, files: dict[str, dict[str, Tensor]], state: dict) -> None:
        """A checkpoint, sealed."""
        ...

    def archive_averages(self) -> None:
        """Add the averages to the archives in training/ema."""
        ...

    def finish_writing(self) -> None:
        """Wait until all is written; what went wrong is raised."""
        ...

    def _load(self, folder: Path) -> None:
        """Take the weights of a checkpoint; a helper that it doesn't have yet starts as it is."""
        ...

    def _restore(self, folder: Path, state: dict) -> None:
        """Take averages, optimizer and counters from a checkpoint; the modules have the weights already."""
        ...

    def _tidy(self) -> None:
        """Remove what a run left that got further than this one starts: damaged checkpoints, archives, halves of files."""
        ...

    def _update(self, batches: Iterator[dict[str, Tensor]]) -> dict[str, Tensor]:
        """One optimizer step. Returns its scalars; `finite` says whether it was made or skipped."""
        ...

    def autocast(self) -> contextlib.AbstractContextManager:
        """The precision that forward passes are made in."""
        ...

    def _watch(self) -> bool:
        """Count the steps since the last time that were skipped."""
        ...

    def _go_back(self) -> None:
        """Restore the last checkpoint, to go on at half the rate; `UserError` where that was done before."""
        ...

    def train(self, live_plot: bool | None=None) -> list[dict]:
        """Train until `max_steps`, `max_minutes` or Ctrl-C, then save. `UserError` if it diverges.

        Args:
            live_plot: a loss curve that redraws itself; None: in notebooks

        Returns:
            all rows of metrics.jsonl
        """
        ...

    def _batches(self) -> Iterator[dict[str, Tensor]]:
        """Batches from this step on."""
        ...

    def _mean(self, scalars: list[dict[str, Tensor]]) -> dict[str, float]:
        """Means over steps and processes."""
        ...

    def _due(self, every: int) -> bool:
        """Whether something that happens every so many steps, and at the end, happens now."""
        ...

    def _was_validated(self, log: Log) -> bool:
        """Whether validation was made at this step: a run may have been killed before it, but after the checkpoint."""
        ...

    def _stop(self, wish: bool) -> bool:
        """Whether any process wishes to stop; several ask each other every ten steps."""
        ...

    def _look(self, log: Log) -> None:
        """Validation, in the precision of training, and media, in float32, with the first average's weights."""
        ...

def _in_memory(tensors: dict[str, Tensor]) -> dict[str, Tensor]:
    ...

def ema_file(std: float) -> str:
    ...

@contextlib.contextmanager
def stop_requests() -> Iterator[list[str]]:
    """Collect SIGINT and SIGTERM instead of dying of them; the second one acts as ever.

    Returns:
        fills up with the names of signals that came
    """
    ...
