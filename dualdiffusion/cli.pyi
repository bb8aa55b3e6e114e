# Made by .ci/stubs.py from the notebooks: do not edit.
# pyright: basic, reportArgumentType=false
from typing import Any, Literal, TypeVar, overload
from torch import Tensor
_Self = TypeVar('_Self')
import typing
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from jsonargparse import ArgumentParser, Namespace
__all__ = ['PASSES', 'EXAMPLES', 'FIRST', 'EDITS', 'COMMANDS', 'WORDS', 'parse_labels', 'generate', 'save_as_made', 'out_files', 'common', 'edited', 'inpaint', 'extend', 'loop', 'vary', 'restore', 'prepare', 'encode', 'train', 'configured', 'crop_seconds', 'music_seconds', 'fit_steps', 'make_task', 'measure_step', 'duration', 'before_training', 'after_training', 'training', 'merge', 'search', 'reconstruct', 'evaluate', 'studio', 'columns', 'info', 'describe_dataset', 'describe_model', 'file_mb', 'trained_steps', 'comments', 'add_arguments', 'add_settings', 'add_format', 'describe_settings', 'bring_forward', 'make_parser', 'sentence', 'PlainOutput', 'main', 'complain', 'command_of', 'known_options']

def parse_labels(texts: Sequence[str]) -> dict[str, float] | list[tuple[float, dict[str, float]]]:
    """Labels as `Pipeline.generate` takes them.

    Args:
        texts: as typed: NAME or NAME=WEIGHT, and @SECONDS for a point of a curve

    Returns:
        weight by name, 1 where none was given; or a curve
    """
    ...

def generate(*, label: list[str]=(), seconds: float | None=None, seed: int | None=None, out: str='song.wav', count: int=1, model: str | None=None, preset: str | None=None, steps: int | None=None, solver: str | None=None, cfg_scale: float | None=None, guidance_interval: tuple[float, float] | None=None, add_noise: float | None=None, n_iter: int | None=None, precision: str='auto', audio: str | None=None, strength: float | None=None, loop: bool=False, bars: float | None=None, bpm: float | None=None, pulse: float | None=None, window: float | None=None, ema: float | None=None, device: str | None=None) -> None:
    """Make music and write it to a file.

    Args:
        label: class to make, NAME or NAME=WEIGHT; several make a mix; with @SECONDS, a curve
        seconds: length of the music, s (default: 12, or as long as --audio)
        seed: the same seed makes the same music (default: a new one, which is printed)
        out: file to write: .wav, .flac or .ogg (default: song.wav)
        count: how many to make: song-1.wav from SEED, song-2.wav from SEED+1, … (default: 1)
        model: model folder (default: the model that comes with the package)
        preset: fast, good or best: how much time to take (default: the model's own settings)
        steps: sampling steps: more take longer and sound cleaner (default: the preset's)
        solver: ipndm, dpmpp_2m, dpmpp_2m_sde, heun, midpoint or euler (default: the preset's)
        cfg_scale: how strongly to keep to the label, 1 for no guidance (default: the model's)
        guidance_interval: noise levels LO HI between which guidance acts (default: all)
        add_noise: share of each noise level that is made new, 0 to 1 (default: the model's)
        n_iter: iterations of phase recovery (default: the model's)
        precision: of the networks: fp32, bf16, or bf16 where that is faster (default: auto)
        audio: sound file to start from
        strength: how much of --audio to forget, 0 to 1 (default: 0.6)
        loop: whether the end goes on at the beginning, without a seam
        bars: length in bars of four beats, with --bpm, instead of --seconds
        bpm: beats a minute, of --bars or --pulse
        pulse: share of the noise that each bar has in common, 0 to 1: more beat (default: 0)
        window: s that the network sees at a time (default: 30, along a curve of labels 8)
        ema: which average of the weights, such as 0.1 (default: the shortest there is)
        device: cpu, cuda, mps, … (default: the best there is)
    """
    ...

def save_as_made(events: Iterable, files: Sequence[Path]) -> None:
    """Write each clip as soon as it is ready: what is finished stays, whatever happens to the rest.

    Args:
        events: from `Pipeline.stream`
        files: one a clip
    """
    ...

