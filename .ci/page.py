"""Opens the page of `dualdiffusion page` in the system's Chromium, served by a plain server of files, and uses it: makes a piece and
compares it with Python's (latents, spectrogram, the piece that `restore` makes from the file's tags), stops, plays and seeks by keyboard,
and sees what happens when a file is missing or the page is opened from a folder. Fails on a difference, on an error in the console, on a
control without a name, on a request that would leave this machine.

    python .ci/page.py                          # says so where there is no Chromium
    python .ci/page.py --page FOLDER            # a page that has been written before
    python .ci/page.py --screenshots FOLDER     # and keeps a picture of each state, of the dark page and of a phone's"""
import argparse
import base64
import functools
import http.server
import re
import shutil
import tempfile
import threading
import time
from pathlib import Path

import numpy as np
import torch

from dualdiffusion.audio import load_audio, read_tags
from dualdiffusion.diffusion.sampler import draw_noise, sample
from dualdiffusion.networks.layers import frozen
from dualdiffusion.page import write_page
from dualdiffusion.pipeline import Pipeline

LOOKS = {'wide-dark': dict(scheme='dark'), 'phone': dict(width=390, height=844)}
FETCH = """name => {     // an array of the last piece, as base64 of its float32 numbers
    const x = name.split('.').reduce((o, k) => o[k], window.dualdiffusion), b = new Uint8Array(x.buffer, x.byteOffset, x.byteLength)
    let text = ''
    for (let i = 0; i < b.length; i += 32768) text += String.fromCharCode(...b.subarray(i, i + 32768))
    return btoa(text) }"""


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *args): pass

