"""How near each solver comes to the model's own limit, with how many function evaluations, and in what time.

    python benchmarks/sampling.py [MODEL] [--seconds 3] [--seeds 2] [--guide FOLDER] [--table FILE.md] [--picture FILE.png]

For all solvers, numbers of evaluations and kinds of guidance: the distance of the final latents to a converged
reference from the same noise (iPNDM of order 3, 128 steps), in standard deviations of that reference, and the seconds of
processor time that a clip takes, which a busy machine changes least. One seed's latents are about 1.2 away from
another's. `--guide` is the folder of a weaker UNet, for autoguidance. The SDE form of DPM-Solver++ is missing: with noise
of its own it ends elsewhere with every number of steps, and has to be judged by what it makes.
"""
import argparse
import time
from dataclasses import replace

import matplotlib.pyplot as plt
import torch

from dualdiffusion.diffusion.sampler import SamplerConfig, draw_noise, nfe, sample
from dualdiffusion.networks.unet import UNet
from dualdiffusion.pipeline import Pipeline

METHODS = {'Euler (DDIM)': dict(solver='euler'), 'midpoint': dict(solver='midpoint'), 'Heun': dict(solver='heun'),
           **{f'iPNDM, order {k}': dict(solver='ipndm', order=k) for k in (2, 3, 4)},
           'DPM++ 2M': dict(solver='dpmpp_2m'),
           'DPM++ 2M, equal steps of ln sigma': dict(solver='dpmpp_2m', schedule='scale-invariant')}
EVALUATIONS = 6, 8, 12, 16, 24      # without guidance; two-evaluation solvers take half the steps


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('model', nargs='?', help='model folder (default: the model that comes with the package)')
    parser.add_argument('--seconds', type=float, default=3., help='length of a clip')
    parser.add_argument('--seeds', type=int, default=2, help='clips')
    parser.add_argument('--cfg_scale', type=float, default=2., help='strength of guidance')
    parser.add_argument('--interval', type=float, nargs=2, default=(.3, 5.), help='noise levels of guidance in an interval')
    parser.add_argument('--guide', help='folder of a weaker UNet, for autoguidance')
    parser.add_argument('--table', help='file for the tables, markdown')
    parser.add_argument('--picture', help='file for the picture')
    args = parser.parse_args()
    pipe = Pipeline.from_pretrained(args.model)
    guide = UNet.from_pretrained(args.guide).to(pipe.device) if args.guide else None
    frames = pipe.format.num_frames(round(args.seconds * pipe.format.cfg.sample_rate))
    shape = pipe.vae.latents_shape((args.seeds, pipe.vae.cfg.in_channels, pipe.format.cfg.n_mels, frames))
    noise = draw_noise(shape, range(args.seeds)).to(pipe.device)
    labels = torch.eye(len(pipe.labels))[torch.arange(args.seeds) % len(pipe.labels)].to(pipe.device)
    base = SamplerConfig(sigma_min=pipe.unet.cfg.sigma_min, sigma_max=pipe.unet.cfg.sigma_max, cfg_scale=args.cfg_scale)
    low, high = args.interval
    kinds = {'no guidance': (dict(cfg_scale=1.), None), f'cfg {args.cfg_scale:g}': ({}, None),
             f'cfg {args.cfg_scale:g}, {low:g} < sigma <= {high:g}': (dict(cfg_sigma_min=low, cfg_sigma_max=high), None)}
    if guide: kinds[f'autoguidance {args.cfg_scale:g}'] = (dict(autoguidance=True), guide)

    tables, fig, axs = [], *plt.subplots(1, len(kinds), figsize=(4 * len(kinds), 3.4), sharey=True, layout='constrained')
    for ax, (kind, (settings, guide)) in zip(axs, kinds.items()):
        def run(**kw):
            cfg, start = replace(base, **settings | kw), time.process_time()
            latents = sample(pipe.unet, noise, labels, cfg, guide=guide).cpu()
            return latents, nfe(cfg), (time.process_time() - start) / args.seeds
        truth = run(solver='ipndm', order=3, steps=128)[0]
        head = f"| {kind} | {' | '.join(f'{n}' for n in EVALUATIONS)} | NFE of the last | its seconds |"
        rows = [head, '| --- |' + ' --- |' * (len(EVALUATIONS) + 2)]
        for name, method in METHODS.items():
            cost = 2 if method['solver'] in ('heun', 'midpoint') else 1
            runs = [run(**method, steps=n // cost) for n in EVALUATIONS]
            away = [((x - truth).square().mean().sqrt() / truth.std()).item() for x, *_ in runs]
            ax.loglog([n for _, n, _ in runs], away, '.-', label=name)
            rows.append(f"| {name} | {' | '.join(f'{d:.2g}' for d in away)} | {runs[-1][1]} | {runs[-1][2]:.2f} |")
            print(rows[-1], flush=True)
        ax.set(title=kind, xlabel='function evaluations (NFE)', xticks=[5, 10, 20, 40], xticklabels=[5, 10, 20, 40])
        ax.minorticks_off()
        tables.append('\n'.join(rows))
    axs[0].set_ylabel('distance to the limit, std')
    fig.legend(*axs[0].get_legend_handles_labels(), loc='outside lower center', ncols=4)
    what = (f"{args.seeds} clips of {args.seconds:g} s of model '{pipe.name}' on {pipe.device.type}, "
            f"{torch.get_num_threads()} thread(s)")
    text = f"Distance to the limit, in std of latents, by the evaluations of an unguided sample; {what}.\n\n" + '\n\n'.join(tables) + '\n'
    print(f"\n{text}")
    if args.table: open(args.table, 'w').write(text)
    if args.picture: fig.savefig(args.picture, dpi=72)


if __name__ == '__main__': main()