def out_files(out: str, count: int) -> list[Path]:
    """The files to write. `UserError` when they can't be sound files, found out before they are made.

    Args:
        out: the file asked for
        count: how many are to be written

    Returns:
        `out` itself, or `count` numbered ones
    """
    ...

def common(*, label: list[str]=(), seed: int | None=None, count: int=1, model: str | None=None, preset: str | None=None, steps: int | None=None, cfg_scale: float | None=None, n_iter: int | None=None, precision: str='auto', ema: float | None=None, device: str | None=None) -> dict:
    """Options of all commands that edit.

    Args:
        label: class of what is new, NAME or NAME=WEIGHT (default: what the file says it is)
        seed: the same seed makes the same music (default: a new one, which is printed)
        count: how many to make: out-1.wav from SEED, out-2.wav from SEED+1, … (default: 1)
        model: model folder (default: the model that comes with the package)
        preset: fast, good or best: how much time to take (default: the model's own settings)
        steps: sampling steps: more take longer and sound cleaner (default: the preset's)
        cfg_scale: how strongly to keep to the label, 1 for no guidance (default: the model's)
        n_iter: iterations of phase recovery (default: the model's)
        precision: of the networks: fp32, bf16, or bf16 where that is faster (default: auto)
        ema: which average of the weights, such as 0.1 (default: the shortest there is)
        device: cpu, cuda, mps, … (default: the best there is)

    Returns:
        what is given, for `edited`
    """
    ...

def edited(method: str, file_in: str, file_out: str, own: dict, given: dict) -> None:
    """Make it, and write it.

    Args:
        method: of `Pipeline`
        own: what only this method takes
        given: what `common` takes
    """
    ...

def inpaint(file_in: str, file_out: str, *, region: list[str], strength: float=1.0, resample: int=1, context: float=8.0, **settings) -> None:
    """Make regions of a sound anew, to fit what is around them; all other samples stay as they are.

    Args:
        file_in: sound to change
        file_out: file to write: .wav, .flac or .ogg
        region: START,END in s, or START,END,LOW,HIGH in s and Hz; may be given several times
        strength: how much of what is there to forget, 0 to 1 (default: 1)
        resample: times that each step is taken: fits better, takes longer (default: 1)
        context: s on both sides of the regions that are looked at (default: 8)
        settings: of `common`
    """
    ...

def extend(file_in: str, file_out: str, *, left: float=0.0, right: float=0.0, resample: int=1, context: float=8.0, **settings) -> None:
    """Add something new before and after a sound.

    Args:
        file_in: sound to go on from
        file_out: file to write: .wav, .flac or .ogg
        left: s to add before it (default: 0)
        right: s to add after it (default: 0)
        resample: times that each step is taken: fits better, takes longer (default: 1)
        context: s of it that are looked at (default: 8)
        settings: of `common`
    """
    ...

def loop(file_in: str, file_out: str, *, seam: float=2.0, strength: float=1.0, resample: int=1, context: float=8.0, **settings) -> None:
    """Make a sound's end go on at its beginning. For a new loop: generate --loop.

    Args:
        file_in: sound to close
        file_out: file to write: .wav, .flac or .ogg
        seam: s to make anew, half at the end, half at the beginning (default: 2)
        strength: how much of what is there to forget, 0 to 1 (default: 1)
        resample: times that each step is taken: fits better, takes longer (default: 1)
        context: s on both sides of the seam that are looked at (default: 8)
        settings: of `common`
    """
    ...

def vary(file_in: str, file_out: str, *, amount: float=0.3, **settings) -> None:
    """Make the same piece, slightly other.

    Args:
        file_in: a clip that `generate` made, or any other sound
        file_out: file to write: .wav, .flac or .ogg
        amount: 0 is the same again, 1 another piece (default: 0.3)
        settings: of `common`
    """
    ...

def restore(file_in: str, file_out: str, *, audio: str | None=None, model: str | None=None, ema: float | None=None, device: str | None=None) -> None:
    """Make a clip again, from the settings in its tags.

    Args:
        file_in: a clip that a model made, whose tags say how
        file_out: file to write: .wav, .flac or .ogg
        audio: the sound that was edited, where there was one
        model: model folder (default: the model that comes with the package)
        ema: which average of the weights, such as 0.1 (default: the shortest there is)
        device: cpu, cuda, mps, … (default: the best there is)
    """
    ...

