"""What the networks cost: forward and training step, eager and compiled, float32 and bfloat16, both memory layouts.

    python benchmarks/networks.py [--device cuda] [--network unet|vae] [--seconds 55] [--edm2 FOLDER]

Each row is timed as soon as it is ready. Then all are timed in turns, together with a matrix product in the same type;
the median is printed, and which share of the matrix product's operations in a second the row reaches. `forward` is what
sampling does; `step` is the trainer's own: forward, backward, clipped gradient, optimizer, normalised weights,
averages. `launched` counts kernels on a GPU, and torch's operations without views elsewhere; `waits` how often the
processor waits for the device; `memory` is the most that was allocated on a GPU, and what is kept for the gradient
elsewhere. Compiled and bfloat16 rows also say by how much their output is off. A GPU's float32 convolutions are in
TF32, torch's default, its matrix product is not.
`--edm2` takes a checkout of https://github.com/NVlabs/edm2, whose network of the same widths is timed in the same turns.
"""
import argparse
import contextlib
import copy
import functools
import importlib.util
import itertools
import statistics
import sys
import tempfile
import time
import types
import unittest.mock
import warnings
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn.attention import SDPBackend, sdpa_kernel
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils.flop_counter import FlopCounterMode


def patch(f=None, as_prop=False, cls_method=False):
    "What the networks need of fastcore, on machines that lack it."
    if f is None: return functools.partial(patch, as_prop=as_prop, cls_method=cls_method)
    cls = next(iter(f.__annotations__.values()))
    setattr(cls, f.__name__, property(f) if as_prop else classmethod(f) if cls_method else f)


def stand_in() -> None:
    "Audio libraries are imported with the trainer, but not used here: a GPU machine need not have them."
    for name in ('soundfile', 'av', 'soxr', 'filelock'):
        if not importlib.util.find_spec(name): sys.modules[name] = unittest.mock.MagicMock()
    if not importlib.util.find_spec('fastcore'):
        sys.modules['fastcore'] = types.ModuleType('fastcore')
        sys.modules['fastcore.basics'] = basics = types.ModuleType('fastcore.basics')
        basics.patch = patch


stand_in()
sys.path.insert(0, str(Path(__file__).parents[1]))

from dualdiffusion.core import Module  # noqa: E402
from dualdiffusion.networks.unet import UNet, UNetConfig  # noqa: E402
from dualdiffusion.networks.vae import VAE, VAEConfig  # noqa: E402
from dualdiffusion.training.trainer import Task, Trainer, TrainerConfig  # noqa: E402


class Denoise(Task):
    "A UNet's training, on noise instead of music."
    def __init__(self, net: nn.Module, shape: tuple[int, ...], call: Callable[..., Tensor]):
        super().__init__(net)
        self.shape, self.call = shape, call

    def __len__(self) -> int: return 10**6
    def item(self, index: int) -> dict[str, Tensor]: return dict(x=torch.randn(self.shape[1:]))

    def loss(self, batch: dict[str, Tensor]) -> dict[str, Tensor]:
        x = batch['x']
        sigma = (1.2*self.draws.normal('sigma', x[:, 0, 0, 0])).exp()
        noise = self.draws.normal('noise', x)*sigma[:, None, None, None]
        return dict(loss=((self.call(self.module, x + noise, sigma) - x).square()/sigma[:, None, None, None]**2).mean())


class Autoencode(Denoise):
    "A VAE's training."
    def loss(self, batch: dict[str, Tensor]) -> dict[str, Tensor]:
        return dict(loss=(self.call(self.module, batch['x'], None) - batch['x']).abs().mean())

    def compile(self) -> None:
        for part in (self.module.encoder, self.module.decoder): part.compile()


def denoise(net: nn.Module, x: Tensor, sigma: Tensor) -> Tensor: return net(x, sigma)
def autoencode(vae: nn.Module, x: Tensor, sigma: None) -> Tensor: return vae.decode(vae.encode(x).mean, None, x.shape[-1])


class Foreign(Module):
    "EDM2's network as one of ours, for the trainer."
    def __init__(self, net: nn.Module):
        super().__init__(types.SimpleNamespace())
        self.net = net

    def forward(self, x: Tensor, sigma: Tensor) -> Tensor:
        return self.net(x, sigma, force_fp32=not torch.is_autocast_enabled(x.device.type))


