"""Which network, which training learns more in the same time? Small UNets, arm by arm, on the same crops and noise.

    python benchmarks/learn.py DATASET --arm base --arm 'linear rows: unet.scale.kind=linear' --minutes 15 --save out.json

An arm is a name and, after a colon, what is other in it: settings of `UNetTrainConfig` by their dotted names, besides
`dataset=DIR` for other latents of the same tracks, and `change=NAME` for what is no setting of the network
(no-attention, no-modulation, no-rows, row-embedding, random-features, forward-norm, independent-sigma, transport,
dispersive). `--set` gives settings that all arms have. With `--start MODEL` all arms start from its UNet's weights, with
the settings of fine-tuning. The first arm is what the others are compared with; it trains for `--minutes` of processor
time of one thread, or for `--steps`; the others for as many steps as cost the same time, or floating point operations,
as `--equal` says. All arms of a seed see the same crops, noise and noise levels in the same order.

Judged by the error on held-out tracks, weighted as in training (1: nothing is known but the noise level), at eight
noise levels, with the first of the averages of weights. Differences come with 95 % intervals over tracks (bootstrap)
and for each seed. An arm is called better or worse where that interval leaves out 0 and the difference is larger than
what chance makes between seeds (Student's t; the spread is pooled over all arms, so give several). With `--judge N` also
by the Fréchet distance of N clips, made with the format and the VAE of `--model`. Any dataset with latents will do:

    dualdiffusion prepare MUSIC DATASET && dualdiffusion encode MODEL DATASET
"""
import argparse
import contextlib
import io
import json
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

import torch
from scipy import stats
from scipy.optimize import linear_sum_assignment
from torch import Tensor, nn
from torch.nn.attention import SDPBackend, sdpa_kernel
from torch.nn.utils import parametrize
from torch.utils.flop_counter import FlopCounterMode

from dualdiffusion.core import UserError, from_dict, to_dict
from dualdiffusion.data.dataset import label_vector
from dualdiffusion.data.latents import LatentsDataset, read_index
from dualdiffusion.diffusion.sampler import draw_noise
from dualdiffusion.formats.frequency import FrequencyScale
from dualdiffusion.hub import model_folder
from dualdiffusion.networks.layers import MPConv, MPFourier
from dualdiffusion.networks.unet import Attention, UNet
from dualdiffusion.pipeline import Pipeline
from dualdiffusion.training.ema import averaged
from dualdiffusion.training.finetune import finetune_config, take_weights
from dualdiffusion.training.search import put
from dualdiffusion.training.tasks import merge
from dualdiffusion.training.draws import mix_seed
from dualdiffusion.training.trainer import Trainer
from dualdiffusion.training.unet import UNetTask, UNetTrainConfig

LEVELS = (.1, .2, .5, 1., 2., 5., 10., 20.)     # noise levels that held-out error is measured at


class RandomFourier(nn.Module):
    "EDM2's features: random frequencies and random phases."
    def __init__(self, num_channels: int):
        super().__init__()
        self.register_buffer('freqs', 2*torch.pi*torch.randn(num_channels), persistent=False)
        self.register_buffer('phases', 2*torch.pi*torch.rand(num_channels), persistent=False)

    def forward(self, x: Tensor) -> Tensor: return 2**.5*torch.cos(x.float()[:, None]*self.freqs + self.phases)


class UnitLength(nn.Module):
    "EDM2's forced weight normalisation, in each forward pass, with the gradient going through it."
    def forward(self, weight: Tensor) -> Tensor:
        def unit(w): return w*(w[0].numel()**.5/w.flatten(1).norm(dim=1).clamp_min(1e-12)).view(-1, *[1]*(w.ndim - 1))
        if self.training:
            with torch.no_grad(): weight.copy_(unit(weight))
        return unit(weight)


class RowEmbedding(nn.Module):
    "A learned vector of each row's frequency, added to queries and keys before they are normalised; nothing at first."
    def __init__(self, qk: MPConv, scale: FrequencyScale):
        super().__init__()
        self.qk, self.scale = qk, scale
        self.features, self.gain = MPFourier(32), nn.Parameter(torch.zeros(()))
        self.rows = MPConv(32, len(qk.weight))

    def forward(self, x: Tensor) -> Tensor:     # (b c f t)
        where = self.rows(self.features(self.scale.log_rows(x.shape[2], x.device)), self.gain)
        return self.qk(x) + where.T[:, :, None]