def prepare(music_dir: str, dataset_dir: str, *, label_from: str='folder', min_seconds: float=8.0, min_tracks: int=1, val_fraction: float=0.1, refuse: list[str]=(), trim: bool=False, loudness: float | None=None, prune: bool=False, workers: int | None=None) -> None:
    """Make a dataset from a folder of music: decode, check and split it, and say what was wrong with which file.

    Args:
        music_dir: folder with music; its first folders are the classes
        dataset_dir: folder to make, or to bring up to date
        label_from: what names a class: folder, a tag such as album or genre, or a .csv with the columns file,label,weight (default: folder)
        min_seconds: shortest track taken, s (default: 8)
        min_tracks: tracks that a class needs; those of smaller ones become unlabelled (default: 1)
        val_fraction: share of the tracks kept for validation (default: 0.1)
        refuse: fault to refuse tracks for: clipping, dc, dead channel, silence, noise or narrow (default: they are named in the report)
        trim: take silence away from the ends of tracks
        loudness: bring all tracks to this loudness, LUFS, true peaks below -1 dB (default: each keeps its own)
        prune: remove tracks whose files are gone, with their latents; give moved ones their new label
        workers: processes, 0 for none beside this one (default: one a core)
    """
    ...

def encode(model_dir: str, dataset_dir: str, *, variations: int=4, max_seconds_per_track: float | None=None, dtype: str='float16', device: str | None=None, **settings) -> None:
    """Encode a dataset with a model's VAE: the latents that a UNet trains on. Encodes only what is new.

    With --format.name the model is made here, without a VAE: its UNet trains on the format's own numbers, standardised.

    Args:
        model_dir: model whose VAE encodes
        dataset_dir: dataset to encode; its latents/ folder is written
        variations: time offsets within a latent frame that each track is encoded at (default: 4)
        max_seconds_per_track: take only so much, from the middle of each track, s (default: all)
        dtype: how latents are stored: float16, or int8 at half the size; the error is said (default: float16)
        device: cpu, cuda, mps, … (default: the best there is)
        settings: `format`: makes a model without a VAE, of this format's own numbers
    """
    ...

def train(*, model: str, dataset: str, config: str | None=None, max_steps: int | None=None, batch_size: int | None=None, checkpoint_every: int | None=None, seed: int | None=None, memory_gb: float | None=None, dry_run: bool=False, kind: str='vae', **settings) -> None:
    """Train a model's VAE, or then, on encoded latents, its UNet. Ctrl-C saves and stops; the same command goes on.

    Settings that are not given are the model's own. For a new one, sizes and steps are picked to fit the data and the
    machine, other than the defaults below, and printed before training begins, with the time that it will take.

    Args:
        model: model folder, made when missing; training goes on where it stopped
        dataset: what `dualdiffusion prepare` made
        config: JSON file with some of the settings below, nested
        max_steps: steps in all, the same as --trainer.max_steps
        batch_size: the same as --trainer.batch_size
        checkpoint_every: steps, the same as --trainer.checkpoint_every
        seed: the same as --trainer.seed
        memory_gb: of the GPU, GB: the whole batch in parts that fit it
        dry_run: say how much memory and time it will take, and which batches fit which card; train nothing
        kind: vae or unet: the word after `train`
        settings: settings by their dotted names, nested
    """
    ...

def configured(kind: str, model: str, dataset: str, config: str | None, settings: dict, plain: dict) -> tuple:
    """The settings in effect, from all their sources. `UserError` where one isn't right.

    Args:
        kind: vae or unet
        config: JSON file with some settings, nested
        settings: nested, over those
        plain: of the trainer, over those; None is not given

    Returns:
        `VAETrainConfig` or `UNetTrainConfig`; what is given of its trainer
    """
    ...
PASSES: dict

def crop_seconds(kind: str, dataset: str, cfg) -> float:
    """Length of a training crop.

    Args:
        kind: vae or unet
        cfg: `VAETrainConfig` or `UNetTrainConfig`
    """
    ...

def music_seconds(dataset: str) -> float:
    """Seconds of music that a dataset has for training."""
    ...

def fit_steps(kind: str, dataset: str, cfg) -> None:
    """No more steps than make `PASSES` passes over the music, but 500 at least.

    Args:
        kind: vae or unet
        cfg: its `trainer.max_steps` is lowered, in place
    """
    ...

