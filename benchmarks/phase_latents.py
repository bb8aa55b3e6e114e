"""Can a network learn the latents of a VAE that keeps phase? VAEs of mel spectrograms and of the MCLT, then UNets.

    dualdiffusion prepare MUSIC DATASET --val_fraction .2
    python benchmarks/phase_latents.py DATASET OUT [--seeds 2] [--steps 500] [--unet_steps 600]

Both VAEs have the same network but for the channels that they read, and give as many latents per second. Each trains as
its format needs: spectrograms with the loss of their pictures, the MCLT with that and the loss of its audio, phases
included. Then a small UNet of equal size learns the latents of each. OUT gets a JSON file per arm and seed; finished
ones are not made again.

mel: difference of mel spectrograms of held-out tracks and their reconstructions, dB (benchmarks/phase.py). redundancy:
nats that neighbours tell of a latent. errors: of denoising held-out latents by noise level, 1 where nothing is known of
them; alone: of a denoiser that knows each row's mean and variance, and nothing else. Clips are judged as in
benchmarks/enough.py."""
import argparse
import shutil
import time
from dataclasses import replace
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor

import learn
import phase
from dualdiffusion.audio import load_audio
from dualdiffusion.core import progress, read_json, write_json
from dualdiffusion.data.dataset import read_tracks
from dualdiffusion.data.latents import LatentsDataset, encode_latents, read_index
from dualdiffusion.folder import load_coder
from dualdiffusion.formats.base import Format
from dualdiffusion.metrics import Judge
from dualdiffusion.networks.unet import UNet
from dualdiffusion.networks.vae import VAE
from dualdiffusion.pipeline import Pipeline
from dualdiffusion.training.vae import pick_vae_config, train_vae

RATE, SECONDS = 16000, 8.   # of the audio, Hz; of a generated clip, s
FORMATS = {'mel': dict(name='SpectrogramFormat', sample_rate=RATE, n_mels=128, scale=dict(max_hz=RATE/2)),
           'phase': dict(name='MCLTFormat', sample_rate=RATE, num_rows=128)}
FEW = dict(device='cpu', lr_ref_steps=0, validate_every=0, media_every=0, checkpoint_every=0, ema_archives=0)

