"""Seconds until a compiled network has met one length, then another: as the package compiles, and by plain torch.compile.

    python benchmarks/compiled.py [--model_channels 16] [--train]

CPU seconds of this process and of the compilers that it starts, for the first call at each length and for a later one.
Both ways start from the same weights, without any graph compiled before."""
import argparse
import copy
import os

os.environ['TORCHINDUCTOR_FORCE_DISABLE_CACHES'] = '1'
os.environ['TORCHINDUCTOR_COMPILE_THREADS'] = '1'       # in this process: else its CPU time is counted elsewhere

import torch
from torch import nn

from dualdiffusion.networks.unet import UNet, UNetConfig

LENGTHS = 64, 96, 83, 75, 96      # frames of latents


def spent() -> float:
    "CPU seconds up to now, of children that have ended too."
    t = os.times()
    return t.user + t.system + t.children_user + t.children_system

def call(net: nn.Module, frames: int, train: bool) -> None:
    x, sigma, labels = torch.randn(2, 4, 32, frames), torch.rand(2) + .1, torch.rand(2, 3)
    with torch.set_grad_enabled(train): out = net(x, sigma, labels)
    if train: out.square().mean().backward()

def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('--model_channels', type=int, default=16)
    parser.add_argument('--train', action='store_true', help='also the gradient')
    args = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(0)
    net = UNet(UNetConfig(label_dim=3, model_channels=args.model_channels, channel_mult=(1, 2), num_layers_per_block=1,
                          attn_levels=(1,), channels_per_head=16, rope=True, separate_v=True))
    print(f"torch {torch.__version__}, {net.num_params:,} weights, {'with' if args.train else 'without'} the gradient")
    for name, start_compiling in (('as the package compiles', UNet.compile), ('plain torch.compile', nn.Module.compile)):
        torch._dynamo.reset()       # else the second way takes the first one's graphs
        start_compiling(way := copy.deepcopy(net))
        for frames in LENGTHS:
            start = spent()
            call(way, frames, args.train)
            print(f"{name}, {frames} frames: {spent() - start:.1f} s", flush=True)


if __name__ == '__main__': main()
