"""What a VAE loses when it is trained by the spectral loss, by the point-wise one, or by both: small VAEs, arm by arm.

    python benchmarks/reconstruct.py DATASET --steps 450 --seeds 2 --save out.json
    python benchmarks/reconstruct.py DATASET --decoder MODEL --steps 300 --seeds 1 --judge 52

With `--decoder` a trained model's decoder goes on instead, its encoder frozen, and the arms are both terms, the
spectral one, and both against a discriminator. `--judge` adds what the judge hears of real clips through each VAE.

All arms of a seed start from the same weights and see the same crops in the same order. They are judged on the held-out
tracks, by what `fidelity` gives for left and right, side, and the differences from frame to frame and from row to row:
the relative error, and the energy kept (1: as much as there was). Differences from the first arm come with 95 %
intervals over tracks. A dataset needs no latents."""
import argparse
import json
import math
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import torch
from torch import Tensor

from dualdiffusion.audio import load_audio
from dualdiffusion.core import UserError, to_dict
from dualdiffusion.data.dataset import label_names, read_tracks
from dualdiffusion.descriptors import fidelity, views
from dualdiffusion.formats.base import Format, format_settings, make_format
from dualdiffusion.metrics import Judge
from dualdiffusion.networks.discriminator import DiscriminatorConfig
from dualdiffusion.networks.vae import VAE
from dualdiffusion.pipeline import Pipeline
from dualdiffusion.training.ema import averaged
from dualdiffusion.training.draws import mix_seed
from dualdiffusion.training.trainer import Trainer
from dualdiffusion.training.vae import VAETask, VAETrainConfig, pick_vae_config
from learn import command, rounded, span

ARMS = {'both': (1., 1., 0.), 'spectral': (1., 0., 0.), 'point-wise': (0., 1., 0.),     # weights of the two terms and of
        'discriminator': (1., 1., 1.5)}                                                 # the discriminator's verdict
FROM_CHANCE, FROM_DECODER = ('both', 'spectral', 'point-wise'), ('both', 'spectral', 'discriminator')


class WeighedTask(VAETask):
    "A VAE's training with a weight for each of the loss's two terms."
    weights = ARMS['both'][:2]

    def compare(self, x: Tensor, y: Tensor) -> Tensor:
        parts = self.criterion.parts(x, y)
        pointwise = parts.pop('pointwise')
        return self.weights[0]*torch.stack([*parts.values()]).mean() + self.weights[1]*pointwise