def no_attention(task: UNetTask) -> None:
    for block in [*task.module.encoder, task.module.middle, *task.module.decoder]: block.attn = None

def no_modulation(task: UNetTask) -> None:
    "Attention that knows neither noise level nor label: its gains stay 0."
    for m in task.module.modules():
        if isinstance(m, Attention):
            for name in ('emb', 'emb_gain', 'emb_v', 'emb_gain_v'):
                if (part := getattr(m, name)) is not None: part.requires_grad_(False)

def no_rows(task: UNetTask) -> None:
    "The channel that says which frequency a row has is 0."
    def hide(conv, args): return (torch.cat([args[0][:, :-1], torch.zeros_like(args[0][:, :1])], dim=1),)
    task.module.conv_in.register_forward_pre_hook(hide)

def row_embedding(task: UNetTask) -> None:
    "Attention gets a learned embedding of each row's frequency; needs `unet.separate_v`, or values would get it too."
    for m in task.module.modules():
        if isinstance(m, Attention): m.qkv = RowEmbedding(m.qkv, task.module.cfg.scale)

def random_features(task: UNetTask) -> None:
    net = task.module
    net.noise_features, net.logvar_features = RandomFourier(net.cfg.model_channels), RandomFourier(net.cfg.logvar_channels)

def forward_norm(task: UNetTask) -> None:
    task.module.normalize_weights = lambda: None
    for m in task.module.modules():
        if isinstance(m, MPConv): parametrize.register_parametrization(m, 'weight', UnitLength())

def independent_sigma(task: UNetTask) -> None:
    "Noise levels of a batch are drawn one by one, not spread evenly."
    sampler = task.sampler
    def sample(n, offset=0, total=None, generator=None):
        return sampler.icdf(torch.rand(total or n, generator=generator, dtype=torch.float64))[offset:offset + n].float()
    sampler.sample = sample

def transport(task: UNetTask) -> None:
    "Each crop gets the noise of its batch that is nearest to it, by optimal assignment (Pooladian et al. 2023)."
    errors = task.errors
    def paired(latents, noise, *rest):
        if task.module.training:
            cost = torch.cdist(latents.flatten(1).float(), noise.flatten(1).float()).square()
            noise = noise[torch.from_numpy(linear_sum_assignment(cost.cpu().numpy())[1]).to(noise.device)]
        return errors(latents, noise, *rest)
    task.errors = paired

def dispersive(task: UNetTask, weight: float = .5, temperature: float = .5) -> None:
    "What the middle of the network makes of the crops of a batch is pushed apart (Wang and He 2025, squared distance)."
    seen, loss = [], task.loss
    task.module.middle.register_forward_hook(lambda module, args, out: seen.__setitem__(slice(None), [out]))
    def spread(batch):
        out, h = loss(batch), seen.pop().flatten(1).float()
        apart = (h[:, None] - h).square().mean(-1)
        return out | dict(loss=out['loss'] + weight*(-apart/temperature).exp().mean().log())
    task.loss = spread

CHANGES = {f.__name__.replace('_', '-'): f
           for f in (no_attention, no_modulation, no_rows, row_embedding, random_features, forward_norm, independent_sigma,
                     transport, dispersive)}


@dataclass
class Arm:
    "What is trained."
    name: str
    settings: dict = field(default_factory=dict)    # of `UNetTrainConfig`, nested
    dataset: str | None = None                      # other latents to train on
    change: str = ''                                # key of `CHANGES`


def nested(texts: list[str]) -> dict:    # 'a.b=value' each
    "Settings by dotted names as a nested dict; values as in JSON, anything else is text."
    values = {}
    for text in texts:
        name, equals, value = text.partition('=')
        if not equals: raise UserError(f"'{text}' is no setting; write NAME=VALUE")
        with contextlib.suppress(json.JSONDecodeError): value = json.loads(value)
        values[name] = value
    return put({}, values)