def make_task(kind: str, dataset: str, cfg):
    """What would be trained, with a new network.

    Args:
        kind: vae or unet
        cfg: `VAETrainConfig` or `UNetTrainConfig`
    """
    ...

def measure_step(kind: str, dataset: str, cfg) -> tuple[float, int]:
    """How long a training step takes on this machine, the faster of two.

    Args:
        kind: vae or unet
        cfg: `VAETrainConfig` or `UNetTrainConfig`

    Returns:
        seconds; parameters of the network
    """
    ...

def duration(seconds: float) -> str:
    """A time for people, such as 2 h 40 min."""
    ...

def before_training(kind: str, model: str, dataset: str, cfg) -> str:
    """What will be trained, on what, and how long it will take."""
    ...

def after_training(kind: str, model: str, dataset: str, cfg, rows: list[dict], seconds: float) -> str:
    """What came of it, where it is, and what to type next."""
    ...

def training(kind: str) -> tuple[type, Callable, Callable]:
    """All that differs between training the one and the other.

    Args:
        kind: vae or unet

    Returns:
        its config; what picks one; what trains
    """
    ...

def merge(base: dict, over: dict) -> dict:
    """Nested settings with some of them replaced.

    Args:
        base: nested settings
        over: nested settings that take their place
    """
    ...

def search(*, model: str, dataset: str, space: str, out: str='search', trials: int=20, figure: str | None=None, config: str | None=None, max_steps: int | None=None, batch_size: int | None=None, seed: int | None=None, kind: str='vae', **settings) -> None:
    """Search the settings that train best, by many short trainings. Ctrl-C stops; the same command goes on.

    Each trial gets --max_steps or --trainer.max_minutes; bad ones are ended early. Needs optuna: pip install
    'dualdiffusion[search]'.

    Args:
        model: model folder: its settings, and for a UNet its VAE; stays as it is
        dataset: what `dualdiffusion prepare` made
        space: JSON file: what to try by name, [VALUE, …] or {"low": X, "high": Y}
        out: folder of the study; the same command goes on with it (default: search)
        trials: short trainings in all (default: 20)
        figure: of validation, made small (default: error; for a VAE relative_error)
        config: JSON file with some of the settings below, nested
        max_steps: steps of each trial, the same as --trainer.max_steps
        batch_size: the same as --trainer.batch_size
        seed: of each trial, the same as --trainer.seed
        kind: vae or unet: the word after `search`
        settings: settings by their dotted names, nested
    """
    ...

def reconstruct(model_dir: str, file_in: str, file_out: str, *, label: list[str]=(), stage: str | None=None, n_iter: int | None=None, device: str | None=None) -> None:
    """Send a sound through a model's spectrogram and VAE and back, to hear what is lost on the way.

    Args:
        model_dir: model to listen through
        file_in: any sound file
        file_out: file to write: .wav, .flac or .ogg
        label: class of the music, NAME or NAME=WEIGHT
        stage: how deep to go: format (spectrogram) or vae (latents) (default: as deep as can be)
        n_iter: iterations of phase recovery (default: the model's)
        device: cpu, cuda, mps, … (default: the best there is)
    """
    ...

def evaluate(model_dir: str, dataset_dir: str, *, out: str | None=None, count: int=52, seconds: float=12.0, seed: int=0, steps: int | None=None, cfg_scale: float | None=None, solver: str | None=None, ema: float | None=None, device: str | None=None) -> None:
    """Judge what a model makes: distance to real music stage by stage, beat, chords, stereo, highs, and copies.

    Args:
        model_dir: model to judge
        dataset_dir: what it was trained on, with its held-out tracks
        out: page to write, .html: everything, with pictures and players (default: none)
        count: clips to generate, and real ones to set beside them (default: 52)
        seconds: length of a clip, s (default: 12)
        seed: of the first clip; the next ones count on from it (default: 0)
        steps: sampling steps (default: the model's)
        cfg_scale: how strongly to keep to the label (default: the model's)
        solver: euler, midpoint, heun, ipndm or dpmpp_2m (default: the model's)
        ema: which average of the weights, such as 0.1 (default: the shortest there is)
        device: cpu, cuda, mps, … (default: the best there is)
    """
    ...