def config(dataset_dir: str | Path, steps: int, decoder: str | None = None) -> VAETrainConfig:
    "Settings of a VAE that one thread can train in a minute or two, or of a model's decoder that goes on."
    if decoder:
        fmt, vae = load_model(decoder)
        cfg = VAETrainConfig(format_settings(fmt), vae.cfg)
        cfg.data = replace(cfg.data, crop_frames=128, half_weight=0., freeze_encoder=True, balance='root')
        cfg.trainer = replace(cfg.trainer, batch_size=8, max_steps=steps, learning_rate=.003, betas=(.5, .99), ema_stds=(.1,),
                              lr_rampup_steps=50, lr_ref_steps=0, lr_end_steps=steps//3, log_every=20, validate_every=0,
                              checkpoint_every=0, media_every=0)
        return cfg
    cfg = pick_vae_config(dataset_dir, 'cpu')
    cfg.vae = replace(cfg.vae, latent_channels=8, model_channels=24, encoder_channels=16, num_layers_per_block=1)
    cfg.data = replace(cfg.data, crop_frames=128, half_weight=0.)
    cfg.trainer = replace(cfg.trainer, batch_size=4, max_steps=steps, lr_rampup_steps=50, lr_ref_steps=0,
                          lr_end_steps=steps//2, log_every=20, validate_every=0, checkpoint_every=0, media_every=0)
    return cfg

@torch.no_grad()
def lost(vae: VAE, fmt, dataset_dir: str | Path, seconds: float = 4.) -> dict[str, list[list[float]]]:
    "By view: error and energy kept of the middle of each held-out track."
    out = {}
    for track in read_tracks(dataset_dir):
        if track.split != 'validation': continue
        audio = load_audio(track.path, fmt.cfg.sample_rate, 2, max(0, track.seconds - seconds)/2, seconds)
        spec = fmt.encode(audio[None])
        copy = vae.decode(vae.encode(spec).mode(), None, spec.shape[-1])
        found, parts = fidelity([spec[0]], [copy[0]]), views(spec[0])
        if parts['side'].norm() < .05*parts['mid'].norm(): found['side'] = (math.nan, math.nan)     # nearly mono
        for view, pair in found.items(): out.setdefault(view, []).append(rounded(list(pair)))
    return out

def train(arm: str, dataset_dir: str | Path, cfg: VAETrainConfig, decoder: str | None, judge: Judge | None) -> dict:
    "Train an arm, and measure what it loses."
    fmt, seed = make_format(cfg.format), cfg.trainer.seed
    torch.manual_seed(mix_seed(seed, 'vae'))
    vae, cfg = load_model(decoder)[1] if decoder else VAE(cfg.vae), replace(cfg, discriminator=DiscriminatorConfig(ARMS[arm][2]))
    task = WeighedTask(vae, fmt, cfg, dataset_dir, label_names(read_tracks(dataset_dir)), lambda text: None)
    task.weights = ARMS[arm][:2]
    with tempfile.TemporaryDirectory() as folder:
        start = time.process_time()
        trainer = Trainer(task, Path(folder)/'vae', cfg.trainer, lambda text: None)
        trainer.train(live_plot=False)
        spent = time.process_time() - start
    with averaged(trainer.ema, cfg.trainer.ema_stds[0]) as vae:
        figures = lost(vae.eval(), fmt, dataset_dir)
        with torch.inference_mode(): heard = judge.vae(fmt, vae) if judge else {}
    return dict(arm=arm, seed=seed, steps=cfg.trainer.max_steps, seconds=round(spent), heard=heard, figures=figures)

def load_model(folder: str) -> tuple[Format, VAE]:
    "A model's format and VAE."
    pipe = Pipeline.from_pretrained(folder)
    return pipe.format, pipe.vae

def figures(result: dict, arm: str, view: str, kept: bool) -> Tensor:    # (seeds, tracks)
    "Errors, or energies kept; without tracks that have none."
    x = torch.tensor([r['figures'][view] for r in result['runs'] if r['arm'] == arm])[..., int(kept)]
    return x[:, x.isfinite().all(0)]

def table(result: dict) -> str:
    "Means over tracks and seeds, and differences from the first arm, in Markdown."
    arms, names = list(dict.fromkeys(r['arm'] for r in result['runs'])), list(result['runs'][0]['figures'])
    rows = ['| what | ' + ' | '.join(arms[:1] + [f'{a} | less {arms[0]} (95 %) | by seed' for a in arms[1:]]) + ' |',
            '|' + ' --- |'*(2 + 3*(len(arms) - 1))]
    for kept in (False, True):
        for view in names:
            base, cells = figures(result, arms[0], view, kept), []
            for arm in arms[1:]:
                x = figures(result, arm, view, kept)
                n = min(len(x), len(base))
                cells += [f'{x.mean():.3f}', span(x[:n] - base[:n], '+.3f'),
                          ', '.join(f'{d:+.3f}' for d in (x[:n] - base[:n]).mean(1))]
            rows.append(f"| {'energy kept' if kept else 'error'}, {view} | {base.mean():.3f} | {' | '.join(cells)} |")
    for run in result['runs']:
        if run['heard']: rows += ['', f"{run['arm']}, seed {run['seed']}, heard by the judge: " + ', '.join(
            f"{k} {run['heard'][k]:.3g}" for k in ('frechet', 'kernel', 'coverage', 'precision', 'recognised'))]
    return '\n'.join(rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('dataset', help='what `dualdiffusion prepare` made')
    parser.add_argument('--steps', type=int, default=450, help='of each run (default: 450)')
    parser.add_argument('--seeds', type=int, default=2, help='runs of each arm (default: 2)')
    parser.add_argument('--decoder', metavar='MODEL', help='go on with the decoder of this model')
    parser.add_argument('--judge', type=int, default=0, metavar='CLIPS', help='real clips that the judge hears (default: none)')
    parser.add_argument('--save', help='file for all figures, JSON')
    args = parser.parse_args()
    torch.set_num_threads(1)
    try:
        cfg = config(args.dataset, args.steps, args.decoder)
        judge = Judge(args.dataset, args.judge) if args.judge else None
        result = dict(command=command(), settings=to_dict(cfg), runs=[])
        for seed in range(args.seeds):
            for arm in FROM_DECODER if args.decoder else FROM_CHANCE:
                own = replace(cfg, trainer=replace(cfg.trainer, seed=seed))
                result['runs'].append(run := train(arm, args.dataset, own, args.decoder, judge))
                print(f"{arm}, seed {seed}: {run['seconds']} s", flush=True)
                lines = json.dumps(result).replace('{"arm"', '\n{"arm"')
                if args.save: Path(args.save).write_text(lines + '\n', encoding='utf-8')
    except UserError as e: sys.exit(f'{parser.prog}: {e}')
    print('\n' + table(result))


if __name__ == '__main__': main()