def edm2(folder: str, cfg: UNetConfig, rows: int) -> Foreign:
    "EDM2's preconditioned network with the widths of ours."
    sys.path.insert(0, folder)
    from training.networks_edm2 import Precond
    sizes = [rows//2**level for level in cfg.attn_levels]
    return Foreign(Precond(rows, cfg.in_channels, 0, model_channels=cfg.model_channels, channel_mult=list(cfg.channel_mult),
                           num_blocks=cfg.layers[0], attn_resolutions=sizes, sigma_data=1., use_fp16=True))


class Operations(TorchDispatchMode):
    "Counts torch's operations without views, and those by which the processor waits for a device."
    def __init__(self):
        super().__init__()
        self.launched = self.waits = 0

    def __torch_dispatch__(self, func, kinds, args=(), kwargs=None):
        out = func(*args, **kwargs or {})
        view = any(r.alias_info and not r.alias_info.is_write for r in func._schema.returns)
        self.launched += not view
        self.waits += func._schema.name in ('aten::_local_scalar_dense', 'aten::nonzero', 'aten::masked_select')
        return out


@dataclass
class Row:
    "One way to run a network."
    name: str
    half: bool
    call: Callable[[], object]      # runs it once
    flops: float                    # of one run
    times: list[float] = field(default_factory=list)
    launched: int | None = None
    waits: int | None = None
    memory: float | None = None     # bytes
    note: str = ''


def synchronize(device: torch.device) -> None:
    if device.type == 'cuda': torch.cuda.synchronize(device)


def clock(call: Callable[[], object], device: torch.device) -> float:
    synchronize(device)
    start = time.perf_counter()
    call()
    synchronize(device)
    return time.perf_counter() - start


def count(row: Row, device: torch.device) -> None:
    "Launches, waits and memory of one run."
    if device.type == 'cuda':
        torch.cuda.reset_peak_memory_stats(device)
        before = torch.cuda.memory_allocated(device)
        row.call(); synchronize(device)
        row.memory = torch.cuda.max_memory_allocated(device) - before
        torch.cuda.set_sync_debug_mode('warn')
        with warnings.catch_warnings(record=True) as seen:
            warnings.simplefilter('always')
            row.call()
        torch.cuda.set_sync_debug_mode('default')
        row.waits = sum('synchronizing' in str(w.message) for w in seen)
        with torch.profiler.profile(activities=[torch.profiler.ProfilerActivity.CUDA]) as profile:
            row.call(); synchronize(device)
        row.launched = sum(e.count for e in profile.key_averages() if e.device_type == torch.autograd.DeviceType.CUDA)
        return
    if 'compiled' in row.name: return
    with Operations() as seen: row.call()
    row.launched, row.waits = seen.launched, seen.waits
    kept = {}
    def keep(t): kept[t.untyped_storage().data_ptr()] = t.untyped_storage().nbytes(); return t
    with torch.autograd.graph.saved_tensors_hooks(keep, lambda t: t): row.call()
    row.memory = sum(kept.values()) or None


def flops_of(call: Callable[[], object]) -> float:
    with sdpa_kernel(SDPBackend.MATH), FlopCounterMode(display=False) as counter: call()     # fused kernels go uncounted
    return counter.get_total_flops()


def make_rows(title: str, net: nn.Module, task: type[Task], call, shape, device, half, layout, compiled, folder, sizes,
              exact) -> list[Row]:
    "Forward and step of one network, run in one way."
    net = copy.deepcopy(net)
    cfg = TrainerConfig(max_steps=10**6, batch_size=shape[0], precision='bf16' if half else 'fp32', channels_last=layout,
                        compile=compiled, device='cpu' if device.type == 'cpu' else 'auto', ema_archives=0)
    trainer = Trainer(task(net, shape, call), tempfile.mkdtemp(dir=folder), cfg, say=lambda text: None)
    g = torch.Generator().manual_seed(0)
    x, sigma = torch.randn(shape, generator=g).to(device), torch.full((shape[0],), 1., device=device)
    batches = itertools.repeat(dict(x=x))

    def forward():
        net.eval()
        with torch.no_grad(), trainer.autocast(): return call(net, x, sigma)

    rows = [Row(f'{title} forward', half, forward, sizes[0]),
            Row(f'{title} step', half, lambda: trainer._update(batches), sizes[1])]
    if compiled or half: rows[0].note = f'off {((forward() - exact).norm()/exact.norm()).item():.1e}'
    return rows


def main() -> None:
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('--device', default='cpu', choices=('cpu', 'cuda'))
    p.add_argument('--network', default='unet', choices=('unet', 'vae'))
    p.add_argument('--model_channels', type=int, help='width of the first level; default: 64, on a GPU 128')
    p.add_argument('--batch_size', type=int, help='default: 2, on a GPU 32')
    p.add_argument('--frames', type=int, default=96, help='frames of latents; eight times as many of spectrogram for the VAE')
    p.add_argument('--seconds', type=float, default=55., help='no new row is begun after them')
    p.add_argument('--separable', action='store_true', help='attention along one axis at a time, in all levels')
    p.add_argument('--no-compile', action='store_true', help='only eager rows')
    p.add_argument('--edm2', help="a checkout of EDM2's public code")
    args = p.parse_args()
    started, device, gpu = time.monotonic(), torch.device(args.device), args.device == 'cuda'
    channels, batch = args.model_channels or (128 if gpu else 64), args.batch_size or (32 if gpu else 2)
    torch.manual_seed(0)
    if args.network == 'unet':
        levels = (0, 1, 2, 3) if args.separable else (2, 3)
        cfg = UNetConfig(model_channels=channels, channel_mult=(1, 2, 3, 4), attn_levels=levels,
                         num_layers_per_block=1, separable_attn=args.separable)
        nets, shape = {'UNet': UNet(cfg)}, (batch, 4, 32, args.frames)
        if args.edm2: nets['EDM2'] = edm2(args.edm2, cfg, shape[2])
        task, call = Denoise, denoise
    else:
        cfg = VAEConfig(model_channels=channels//2)
        nets, shape, task, call = {'VAE': VAE(cfg)}, (batch, 2, 256, 8*args.frames), Autoencode, autoencode
    for net in nets.values():   # gains off zero: everything is computed, and an error in it seen
        for v in net.parameters():
            if not v.any(): nn.init.constant_(v, .3)
    where = torch.cuda.get_device_name(device) if gpu else f'{torch.get_num_threads()} threads'
    print(f'torch {torch.__version__}, {where}; {args.network} with input {shape}')

    folder = tempfile.TemporaryDirectory()
    sizes, exact = {}, {}
    for name, net in nets.items():
        net = copy.deepcopy(net).to(device).eval()
        g = torch.Generator().manual_seed(0)
        x, sigma = torch.randn(shape, generator=g).to(device), torch.full((shape[0],), 1., device=device)
        with torch.no_grad(): exact[name] = call(net, x, sigma)
        with torch.no_grad(): forward = flops_of(lambda: call(net, x, sigma))
        sizes[name] = forward, flops_of(lambda: call(net, x, sigma).sum().backward())
        print(f'{name}: {sum(v.numel() for v in net.parameters())/1e6:.1f} M parameters, '
              f'{forward/1e9:.1f} GFLOP forward, {sizes[name][1]/1e9:.1f} GFLOP with backward')

    n = 4096 if gpu else 768
    products = {}
    for half in (False, True):
        a = torch.randn(n, n, device=device, dtype=torch.bfloat16 if half else torch.float32)
        products[half] = Row('matrix product', half, functools.partial(torch.mm, a, a), 2*n**3)
    ways = [(half, layout, False) for layout in (True, False) for half in (True, False)]
    if not args.no_compile: ways += [(half, layout, True) for half, layout, _ in ways]
    torch._dynamo.config.recompile_limit = 64       # each copy of a network is compiled on its own, for forward and for step
    rows, left_out = [], []
    for half, layout, compiled in ways:
        for name, net in nets.items():
            title = ' '.join((name, 'bf16' if half else 'fp32', 'channels-last' if layout else 'contiguous',
                              'compiled' if compiled else 'eager'))
            if name == 'EDM2' and (compiled or not layout): continue
            if time.monotonic() - started > args.seconds*.6:
                left_out.append(title)
                continue
            begin = time.monotonic()
            new = make_rows(title, net, task, call, shape, device, half, layout, compiled, folder.name, sizes[name], exact[name])
            for row in new:
                for _ in range(2): row.call()
                synchronize(device)
                with contextlib.suppress(RuntimeError): count(row, device)
                print(f'{row.name}: {1e3*clock(row.call, device):.2f} ms', flush=True)  # should the run be cut short
            if compiled: new[1].note = f'ready after {time.monotonic() - begin:.0f} s'
            rows += new
    for _ in range(20 if gpu else 5):       # in turns: what disturbs one disturbs all
        for row in (*products.values(), *rows): row.times.append(clock(row.call, device))
        if time.monotonic() - started > args.seconds and len(rows[-1].times) >= 3: break
    print(f"\n{'':46}{'ms':>9}{'TFLOP/s':>9}{'of product':>11}{'launched':>9}{'waits':>6}{'memory':>10}")
    for row in (*products.values(), *rows):
        seconds = statistics.median(row.times)
        rate, product = row.flops/seconds, products[row.half].flops/statistics.median(products[row.half].times)
        number = lambda v: '-' if v is None else v
        memory = '-' if row.memory is None else f'{row.memory/2**20:.0f} MiB'
        kind = f"{row.name} {'bf16' if row.half else 'fp32'}" if row.name == 'matrix product' else row.name
        print(f'{kind:46}{1e3*seconds:9.2f}{rate/1e12:9.3f}{rate/product:11.0%}{number(row.launched):>9}'
              f'{number(row.waits):>6}{memory:>10}  {row.note}')
    for name in left_out: print(f'{name}: left out, out of time (--seconds)')
    folder.cleanup()
    print(f'{time.monotonic() - started:.0f} s in all')


if __name__ == '__main__': main()