def serve(folder: Path) -> str:
    server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), functools.partial(Quiet, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f'http://127.0.0.1:{server.server_port}/'

class Visit:
    "A page, with what it asks for and what it complains of."
    def __init__(self, browser, url: str, width: int = 1280, height: int = 900, scheme: str = 'light', errors: bool = False):
        self.context = browser.new_context(viewport=dict(width=width, height=height), color_scheme=scheme, accept_downloads=True)
        self.page, self.wrong, home = self.context.new_page(), [], '/'.join(url.split('/')[:3])
        self.page.set_default_timeout(240_000)
        self.page.on('request', lambda r: None if r.url.startswith((home, 'data:', 'blob:')) else self.wrong.append(f'asks for {r.url}'))
        if not errors:
            self.page.on('console', lambda m: self.wrong.append(m.text) if m.type == 'error' else None)
            self.page.on('pageerror', lambda e: self.wrong.append(str(e)))
        self.page.goto(url)

    def state(self, *names: str) -> float:
        start = time.monotonic()
        self.page.wait_for_function("names => names.includes(document.body.dataset.state)", arg=list(names))
        return time.monotonic() - start

    def array(self, name: str) -> torch.Tensor:
        return torch.from_numpy(np.frombuffer(base64.b64decode(self.page.evaluate(FETCH, name)), '<f4').copy())

    def value(self, name: str): return self.page.evaluate(f'window.dualdiffusion.{name}')

    def ask(self, seconds: float, seed: int, preset: str):
        for name, value in dict(seconds=seconds, seed=seed).items():
            self.page.locator(f'#{name}').evaluate("(x, v) => { x.value = v; x.dispatchEvent(new Event('input', {bubbles: true})) }", value)
        self.page.get_by_text(preset, exact=True).click()

    def finish(self):
        assert not self.wrong, '\n'.join(self.wrong)
        self.context.close()

def shoot(visit: Visit, folder: Path | None, name: str):
    "Keep a picture; nothing scrolls sideways, whatever can be used has a name."
    extent, width = visit.page.evaluate('[document.documentElement.scrollWidth, innerWidth]')
    assert extent <= width, f'{name}: {extent} pixels wide, of {width}'
    unnamed = visit.page.evaluate("""[...document.querySelectorAll('button, input, a, [tabindex]')].filter(x => x.checkVisibility()
        && !x.ariaLabel && !x.labels?.length && !x.textContent.trim()).map(x => x.outerHTML)""")
    assert not unnamed, f'{name}: controls without a name: {unnamed}'
    if folder: visit.page.screenshot(path=folder/f'{name}.png', full_page=True)

@torch.no_grad()
def compare(visit: Visit, pipe: Pipeline, preset: str, file: Path):
    "The last piece against Python's."
    tags, fmt = read_tags(file), pipe.format
    cfg, n = pipe.sampler_config(preset), round(tags['seconds'] * fmt.cfg.sample_rate)
    shape = pipe.vae.latents_shape(fmt.spec_shape((1, pipe.channels, n)))
    labels = torch.tensor([[tags['labels'].get(name, 0.) for name in pipe.labels]])
    noise = draw_noise(shape, [tags['seed']])
    with frozen(pipe.unet): ours = sample(pipe.unet, noise, labels, cfg, seeds=[tags['seed']])
    theirs = visit.array('latents').view(shape)
    print(f'  largest difference of the latents {(ours - theirs).abs().max():.1e}')
    assert (ours - theirs).abs().max() < 1e-3
    spec = visit.array('spec').view(1, *visit.value('shape'))
    audio = torch.stack([visit.array(f'channels.{c}') for c in range(pipe.channels)])
    def error(x):      # of the spectrogram, with the gain taken back
        made = fmt.encode(x[None])[..., :spec.shape[-1]]
        return ((made - spec).norm() / spec.norm()).item()
    errors = error(audio / 10 ** (tags['gain_db'] / 20)), error(fmt.decode(spec, n_iter=tags['n_iter'], seed=tags['seed'])[0, :, :n])
    print('  spectrogram error after phase recovery {:.4f}, in Python {:.4f}'.format(*errors))
    assert abs(errors[0] / errors[1] - 1) < .05
    again = pipe.restore(tags, progress=False)
    heard = load_audio(file, fmt.cfg.sample_rate)
    a, b = (fmt.encode(x[None]) for x in (heard, again.audio))
    print(f'  restored in Python: spectrogram differs by {(a - b).norm() / b.norm():.4f}')
    assert heard.shape == again.audio.shape and (a - b).norm() < .1 * b.norm()

def use(browser, home: str, pipe: Pipeline, folder: Path | None):
    visit, start = Visit(browser, home), time.monotonic()
    page = visit.page
    visit.state('loading')
    page.locator('#status').get_by_text('MB').wait_for()
    shoot(visit, folder, 'loading')
    visit.state('ready')
    print(f"  ready after {time.monotonic() - start:.1f} s with {visit.value('threads')} thread(s)")
    shoot(visit, folder, 'ready')
    visit.ask(2, 1, 'fast')
    start = time.monotonic()
    page.get_by_role('button', name='Generate').click()
    visit.state('done')
    print(f'  2 s, fast: heard after {time.monotonic() - start:.1f} s')
    shoot(visit, folder, 'done')
    with page.expect_download() as got: page.get_by_text('Download WAV').click()
    with tempfile.TemporaryDirectory() as tmp:
        got.value.save_as(Path(tmp)/'a.wav')
        compare(visit, pipe, 'fast', Path(tmp)/'a.wav')
    page.locator('#seek').focus()
    page.wait_for_function("document.getElementById('audio').paused || document.getElementById('audio').ended")
    page.keyboard.press('Home')
    page.keyboard.press('ArrowRight')
    assert abs(page.evaluate("document.getElementById('audio').currentTime") - 1) < .1, 'the arrow key seeks'
    shoot(visit, folder, 'focus')
    page.keyboard.press('Space')
    page.wait_for_function("!document.getElementById('audio').paused || document.getElementById('audio').ended")

    visit.ask(12, 2, 'good')
    page.get_by_role('button', name='Generate').focus()
    page.keyboard.press('Enter')
    page.wait_for_function("document.body.classList.contains('shown')")
    shoot(visit, folder, 'generating')
    assert page.evaluate("document.activeElement.id") == 'stop', 'focus is on Stop'
    start = time.monotonic()
    page.keyboard.press('Enter')
    visit.state('stopped')
    print(f'  stopped after {time.monotonic() - start:.2f} s')
    shoot(visit, folder, 'stopped')
    page.wait_for_function("!document.getElementById('generate').disabled")
    visit.finish()

def looks(browser, home: str, folder: Path):
    "The page dark, and on a phone, with a piece in it."
    for name, look in LOOKS.items():
        visit = Visit(browser, home, **look)
        visit.state('ready')
        visit.ask(2, 3, 'fast')
        visit.page.get_by_role('button', name='Generate').click()
        visit.state('done')
        visit.page.wait_for_timeout(1500)
        shoot(visit, folder, name)
        visit.finish()

def failures(browser, site: Path, folder: Path | None):
    with tempfile.TemporaryDirectory() as tmp:
        broken = Path(tmp)/'page'
        shutil.copytree(site, broken)
        (broken/'model/unet.onnx').unlink()
        visit = Visit(browser, serve(broken), errors=True)
        visit.state('failed')
        assert 'unet.onnx' in visit.page.locator('#status').inner_text()
        shoot(visit, folder, 'failed')
        visit.finish()
    visit = Visit(browser, (site/'index.html').as_uri(), errors=True)
    assert 'http.server' in visit.page.locator('#empty').inner_text()
    shoot(visit, folder, 'file')
    visit.context.close()

def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n\n')[0])
    parser.add_argument('--page', type=Path, help='folder of a page; default: one of the model that comes with the package')
    parser.add_argument('--screenshots', type=Path, help='folder for PNG files')
    parser.add_argument('--time', type=float, nargs='+', default=[], help='seconds of music to time, with every preset')
    args = parser.parse_args()
    chromium = next(filter(None, map(shutil.which, ('chromium', 'chromium-browser', 'google-chrome', 'chrome'))), None)
    if not chromium: return print('there is no Chromium here, so the page is not opened (apt install chromium)')
    from playwright.sync_api import sync_playwright
    if args.screenshots: args.screenshots.mkdir(parents=True, exist_ok=True)
    pipe = Pipeline.from_pretrained(device='cpu')
    with tempfile.TemporaryDirectory() as tmp, sync_playwright() as p:
        site = (args.page or Path(tmp)/'page').resolve()
        if not args.page: print(f"{write_page(site, pipe)/1e6:.1f} MB")
        browser = p.chromium.launch(executable_path=chromium, args=['--no-sandbox', '--autoplay-policy=no-user-gesture-required'])
        home = serve(site)
        use(browser, home, pipe, args.screenshots)
        failures(browser, site, args.screenshots)
        if args.screenshots: looks(browser, home, args.screenshots)
        for seconds in args.time:
            for preset in pipe.presets:
                visit = Visit(browser, home)
                visit.state('ready')
                visit.ask(seconds, 1, preset)
                visit.page.get_by_role('button', name='Generate').click()
                visit.state('done')
                print(f"  {seconds:g} s, {preset}: {visit.value('took'):.1f} s", visit.value('times'))
                visit.finish()
        browser.close()
    print('the page makes the same music as Python')


if __name__ == '__main__': main()