def train_coder(arm: str, model: Path, data: Path, steps: int, seed: int) -> None:
    cfg = pick_vae_config(data, 'cpu', FORMATS[arm])
    cfg.vae = replace(cfg.vae, model_channels=24, encoder_channels=16, num_layers_per_block=1)
    cfg.audio_loss = replace(cfg.audio_loss, weight=float(arm == 'phase'))
    cfg.trainer = replace(cfg.trainer, max_steps=steps, lr_end_steps=steps//2, seed=seed, ema_stds=(.05,), **FEW)
    train_vae(model, data, cfg, live_plot=False)
    encode_latents(model, data, variations=1, device='cpu')

@torch.no_grad()
def reconstruction(fmt: Format, vae: VAE, data: Path) -> list[float]:
    "Difference of mel spectrograms of each held-out track, dB."
    found = []
    for track in read_tracks(data):
        if track.split != 'validation': continue
        audio = load_audio(track.path, RATE, 2, track.seconds/2, 4)[None]
        spec = fmt.encode(audio)
        made = fmt.decode(vae.decode(vae.encode(spec).mode(), None, spec.shape[-1]))
        found.append(phase.mel_distance(made[..., :audio.shape[-1]], audio, RATE))
    return found

def crops(data: Path, split: str, count: int = 64) -> Tensor:  # (count z f 64)
    rows = LatentsDataset(data, 64, split, balance='seconds')
    return torch.stack([rows[i]['latents'] for i in range(count)]).float()

def rows_alone(data: Path) -> list[float]:      # by `learn.LEVELS`
    "Held-out error of a denoiser that knows each row's mean and variance, and nothing else."
    x, y, errors = crops(data, 'train'), crops(data, 'validation'), []
    mean = x.mean((0, 3), keepdim=True)
    var = (x - mean).square().mean((0, 3), keepdim=True)
    for sigma in learn.LEVELS:
        gain = var/(var + sigma**2)
        square = ((1 - gain)**2*(y - mean).square() + gain**2*sigma**2).mean().item()
        errors.append(square*(1 + sigma**2)/sigma**2)
    return errors

def redundancy(data: Path) -> float:    # nats per latent
    "What the eight neighbours and the other channels tell of a latent, beyond its row's mean, if all is Gaussian."
    x = crops(data, 'train')
    z = x.shape[1]
    patches = F.unfold(x - x.mean((0, 3), keepdim=True), 3).unflatten(1, (z, 9)).movedim(2, 1)
    cov = torch.cov(patches.flatten(1, 2).movedim(1, 0).flatten(1).double())    # of 9 z numbers, a pixel's together
    ours = list(range(4*z, 5*z))        # the pixel in the middle
    others = [i for i in range(9*z) if i not in ours]
    given = torch.linalg.slogdet(cov)[1] - torch.linalg.slogdet(cov[others][:, others])[1]
    return .5*(cov.diagonal()[ours].log().sum() - given).item()/z

def run(arm: str, data: Path, model: Path, args: argparse.Namespace, seed: int) -> dict:
    begun = time.process_time()
    train_coder(arm, model, data, args.steps, seed)
    spent = time.process_time() - begun
    fmt, vae = load_coder(model, data, None, torch.device('cpu'))
    labels = read_index(data).labels
    judge = Judge(data, args.clips, SECONDS, sample_rate=RATE, reference=480, device='cpu')
    def judged(unet: UNet) -> dict:
        pipe, asked = Pipeline(fmt, vae, unet, labels, arm), [labels[i % len(labels)] for i in range(args.clips)]
        made = [pipe.generate(k, SECONDS, i, steps=16, cfg_scale=1.5, progress=False).audio
                for i, k in enumerate(progress(asked, desc='clips'))]
        return judge.clips(made, asked)
    found = learn.train(learn.Arm(arm), data, {}, args.unet_steps, seed, data, frames=48, judge=judged)
    errors = [sum(e)/len(e) for e in zip(*found['errors']['0.05']['own'])]
    return dict(arm=arm, seed=seed, coder_seconds=round(spent), seconds=found['seconds'], errors=errors,
                alone=rows_alone(data), mel=reconstruction(fmt, vae, data), redundancy=redundancy(data), **found['judge'])

def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('dataset', type=Path)
    parser.add_argument('out', type=Path, help='folder; on the same disk as the dataset')
    parser.add_argument('--seeds', type=int, default=2)
    parser.add_argument('--steps', type=int, default=500, help='of a VAE')
    parser.add_argument('--unet_steps', type=int, default=600)
    parser.add_argument('--clips', type=int, default=26)
    args = parser.parse_args()
    torch.set_num_threads(1)
    for seed in range(args.seeds):
        for arm in FORMATS:
            file, work = args.out/f'{arm}-{seed}.json', args.out/f'{arm}-{seed}'
            if not file.exists():
                print(f'seed {seed}, {arm}', flush=True)
                data, model = work/'data', work/'model'
                shutil.rmtree(work, ignore_errors=True)
                shutil.copytree(args.dataset, data)
                write_json(file, run(arm, data, model, args, seed))
            r = read_json(file)
            print(f"{arm} {seed}: mel {sum(r['mel'])/len(r['mel']):.2f} dB, redundancy {r['redundancy']:.3f}, errors "
                  f"{' '.join(f'{e:.3f}' for e in r['errors'])}, Fréchet {r['frechet']:.2f}, "
                  f"CPU {r['coder_seconds']} and {r['seconds']} s", flush=True)


if __name__ == '__main__': main()
