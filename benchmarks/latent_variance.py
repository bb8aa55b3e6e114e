"""Does a network learn better on latents of uniform variance (finding 10)? One UNet, the same latents, scaled otherwise.

    dualdiffusion prepare MUSIC DATASET && dualdiffusion encode MODEL DATASET
    python benchmarks/latent_variance.py DATASET OUT [--model default] [--steps 600] [--seeds 2] [--clips 32]

'as encoded': channels of equal variance, as the VAE makes them. 'channels over 4' and 'over 16': channels multiplied so
that their variances spread, evenly on a logarithmic scale, over that factor. 'uniform rows': rows divided by their
deviations, which differ as encoded. The mean variance is 1 for all. What is sampled is multiplied back before it is
judged, so that only learning and sampling differ. OUT gets a JSON file per arm and seed; finished ones are not made again.

patches, rows: Kullback-Leibler divergence of generated from held-out latents, nats per latent, as if both were Gaussian:
of 3 x 3 neighbours in all channels, and of each row of a channel alone. No scale changes it. Clips are judged as by
`dualdiffusion evaluate`."""
import argparse
import time
from pathlib import Path
from unittest.mock import patch

import torch
import torch.nn.functional as F
from torch import Tensor

import learn
from dualdiffusion.core import progress, read_json, write_json
from dualdiffusion.data.latents import LatentsDataset, read_index
from dualdiffusion.hub import model_folder
from dualdiffusion.maker import Maker
from dualdiffusion.metrics import Judge
from dualdiffusion.networks.unet import UNet
from dualdiffusion.pipeline import Pipeline

SECONDS, FRAMES = 8., 64    # of a generated clip; of a crop of latents
READ = LatentsDataset.read

def crops(data: Path, split: str, count: int = 128) -> Tensor:     # (count z f t), as encoded
    rows = LatentsDataset(data, FRAMES, split, balance='seconds')
    return torch.stack([rows[i]['latents'] for i in range(count)]).float()

def scales(latents: Tensor) -> dict[str, Tensor]:       # by arm: (z f 1), what latents are multiplied by
    z = latents.shape[1]
    var = latents.var((0, 3), keepdim=True)[0]          # (z f 1)
    order = torch.randperm(z, generator=torch.Generator().manual_seed(0))
    def spread(factor): return factor**(order/(z - 1) - .5).view(-1, 1, 1).expand_as(var)
    of_variance = {'as encoded': torch.ones_like(var), 'channels over 4': spread(4.), 'channels over 16': spread(16.),
                   'uniform rows': 1/var.mean(0, keepdim=True).expand_as(var)}
    return {k: (v*var.mean()/(v*var).mean()).sqrt() for k, v in of_variance.items()}

def divergence(a: Tensor, b: Tensor) -> float:      # (d n) each; nats
    "Kullback-Leibler divergence of Gaussians with the moments of a from those with the moments of b."
    a, b = a.double(), b.double()
    (ca, cb), off = (torch.cov(x).view(len(x), -1) for x in (a, b)), b.mean(1) - a.mean(1)
    inverse = torch.linalg.inv(cb)
    return .5*((inverse @ ca).trace() + off @ inverse @ off - len(a) + torch.logdet(cb) - torch.logdet(ca)).item()

def distances(made: Tensor, real: Tensor) -> dict[str, float]:  # (b z f t) each
    z = made.shape[1]
    def patches(x): return F.unfold(x, 3).movedim(1, 0).flatten(1)      # (9z n)
    def row(x, i, j): return x[:, i, j].flatten()[None]
    rows = [divergence(row(made, i, j), row(real, i, j)) for i in range(z) for j in range(made.shape[2])]
    return dict(patches=divergence(patches(made), patches(real))/(9*z), rows=sum(rows)/len(rows))

def run(arm: str, scale: Tensor, data: Path, pipe: Pipeline, judge: Judge, args: argparse.Namespace, seed: int) -> dict:
    real = crops(data, 'validation')
    def judged(unet: UNet) -> dict:
        begun, decode = time.process_time(), pipe.vae.decode
        own = Pipeline(pipe.format, pipe.vae, unet, read_index(data).labels, arm)
        made, audio = [], []
        asked = [own.labels[i % len(own.labels)] for i in range(args.clips)]
        for i, label in enumerate(progress(asked, desc='clips')):
            maker = Maker(own, own.recipe(label, SECONDS, 1000*seed + i, precision='fp32', steps=16, cfg_scale=1.5))
            *_, last = maker.sample([maker.recipe.seed])
            made.append((last['x']/scale)[0])
            with patch.object(pipe.vae, 'decode', lambda latents, *rest: decode(latents/scale, *rest)):
                audio.append(maker.clips(last['x'], [maker.recipe.seed], maker.recipe.n_iter)[0][0])
        return distances(torch.stack(made), real) | judge.clips(audio, asked) | dict(making=time.process_time() - begun)
    with patch.object(LatentsDataset, 'read', lambda self, *where: READ(self, *where)*scale):
        found = learn.train(learn.Arm(arm), data, {}, args.steps, seed, data, frames=48, judge=judged)
    return dict(arm=arm, seed=seed, steps=args.steps, seconds=found['seconds'], **found['judge'])

def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('dataset', type=Path, help='with latents of the model')
    parser.add_argument('out', type=Path)
    parser.add_argument('--model', default='default')
    parser.add_argument('--steps', type=int, default=600)
    parser.add_argument('--seeds', type=int, default=2)
    parser.add_argument('--clips', type=int, default=32)
    args = parser.parse_args()
    torch.set_num_threads(1)
    pipe = Pipeline.from_pretrained(model_folder(args.model), device='cpu')
    judge = Judge(args.dataset, args.clips, SECONDS, reference=480, device='cpu')
    train, held = crops(args.dataset, 'train'), crops(args.dataset, 'validation')
    print('training from held-out tracks:', distances(train, held), flush=True)
    for seed in range(args.seeds):
        for arm, scale in scales(train).items():
            file = args.out/f"{arm.replace(' ', '_')}-{seed}.json"
            if not file.exists(): write_json(file, run(arm, scale, args.dataset, pipe, judge, args, seed))
            r = read_json(file)
            print(f"{arm} {seed}: patches {r['patches']:.3f}, rows {r['rows']:.3f}, Fréchet {r['frechet']:.2f}, kernel "
                  f"{r['kernel']:.4f}, CPU {r['seconds']} and {r['making']:.0f} s", flush=True)


if __name__ == '__main__': main()