def parse_arm(text: str) -> Arm:
    "'name: a.b=value c=value'."
    name, _, rest = text.partition(':')
    settings = nested(rest.split())
    arm = Arm(name.strip(), dataset=settings.pop('dataset', None), change=settings.pop('change', ''), settings=settings)
    if arm.change and arm.change not in CHANGES:
        raise UserError(f"there is no change called '{arm.change}'; there are: {', '.join(CHANGES)}")
    return arm

def base_config(dataset_dir: str | Path, start: Pipeline | None = None) -> dict:
    "Settings of a UNet that one thread can train in minutes; or of the UNet of `start`, to be fine-tuned."
    index = read_index(dataset_dir)
    few = dict(ema_archives=0, log_every=20, checkpoint_every=0, media_every=0)
    if start:
        cfg = finetune_config('unet', start, index.labels)
        cfg.trainer = replace(cfg.trainer, **few)
        return to_dict(cfg)
    z = LatentsDataset(dataset_dir, 1, index.tracks[0].split)[0]['latents'].shape[0]
    cfg = UNetTrainConfig()
    cfg.unet = replace(cfg.unet, in_channels=z, out_channels=z, label_dim=len(index.labels), model_channels=32,
                       channel_mult=(1, 2, 2), num_layers_per_block=1, attn_levels=(2,), channels_per_head=32,
                       sigma_min=.05, rope=True, separate_v=True)
    cfg.sigma = replace(cfg.sigma, P_mean=.4, P_std=1.4, sigma_min=.05)
    cfg.data = replace(cfg.data, crop_frames=48, balance='root')
    cfg.trainer = replace(cfg.trainer, batch_size=8, learning_rate=.01, lr_rampup_steps=50, lr_ref_steps=0, **few)
    return to_dict(cfg)

