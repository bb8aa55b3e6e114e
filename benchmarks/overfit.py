"""Overfit one clip: a VAE and a UNet that see nothing but four seconds of music must give it back from noise.

    python benchmarks/overfit.py [CLIP] [--steps 500]

Everything in between is the real chain: prepare, train vae, encode, preflight, train unet, sample, decode. Prints the
correlation of the generated mel spectrogram (power 0.25) with the clip's, and fails below 0.9.
"""
import argparse
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import torch

from dualdiffusion.audio import load_audio, save_audio
from dualdiffusion.core import has_fast_bf16
from dualdiffusion.data.latents import encode_latents
from dualdiffusion.data.prepare import prepare
from dualdiffusion.diffusion.sampler import SamplerConfig, draw_noise, sample
from dualdiffusion.formats.spectrogram import SpectrogramFormat
from dualdiffusion.networks.unet import UNet
from dualdiffusion.networks.vae import VAE
from dualdiffusion.training.trainer import Trainer
from dualdiffusion.training.unet import UNetTask, correlation, pick_unet_config, preflight
from dualdiffusion.training.vae import pick_vae_config, train_vae

FRAMES = 64     # latent frames of the clip: 4.1 s


class OneClip(UNetTask):
    "The same clip in every place of a batch, each with a noise level of its own."
    def __len__(self): return 10**6


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('clip', nargs='?', default=Path(__file__).parent.parent/'nbs/media/supertux/forest2.ogg')
    parser.add_argument('--steps', type=int, default=500, help='of the UNet')
    parser.add_argument('--vae_steps', type=int, default=200)
    args = parser.parse_args()
    start = time.monotonic()
    with tempfile.TemporaryDirectory() as tmp:
        music, data, model = (Path(tmp)/name for name in ('music', 'data', 'model'))
        (music/'clip').mkdir(parents=True)
        save_audio(music/'clip'/'clip.flac', load_audio(args.clip, seconds=4.2))
        prepare(music, data, min_seconds=1., workers=0)

        cfg = pick_vae_config(data)
        cfg.vae = replace(cfg.vae, model_channels=32, num_layers_per_block=1)
        cfg.data = replace(cfg.data, crop_frames=128)
        quick = dict(batch_size=4, learning_rate=.01, lr_rampup_steps=20, checkpoint_every=0, validate_every=0,
                     media_every=0, num_workers=0)
        cfg.trainer = replace(cfg.trainer, **quick, max_steps=args.vae_steps, lr_ref_steps=50, ema_stds=())
        rows = train_vae(model, data, cfg)
        print(f"VAE: {args.vae_steps} steps, relative error {rows[-1]['relative_error']:.3f}, {time.monotonic() - start:.0f} s")

        encode_latents(model, data, variations=1)
        print(f"preflight: decoded latents correlate {preflight(model, data).spec_correlation:.3f} with the clip")
        cfg = pick_unet_config(model, data)
        cfg.unet = replace(cfg.unet, model_channels=32, channel_mult=(1, 2, 4), num_layers_per_block=1,
                           attn_levels=(2,))
        cfg.sigma = replace(cfg.sigma, P_mean=.4, P_std=1.4)    # where a clip is told from noise
        cfg.data = replace(cfg.data, crop_frames=FRAMES)
        cfg.trainer = replace(cfg.trainer, **quick, max_steps=args.steps, lr_ref_steps=200, ema_stds=(.1,))
        torch.manual_seed(0)
        task = OneClip(UNet(cfg.unet), cfg, data)
        rows = Trainer(task, model/'unet', cfg.trainer).train(live_plot=False)
        print(f"UNet: {args.steps} steps, weighted error {rows[-1]['error']:.3f}, {time.monotonic() - start:.0f} s")

        fmt, vae = SpectrogramFormat.from_pretrained(model/'format'), VAE.from_pretrained(model/'vae')
        unet = UNet.from_pretrained(model/'unet', ema=.1)
        truth = fmt.encode(load_audio(next((data/'audio').rglob('*.flac')))[None])
        noise, label = draw_noise((1, *task.train[0]['latents'].shape), [0]), torch.ones(1, 1)
        with torch.no_grad(), torch.autocast('cpu', torch.bfloat16, enabled=has_fast_bf16('cpu')):
            latents = sample(unet, noise, label, SamplerConfig(steps=20, sigma_min=cfg.unet.sigma_min, cfg_scale=1.))
            spec = vae.decode(latents, label).float()
        frames = min(spec.shape[-1], truth.shape[-1])
        found = correlation(spec[..., :frames], truth[..., :frames])
        print(f"generated mel spectrogram correlates {found:.3f} with the clip's after {args.steps} steps; "
              f"{time.monotonic() - start:.0f} s in all")
        if not found > .9: sys.exit('overfit: the correlation is not above 0.9')


if __name__ == '__main__': main()