def studio(model_dir: str | None=None, *, takes: str='takes', port: int=8866, no_browser: bool=False) -> None:
    """Open a panel to compose with, as a page in the browser: mix, make, listen, mark a region, make it anew.

    Args:
        model_dir: model to play with (default: the model that comes with the package)
        takes: folder where takes are kept (default: takes)
        port: of the page on this machine; the next free one, if it is taken (default: 8866)
        no_browser: only print the address
    """
    ...

def columns(rows: Sequence[Sequence[object]]) -> str:
    """Rows of a table as text: the first column to the left, the others to the right.

    Args:
        rows: the first row is the head
    """
    ...

def info(folder: str | None=None, *, html: str | None=None) -> None:
    """Say what a model or a dataset holds.

    Args:
        folder: a model or a dataset (default: the model that comes with the package)
        html: page to write about a dataset: pictures, its worst tracks, its nearest pairs (default: none)
    """
    ...

def describe_dataset(path: Path) -> str:
    """A dataset's tracks by label.

    Args:
        path: what `prepare` made
    """
    ...

def describe_model(path: Path | None) -> str:
    """A model's parts, labels and settings.

    Args:
        path: a model's folder; None for the one that comes with the package
    """
    ...

def file_mb(folder: Path) -> float:
    """Size of a component's weights, MB."""
    ...

def trained_steps(folder: Path) -> int | None:
    """How far a component's training has come; None when its folder doesn't say."""
    ...
EXAMPLES: dict

def comments(f: Callable) -> dict[str, str]:
    """What the source says of each parameter; nothing where an installation has no sources.

    Args:
        f: a function or a dataclass

    Returns:
        comment by parameter or field
    """
    ...

def add_arguments(parser: ArgumentParser, f: Callable) -> None:
    """What `f` takes, as arguments of `parser`, with its parameters' comments as help.

    Args:
        f: a command
    """
    ...

def add_settings(parser: ArgumentParser, config_class: type) -> None:
    """Every setting of a config under its dotted name, with its field's comment as help.

    Args:
        config_class: a dataclass of dataclasses, such as `VAETrainConfig`
    """
    ...

def add_format(parser: ArgumentParser, args: Sequence[str]) -> None:
    """The settings of the format that `args` name, under `--format`.

    Args:
        args: the words of the command line, which may name a format
    """
    ...

def describe_settings(parser: ArgumentParser, config_class: type, prefix: str='') -> None:
    """Give arguments their fields' comments as help.

    Args:
        config_class: whose fields some of the parser's arguments are
        prefix: what their dotted names begin with
    """
    ...
FIRST: Any

def bring_forward(parser: ArgumentParser, names: Sequence[str]) -> None:
    """Show these options first in the help, as a group of their own.

    Args:
        names: options, without their dashes
    """
    ...
EDITS: dict
COMMANDS: dict

def make_parser(args: Sequence[str]=()) -> ArgumentParser:
    """The grammar of the command line.

    Args:
        args: the words of the command line; after `train`, they decide which settings there are
    """
    ...
WORDS: dict

def sentence(message: str, options: Sequence[str]) -> str:
    """A parser's complaint as one sentence.

    Args:
        message: what jsonargparse says
        options: what may be typed, for the nearest names
    """
    ...

class PlainOutput:
    """A stream that gets text alone: no control characters, no letters that its encoding lacks."""
    stream: typing.TextIO

    def __init__(self, stream: typing.TextIO) -> None:
        ...

    def write(self, text: str) -> int:
        ...

    def __getattr__(self, name: str):
        ...

def main(args: Sequence[str] | None=None) -> int:
    """Run one command.

    Args:
        args: the words after `dualdiffusion`; None: those of this process

    Returns:
        exit code: 0 done, 2 the user can put it right, 130 stopped by Ctrl-C
    """
    ...

def complain(text: str, code: int=2) -> int:
    """Print a sentence to standard error and give the exit code."""
    ...

def command_of(parsed: Namespace) -> tuple[Callable, dict]:
    """From parsed words to a call.

    Args:
        parsed: what the parser found

    Returns:
        the command and what it is called with
    """
    ...

def known_options(parser: ArgumentParser, names: Sequence[str]) -> list[str]:
    """What may be typed after these words.

    Args:
        names: the command, and the kind after `train` or `search`

    Returns:
        option strings, or the names of commands where one is missing
    """
    ...