def config(
    arm: Arm, dataset_dir: str | Path, common: dict, steps: int, seed: int, start: Pipeline | None = None,
) -> UNetTrainConfig:
    "An arm's whole configuration; the rate falls to 0 over the second half unless it is set otherwise."
    planned = dict(trainer=dict(max_steps=steps, seed=seed, lr_end_steps=steps//2, validate_every=max(1, steps//6)))
    settings = merge(merge(merge(base_config(dataset_dir, start), planned), common), arm.settings)
    settings = merge(settings, dict(trainer=dict(max_steps=steps, seed=seed)))
    return from_dict(UNetTrainConfig, settings, f"arm '{arm.name}'")

def make(
    arm: Arm, dataset_dir: str | Path, common: dict, steps: int, seed: int,
    start: Pipeline | None = None,  # whose UNet's weights it has
) -> UNetTask:
    "A task as it is before training."
    dataset_dir = arm.dataset or dataset_dir
    cfg = config(arm, dataset_dir, common, steps, seed, start)
    torch.manual_seed(mix_seed(seed, 'unet'))
    unet = UNet(cfg.unet)
    if start: take_weights(unet, start.unet, start.labels, read_index(dataset_dir).labels)
    task = UNetTask(unet, cfg, dataset_dir, say=lambda text: None)
    if arm.change: CHANGES[arm.change](task)
    return task

def batch(task: UNetTask) -> dict[str, Tensor]:
    items = [task.item(i) for i in range(task.cfg.trainer.batch_size)]
    return {k: torch.stack([x[k] for x in items]) for k in items[0]}

def flops(task: UNetTask) -> float:
    "Floating point operations of a training step: forward, and twice as many backward."
    with torch.no_grad(), sdpa_kernel(SDPBackend.MATH), FlopCounterMode(display=False) as counter:
        task.loss(batch(task))      # fused attention would not be counted on a CPU
    return 3*counter.get_total_flops()

def seconds(tasks: list[UNetTask], folder: Path, repeats: int = 8) -> list[float]:
    "Processor seconds of a step of each; measured in turns, the median."
    trainers = [Trainer(t, folder/str(i), replace(t.cfg.trainer, max_steps=10**6), lambda text: None)
                for i, t in enumerate(tasks)]
    batches, times = [t._batches() for t in trainers], [[] for _ in trainers]
    for _ in range(repeats + 2):
        for trainer, data, spent in zip(trainers, batches, times):
            start = time.process_time()
            trainer._update(data)
            spent.append(time.process_time() - start)
    return [torch.tensor(t[2:]).median().item() for t in times]

@torch.no_grad()
def held_out(
    task: UNetTask,
    dataset_dir: str | Path,    # whose held-out tracks
    frames: int,                # of a crop
    crops: int = 2,             # of each track, evenly spread
    labels: str = 'own',        # own, other (those of another class) or none
) -> list[list[float]]:         # by track and noise level
    "Weighted error on held-out tracks, always with the same noise."
    data = LatentsDataset(dataset_dir, frames, 'validation', balance='seconds')
    latents, vectors = [], []
    for row in data.tracks:
        for i in range(crops):
            start = round((i + .5)/crops*max(0, row.frames - frames))
            latents.append(data.read(row, i % data.index.variations, start, start + frames))
            vectors.append(label_vector(row.mix, data.labels))
    x, v, noise = torch.stack(latents), torch.stack(vectors), draw_noise((len(latents), *latents[0].shape), range(len(latents)))
    v = dict(own=v, other=v.roll(1, 1), none=torch.zeros_like(v))[labels]
    table = []
    for sigma in LEVELS:
        parts = zip(*(t.to(task.module.device).split(16) for t in (x, noise, v)))
        errors = torch.cat([task.errors(y, n, y.new_full((len(y),), sigma), l)[0] for y, n, l in parts])
        table.append(errors.view(-1, crops).mean(1))
    return torch.stack(table, 1).cpu().tolist()

def rounded(x):
    "Numbers in nested lists, to four digits."
    return [rounded(y) for y in x] if isinstance(x, list) else float(f'{x:.4g}')

def command() -> str:
    "What was typed."
    return 'python ' + ' '.join(f"'{a}'" if set(a) & set(' []') else a for a in sys.argv)

def save(path: str | Path, result: dict) -> None:
    "JSON, with a line for each run or setting."
    lines = json.dumps(result).replace('{"arm"', '\n{"arm"').replace('{"figures"', '\n{"figures"')
    Path(path).write_text(lines + '\n', encoding='utf-8')

def train(
    arm: Arm,
    dataset_dir: str | Path,
    common: dict,               # settings of all arms
    steps: int,
    seed: int,
    judged_by: str | Path,      # dataset whose held-out tracks count
    frames: int,                # of a held-out crop
    judge: Callable[[UNet], dict] | None = None,
    start: Pipeline | None = None,
) -> dict:                      # what is recorded of a run
    "Train an arm, and measure what it has learnt."
    task = make(arm, dataset_dir, common, steps, seed, start)
    with tempfile.TemporaryDirectory() as tmp:
        begun = time.process_time()
        trainer = Trainer(task, Path(tmp)/'unet', task.cfg.trainer, lambda text: None)
        rows = trainer.train(live_plot=False)
        spent = time.process_time() - begun
    if trainer.step < steps:
        raise UserError(f"{arm.name}, seed {seed}: stopped at step {trainer.step} of {steps}; this run isn't recorded")
    errors = {}
    for std in trainer.ema.averages:
        with averaged(trainer.ema, std) as net, trainer.autocast():
            net.eval()
            kinds = ['own', 'other', 'none'] if not errors and task.cfg.unet.label_dim and not start else ['own']
            errors[f'{std:g}'] = {k: rounded(held_out(task, judged_by, frames, labels=k)) for k in kinds}
    out = dict(arm=arm.name, seed=seed, steps=steps, seconds=round(spent), parameters=task.module.num_params, errors=errors,
               curve=rounded([[r['step'], r['val/error']] for r in rows if 'val/error' in r]))
    if judge:
        with averaged(trainer.ema, task.cfg.trainer.ema_stds[0]) as net: out['judge'] = judge(net.eval())
    return out

def learn(
    dataset_dir: str | Path,
    arms: list[Arm],
    steps: int | None = None,       # of the first arm
    minutes: float = 15.,           # else its processor time
    seeds: int = 2,
    equal: str = 'time',            # what all arms have as much of: time, flops or steps
    common: dict | None = None,     # settings of all arms, nested
    judged_by: str | Path | None = None,    # dataset whose held-out tracks count; None: `dataset_dir`
    judge: Callable[[UNet], dict] | None = None,
    done: Callable[[dict], None] = lambda result: None,     # gets the result so far after each run
    start: Pipeline | None = None,  # whose UNet's weights all arms start from
) -> dict:
    "Train all arms with all seeds."
    common, judged_by = common or {}, judged_by or dataset_dir
    if not any(t.split == 'validation' for t in read_index(judged_by).tracks):
        raise UserError(f"{judged_by} has no held-out tracks; prepare it with a larger val_fraction")
    tasks = [make(arm, dataset_dir, common, 1000, 0, start) for arm in arms]
    frames, per_step = tasks[0].cfg.data.crop_frames, [flops(t) for t in tasks]
    with tempfile.TemporaryDirectory() as tmp: costs = seconds(tasks, Path(tmp)) if equal == 'time' or not steps else None
    steps = steps or round(60*minutes/costs[0])
    cost = dict(time=costs, flops=per_step, steps=[1]*len(arms))[equal]
    planned = [max(2, round(steps*cost[0]/c)) for c in cost]
    tracks = [t for t in read_index(judged_by).tracks if t.split == 'validation']
    result = dict(levels=list(LEVELS), equal=equal, tracks=[t.file_name for t in tracks], runs=[],
                  arms=[dict(name=a.name, settings=a.settings, change=a.change, steps=n, gigaflop=round(f/1e9, 2))
                        for a, n, f in zip(arms, planned, per_step)])
    if start:
        task = make(arms[0], dataset_dir, common, 1000, 0, start)
        task.module.eval()
        result['start'] = rounded(held_out(task, judged_by, frames))
    if costs: result['seconds_per_step'] = {a.name: round(c, 4) for a, c in zip(arms, costs)}
    for seed in range(seeds):
        for arm, n in zip(arms, planned):
            result['runs'].append(train(arm, dataset_dir, common, n, seed, judged_by, frames, judge, start))
            done(result)
    return result


def errors_of(
    result: dict,           # of `learn`
    arm: str,
    labels: str = 'own',    # own, other, none
    std: str | None = None, # width of the average; None: the first
) -> Tensor:                # (seeds, tracks, levels)
    "Held-out errors of an arm."
    runs = [r['errors'] for r in result['runs'] if r['arm'] == arm]
    return torch.tensor([e[std or next(iter(e))][labels] for e in runs])

def interval(
    x: Tensor,              # (seeds, tracks)
    draws: int = 4000,
) -> tuple[float, float, float]:    # mean, ends of its 95 % interval over tracks
    "Bootstrap over tracks of the mean over seeds."
    x = x.double().mean(0)
    pick = torch.randint(len(x), (draws, len(x)), generator=torch.Generator().manual_seed(0))
    low, high = torch.quantile(x[pick].mean(1), torch.tensor([.025, .975], dtype=x.dtype)).tolist()
    return x.mean().item(), low, high

def span(
    x: Tensor,              # (seeds, tracks)
    form: str = '+.4f',
) -> str:
    "`interval` in words."
    mean, low, high = interval(x)
    return f'{mean:{form}} ({low:{form}} to {high:{form}})'

def spent(result: dict, arm: str) -> list[int]:     # processor seconds, by seed
    "How long an arm's runs took."
    return [r['seconds'] for r in result['runs'] if r['arm'] == arm]

def by_seed(result: dict, arm: str, base: str | None = None, labels: str = 'own', std: str | None = None) -> Tensor:
    "(seeds, tracks) Errors of an arm less another's, the first arm's by default."
    a, b = errors_of(result, arm, labels, std), errors_of(result, base or result['arms'][0]['name'], labels)
    if not len(a): return a.new_zeros(0, 0)
    n = min(len(a), len(b))
    return (a[:n] - b[:n]).mean(2)

def seed_margin(result: dict, seeds: int, labels: str = 'own') -> float:    # NaN where no arm has two seeds
    """What a difference of two arms, averaged over `seeds`, must exceed so that it isn't the seeds' luck: half the 95 %
    interval of Student's t, with the spread between seeds pooled over all arms."""
    arms = [a['name'] for a in result['arms'][1:]]
    found = [d.mean(1) for d in (by_seed(result, name, labels=labels) for name in arms) if len(d) > 1]
    free = sum(len(d) - 1 for d in found)
    if not free: return float('nan')
    spread = (sum(((d - d.mean())**2).sum().item() for d in found)/free)**.5
    return stats.t.ppf(.975, free)*spread/seeds**.5

def verdict(difference: Tensor, margin: float) -> str:     # (seeds, tracks) of errors; of `seed_margin`
    "better or worse, or can't tell."
    mean, low, high = interval(difference)
    if low <= 0 <= high or not abs(mean) > margin: return "can't tell"
    return 'better' if mean < 0 else 'worse'

def table(result: dict) -> str:
    "Held-out errors by arm, in Markdown."
    levels, arms = result['levels'], [a['name'] for a in result['arms']]
    rows = [f"| arm | steps | weights | error (95 %) | less the first's (95 %) | by seed | | {' | '.join(f'σ {s:g}' for s in levels)} |",
            '|' + ' --- |'*(7 + len(levels))]
    for name in arms:
        e, run = errors_of(result, name), next((r for r in result['runs'] if r['arm'] == name), None)
        if not run: continue
        cells = [name, str(run['steps']), f"{run['parameters']:,}", span(e.mean(2), '.4f')]
        if name == arms[0]: cells += ['', '', '']
        else:
            d = by_seed(result, name)
            cells += [span(d), ', '.join(f'{x:+.4f}' for x in d.mean(1)),
                      verdict(d, seed_margin(result, len(d)))]
        rows.append('| ' + ' | '.join(cells + [f'{x:.3f}' for x in e.mean((0, 1))]) + ' |')
    for r in result['runs']:
        if 'judge' in r: rows.append(f"\n{r['arm']}, seed {r['seed']}, judged: " + ', '.join(f'{k} {v:.3g}' for k, v in r['judge'].items()))
    return '\n'.join(rows)

def line(
    result: dict,
    arm: str,
    base: str | None = None,    # None: the first arm
    labels: str = 'own',
) -> str:
    "What became of an arm, in a line."
    base = base or result['arms'][0]['name']
    d = by_seed(result, arm, base, labels)
    margin = seed_margin(result, len(d), labels)
    return (f"{arm}: error {errors_of(result, arm, labels).mean():.4f}, less that of {base}: {span(d)}; by seed "
            f"{', '.join(f'{x:+.4f}' for x in d.mean(1))}, of which luck may be ±{margin:.4f}: {verdict(d, margin)}")

def picture(
    result: dict,
    arms: list[str] | None = None,  # those to draw; the first is compared with; None: all
    labels: str = 'own',
):                                  # a figure
    "Held-out error by noise level, and what it is less than the first arm's, with 95 % intervals over tracks."
    from matplotlib import pyplot as plt
    names, levels = arms or [a['name'] for a in result['arms']], result['levels']
    fig, (left, right) = plt.subplots(1, 2, figsize=(9, 2.6), dpi=72, layout='constrained')
    base = errors_of(result, names[0], labels)
    for i, name in enumerate(names):
        e = errors_of(result, name, labels)
        left.semilogx(levels, e.mean((0, 1)), f'C{i}.-', label=name)
        if not i: continue
        n = min(len(e), len(base))
        low, high = zip(*[interval((e[:n] - base[:n])[:, :, k])[1:] for k in range(len(levels))])
        right.semilogx(levels, (e[:n] - base[:n]).mean((0, 1)), f'C{i}.-')
        right.fill_between(levels, low, high, color=f'C{i}', alpha=.2)
    right.axhline(0, color='C0', lw=1)
    left.set(xlabel='noise level σ', ylabel='weighted error, held out')
    right.set(xlabel='noise level σ', ylabel=f'less that of {names[0]}')
    left.legend(fontsize=7)
    return fig

def make_judge(
    dataset_dir: str | Path,
    model_dir: str | Path | None,   # whose format and VAE; None: those that come with the package
    count: int,                     # clips
    seconds: float = 6.,            # of each
) -> Callable[[UNet], dict]:
    "What a UNet makes, as the judge hears it."
    from dualdiffusion.metrics import Judge
    pipe = Pipeline.from_pretrained(model_dir)
    listener = Judge(dataset_dir, count, seconds, sample_rate=pipe.format.cfg.sample_rate)
    labels = listener.labels
    if pipe.vae.cfg.label_dim and pipe.labels != labels:
        raise UserError(f"model and dataset {dataset_dir} have other labels; take latents of this model")
    asked = [labels[i*len(labels)//count] for i in range(count)]
    def judge(unet):
        own = Pipeline(pipe.format, pipe.vae, unet, labels)
        settings = dict(solver='ipndm', steps=12, cfg_scale=2., sigma_min=unet.cfg.sigma_min, progress=False)
        clips = [own.generate(label, seconds, seed, **settings) for seed, label in enumerate(asked)]
        return {k: float(f'{v:.4g}') for k, v in listener.clips([c.audio for c in clips], asked).items()}
    return judge


SMALL = dict(unet=dict(model_channels=16, channels_per_head=16), data=dict(crop_frames=32))     # learns something in seconds

def quick(task: UNetTask, folder: str | Path) -> Trainer:
    "Train a task to its end, in silence."
    trainer = Trainer(task, folder, task.cfg.trainer, lambda text: None)
    trainer.train(live_plot=False)
    return trainer

def small_dataset(folder: str | Path, variations: int = 1) -> Path:     # the dataset
    "Latents of the six clips that come with the book, one of two held out of each class; to try things on."
    from dualdiffusion.data.latents import encode_latents
    from dualdiffusion.data.prepare import prepare
    from dualdiffusion.hub import default_model
    folder = Path(folder)/'dataset'
    with contextlib.redirect_stdout(io.StringIO()):
        prepare(Path(__file__).parent.parent/'nbs'/'media', folder, min_seconds=4., val_fraction=.5, workers=0)
    encode_latents(default_model(), folder, variations, device='cpu')
    return folder


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('dataset', help='a dataset with latents')
    parser.add_argument('--arm', action='append', required=True, help="NAME or 'NAME: SETTING=VALUE …'; the first is compared with")
    parser.add_argument('--set', nargs='*', default=[], metavar='SETTING=VALUE', help='settings of all arms')
    parser.add_argument('--minutes', type=float, default=15., help='processor minutes of one run of the first arm (default: 15)')
    parser.add_argument('--steps', type=int, help='its steps instead')
    parser.add_argument('--equal', choices=['time', 'flops', 'steps'], default='time', help='what the others get as much of (default: time)')
    parser.add_argument('--seeds', type=int, default=2, help='runs of each arm (default: 2)')
    parser.add_argument('--held_out', help="another dataset whose held-out tracks count")
    parser.add_argument('--judge', type=int, default=0, metavar='N', help='clips that each run makes for the judge (default: none)')
    parser.add_argument('--model', help="folder of the model whose VAE made the latents, for --judge (default: the package's)")
    parser.add_argument('--start', metavar='MODEL', help='whose UNet all arms start from (default: random weights)')
    parser.add_argument('--threads', type=int, default=1, help='of the processor (default: 1)')
    parser.add_argument('--save', help='file for all figures, JSON')
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    try:
        judge = make_judge(args.dataset, args.model, args.judge) if args.judge else None
        start = Pipeline.from_pretrained(model_folder(args.start), device='cpu') if args.start else None
        def done(result):
            run = result['runs'][-1]
            own = torch.tensor(next(iter(run['errors'].values()))['own'])
            print(f"{run['arm']}, seed {run['seed']}: {run['steps']} steps, {run['seconds']} s, error {own.mean():.4f}", flush=True)
            if args.save: save(args.save, dict(command=command()) | result)
        result = learn(args.dataset, [parse_arm(a) for a in args.arm], args.steps, args.minutes, args.seeds, args.equal,
                       nested(args.set), args.held_out, judge, done, start)
    except UserError as e: sys.exit(f'{parser.prog}: {e}')
    print('\n' + table(result))


if __name__ == '__main__': main()
