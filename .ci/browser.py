"""Runs the README's first lines and opens the panel in JupyterLab, and the panel as a page of its own, in the system's Chromium,
and uses it as a musician does: chooses a preset, makes a take, plays it, drags two regions, changes them, listens to what is being
made, stops, restores settings, reloads, also while something is made. Fails when one of these does not work, when something is
left behind that nobody wants to read, when an address outside this machine is asked for, and when the browser's console has an
error.

    python .ci/browser.py                                   # says so where there is no Chromium
    python .ci/browser.py --screenshot nbs/images/studio.png    # and keeps a picture of the panel"""
import argparse
import contextlib
import io
import json
import os
import re
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
from pathlib import Path

import soundfile
import torch
from PIL import Image

from dualdiffusion.listening import listening_server, make_test
from dualdiffusion.pipeline import Pipeline

SECONDS = 4     # length of the takes that are made
JUPYTERS = '/lsp/', 'debugger state'     # JupyterLab's own errors: an extension that isn't there, a kernel's restart
CLIPS = """from dualdiffusion.pipeline import Pipeline
from dualdiffusion.show import Clip, compare
clip = Pipeline.from_pretrained().generate('wesnoth', seconds=5, seed=1, preset='fast')
compare(*[Clip(clip.audio[:, i*32000:(i + 1)*32000], title=f'part {i}') for i in range(5)])"""
PANEL = "from dualdiffusion.studio import Studio\nStudio(folder='takes')"


def free_port() -> int:
    with socket.socket() as s:
        s.bind(('127.0.0.1', 0))
        return s.getsockname()[1]

@contextlib.contextmanager
def running(command: list[str], folder: Path, url: str):
    "A server, from when it answers until the end."
    with open(folder/'server.log', 'w') as log:
        process = subprocess.Popen(command, cwd=folder, stdout=log, stderr=subprocess.STDOUT)
    try:
        for _ in range(240):
            with contextlib.suppress(OSError):
                urllib.request.urlopen(url).close()
                break
            assert process.poll() is None, (folder/'server.log').read_text()
            time.sleep(.25)
        yield
    except BaseException:
        print((folder/'server.log').read_text()[-3000:])
        raise
    finally:
        process.terminate()
        process.wait(20)

class Watched:
    "A page, with what it asks for and what it complains of."
    def __init__(self, browser):
        self.page = browser.new_page(viewport=dict(width=1280, height=800))
        self.page.set_default_timeout(90_000)
        self.page.add_init_script(LISTEN)
        self.foreign, self.errors = [], []
        self.page.on('request', lambda r: None if re.match(r'(https?|wss?)://(127\.0\.0\.1|localhost)[:/]|data:|blob:', r.url)
                     else self.foreign.append(r.url))
        self.page.on('console', lambda m: self.complaint(m.text, m.location.get('url')) if m.type == 'error' else None)
        self.page.on('pageerror', lambda e: self.errors.append(str(e)))

    def complaint(self, text: str, url: str | None):
        if not any(x in f'{text} {url}' for x in JUPYTERS): self.errors.append(f'{text} ({url})')

    def finish(self):
        assert not self.foreign, f"asked the network for {self.foreign}"
        assert not self.errors, '\n'.join(self.errors)
        self.page.close()

def button(page, text: str): return page.get_by_role('button', name=text, exact=True)

def options(page) -> list[str]: return page.locator('.dd-pick').all_text_contents()

def until(what: str, test, seconds: float = 60.):
    "Wait until `test()` is true."
    start = time.monotonic()
    while not test():
        assert time.monotonic() - start < seconds, f"{what}: not within {seconds:g} s"
        time.sleep(.02)
    return time.monotonic() - start

def number(page, label: str): return page.locator('.widget-text', has_text=re.compile(f'^{label}$')).locator('input')

def set_number(page, label: str, value: float):
    box = number(page, label)
    box.fill(str(value))
    box.press('Enter')

def make(page, seconds: float, preset: str):
    set_number(page, 'seconds', seconds)
    button(page, preset).click()
    button(page, 'Generate').click()

def cut(page) -> list[float]:
    "The region that Python knows of: it moves the slider."
    text = page.locator('.widget-slider', has_text='region, s').locator('.widget-readout').inner_text()
    return [float(x) for x in re.findall(r'\d+\.\d+', text)]

def use(page, folder: Path, picture: str | None = None):
    "What a musician does."
    takes, player = folder/'takes', page.locator('.dd-player')
    player.wait_for(timeout=300_000)
    until('the presets have times', lambda: page.get_by_text('fast about').count(), 120)
    before = len(options(page))
    assert not button(page, 'Stop').is_enabled()
    button(page, 'Advanced settings').click()
    iterations = Pipeline.from_pretrained(device='cpu').iterations
    for name in 'best', 'fast':
        button(page, name).click()
        until(f'{name} has its iterations', lambda: number(page, 'n_iter').input_value() == str(iterations(name)))
    button(page, 'Advanced settings').click()
    make(page, SECONDS, 'fast')
    first = until('a take is made', lambda: len(options(page)) == before + 1, 120)
    until('it plays', lambda: '0:00.0 of' not in player.inner_text() and f'of 0:0{SECONDS}.0' in player.inner_text())
    print(f"  first take after {first:.1f} s")
    until('it has come to its end', lambda: button(page, 'Play').count())

    stage = page.locator('.dd-wave')
    near = lambda want: len(cut(page)) == 2 and all(abs(a - b) < .1 for a, b in zip(cut(page), want))
    def drag(start, end):
        stage.scroll_into_view_if_needed()
        box = stage.bounding_box()
        at = lambda x, y: (box['x'] + x*box['width'], box['y'] + y*box['height'])
        page.mouse.move(*at(start, .5))
        page.mouse.down()
        for i in range(1, 5): page.mouse.move(*at(start + (end - start)*i/4, .6))
        page.mouse.up()
        until('Python knows the region', lambda: near([start*SECONDS, end*SECONDS]))
    drag(.1, .25)
    kept = cut(page)
    button(page, 'Keep the region').click()
    text = page.get_by_text(re.compile(r'^\d\S*–\S+ s$'))
    until('it is kept', lambda: text.count() == 1)
    drag(.5, .75)
    start, end = cut(page)
    if picture:
        raw = page.screenshot()
        Image.open(io.BytesIO(raw)).convert('RGB').quantize(256, Image.Quantize.MAXCOVERAGE).save(picture, optimize=True)
    page.get_by_label('play when ready').uncheck()
    button(page, 'Change the region').click()
    until('the region is changed', lambda: 'changed' in page.locator('.dd-title').inner_text(), 120)
    assert len(options(page)) == before + 2
    old, new = (soundfile.read(f, dtype='int16')[0] for f in sorted(takes.glob('*.flac'))[-2:])
    rate, margin = len(old)/SECONDS, .1     # s; the crossfade is shorter
    changed = (old != new).any(1).nonzero()[0]/rate
    parts = changed[changed < (kept[1] + start)/2], changed[changed > (kept[1] + start)/2]
    for (a, b), part in zip((kept, (start, end)), parts):
        print(f"  region {a:.2f} to {b:.2f} s, changed {part.min():.2f} to {part.max():.2f} s")
        assert len(old) == len(new) and a - margin < part.min() < a + margin and b - margin < part.max() < b + margin

    player.focus()
    page.keyboard.press('Home')
    page.keyboard.press('ArrowRight')
    page.keyboard.press('i')
    until('I sets the start of the region', lambda: near([1., end]))
    page.keyboard.press('2')
    until('2 shows the second take of the list', lambda: 'changed' not in page.locator('.dd-title').inner_text())
    until('at the same place', lambda: '0:01.0 of' in player.inner_text())
    page.keyboard.press('x')
    until('X shows the one before', lambda: 'changed' in page.locator('.dd-title').inner_text())
    page.keyboard.press('Escape')
    until('escape removes it', lambda: near([0., SECONDS]))
    assert text.count() == 1
    button(page, 'No regions').click()
    until('no region is kept', lambda: not text.count())
    assert button(page, 'Vary').is_visible() and not button(page, 'Change the region').is_visible()

    made = len(list(takes.glob('*.flac')))
    make(page, 20, 'best')
    so_far = player.get_by_alt_text('The sound so far')
    until('it is seen', lambda: so_far.is_visible() and so_far.evaluate('x => x.naturalWidth'), 60)
    button(page, 'Hear it so far').click()
    heard = until('it is heard', lambda: player.locator('audio').evaluate_all('all => all.some(x => !x.hidden && !x.paused)'))
    print(f"  what is being made is heard after {heard:.1f} s")
    took = page.evaluate(STOPPED)
    print(f"  stopped {took:.0f} ms after the click")
    assert took < 500, took
    assert len(list(takes.glob('*.flac'))) == made == len(options(page))

def times(page) -> list[str]: return re.findall(r'about (\d+) s', page.get_by_text('fast about').inner_text())

def restore(page):
    "A take of the preset *good*, restored when another preset is chosen."
    before, chosen = len(options(page)), page.locator('.widget-toggle-button.mod-active')
    make(page, 2, 'good')
    until('a take is made', lambda: len(options(page)) == before + 1, 120)
    until('it is chosen', lambda: page.locator('.dd-pick').first.get_attribute('aria-current') == 'true')
    set_number(page, 'seconds', 600)
    until('each preset has a time of its own', lambda: len(set(times(page))) == 3)
    button(page, 'fast').click()
    button(page, 'Restore settings').click()
    until('its preset is chosen', lambda: 'good' in chosen.all_text_contents())
    until('and its length', lambda: number(page, 'seconds').input_value() in ('2', '2.0'))
    button(page, 'Vary').click()
    until('a variation is made', lambda: len(options(page)) == before + 2 and ' of seed ' in options(page)[0], 120)

NAMELESS = """[...document.querySelectorAll('.dd-studio :is(button, input, select, textarea, audio, [role=slider], [role=group])')]
  .filter(x => !(x.ariaLabel || x.title || x.textContent.trim() && !x.role || [...x.labels ?? []].some(l => l.textContent.trim())))
  .map(x => x.outerHTML)"""

def instrument(page, folder: Path):
    "One screen, a column on a phone, names for all controls, and what is done to labels and to a single take."
    page.bring_to_front()
    size = lambda: page.evaluate("(({scrollWidth, scrollHeight}) => [scrollWidth, scrollHeight])(document.documentElement)")
    overlap = lambda: page.evaluate("""[...document.querySelectorAll('.dd-studio :is(button, input, select)')].filter(x => {
      const box = x.getBoundingClientRect(), host = x.closest('.dd-card, .dd-bar')?.getBoundingClientRect();
      return box.width && host && (box.left < host.left - 1 || box.right > host.right + 1) }).map(x => x.outerHTML)""")
    assert size() == [1280, 800], size()
    assert not (nameless := page.evaluate(NAMELESS)), nameless
    assert not overlap(), overlap()
    for width in 390, 600, 900:
        page.set_viewport_size(dict(width=width, height=844))
        time.sleep(.3)
        assert size()[0] == width and not overlap(), (size(), overlap())
    page.set_viewport_size(dict(width=1280, height=800))

    add, labels = page.get_by_label('Add a label'), page.locator('.dd-label')
    before = labels.count()
    add.select_option('wesnoth')
    until('it has a slider', lambda: labels.count() == before + 1)
    button(page, 'Remove wesnoth').click()
    until('it has none', lambda: labels.count() == before)

    name, rows = '<img src=x onerror=window.ran=1>', len(options(page))
    number(page, 'name').fill(name)
    number(page, 'name').press('Enter')
    until('it is renamed', lambda: name in options(page)[0] and name in page.locator('.dd-title').inner_text())
    button(page, f'Star: {name}').click()
    until('it has a star', button(page, f'Unstar: {name}').count)
    with page.expect_download() as download: button(page, f'Download: {name}').click()
    assert soundfile.read(download.value.path())[0].any() and download.value.suggested_filename.endswith('.wav')
    button(page, f'Move to the trash: {name}').click()
    until('it is in the trash', lambda: len(options(page)) == rows - 1)
    button(page, 'Undo').click()
    until('it is back', lambda: len(options(page)) == rows and name in options(page)[0])
    pictures = page.locator('.dd-small')
    drawn = lambda: pictures.evaluate_all('all => all.filter(x => x.naturalWidth).map(x => x.src)')
    until('each take has a small picture', lambda: len(drawn()) == rows)
    before = set(drawn())
    button(page, f'Unstar: {name}').click()
    until('it has no star', button(page, f'Star: {name}').count)
    until('its picture is not made again', lambda: set(drawn()) == before)

    sound = folder/'noise.wav'
    soundfile.write(sound, .1*torch.randn(3*44100, 2).numpy(), 44100)
    with page.expect_file_chooser() as chooser: button(page, 'Add a sound file').click()
    chooser.value.set_files(sound)
    until('a sound file is a take', lambda: len(options(page)) == rows + 1 and 'noise' in page.locator('.dd-title').inner_text())
    mix = labels.all_text_contents()
    button(page, 'Labels from its sound').click()
    page.get_by_text("'noise' sounds like").wait_for(timeout=240_000)
    assert labels.count() and labels.all_text_contents() != mix
    button(page, 'Move to the trash: noise').click()
    until('it is in the trash', lambda: len(options(page)) == rows)
    page.locator('.dd-pick[aria-current=true]').focus()
    page.keyboard.press('ArrowDown')
    until('the arrow chooses the next', lambda: page.locator('.dd-pick').nth(1).get_attribute('aria-current') == 'true')
    second = page.locator('.dd-pick .dd-name').nth(1).inner_text()
    until('the player has it', lambda: page.locator('.dd-title').inner_text() == second)     # a reload may follow
    time.sleep(.5)
    assert page.evaluate('window.ran') is None

def eight_loops(page, folder: Path):
    "What a game developer does: eight loops of a bar at 120 bpm, of which the best two become files."
    before, chosen = len(options(page)), page.locator('.dd-star')
    button(page, 'bars').click()
    page.get_by_label('a loop without a seam').check()
    for label, value in dict(bars=1, takes=8).items(): set_number(page, label, value)
    button(page, 'fast').click()
    button(page, 'Generate').click()
    took = until('eight takes are made', lambda: len(options(page)) == before + 8, 240)
    print(f"  eight loops of two seconds in {took:.0f} s")
    for i in range(2):
        chosen.nth(i).click()
        until('it has a star', lambda: chosen.nth(i).get_attribute('aria-pressed') == 'true')
    button(page, 'Export the starred').click()
    page.get_by_text('written to').wait_for()
    for path in sorted((folder/'takes'/'export').iterdir())[-2:]:
        assert b'smpl' in path.read_bytes() and b'acid' in path.read_bytes() and soundfile.info(path).duration == 2, path

LISTEN = """(() => {
  const connect = AudioNode.prototype.connect;
  AudioNode.prototype.connect = function (to, ...rest) {
    if (to instanceof AudioDestinationNode) {
      const heard = new AnalyserNode(this.context, { fftSize: 256 });
      connect.call(this, heard);
      window.level = () => {
        const x = new Float32Array(256);
        if (this.context.state === 'running') heard.getFloatTimeDomainData(x);
        return Math.max(...x.map(Math.abs));
      };
    }
    return connect.call(this, to, ...rest);
  };
})()"""     # what goes to the loudspeakers, of Web Audio
STOPPED = """async () => {
  const [stop, go] = ['Stop', 'Generate'].map(text => [...document.querySelectorAll('button')].find(b => b.textContent === text));
  const start = performance.now();
  stop.click();
  while (go.disabled) await new Promise(again => setTimeout(again, 2));
  return performance.now() - start;
}"""
QUIET = """async () => {
  const stop = [...document.querySelectorAll('button')].find(b => b.textContent === 'Stop'), start = performance.now();
  stop.click();
  while (window.level() > 1e-4) await new Promise(go => setTimeout(go, 2));
  return performance.now() - start;
}"""

def radio(page, folder: Path):
    "Music without an end: turned, kept, stopped."
    before, air = len(options(page)), page.get_by_text(re.compile(r'^on air'))
    seconds = lambda: int(re.search(r':(\d\d),', air.inner_text())[1]) if air.count() else 0
    spare = lambda: int(re.search(r'(\d+) s ahead', air.inner_text())[1])
    button(page, 'Radio').click()
    first = until('it is heard', lambda: page.evaluate('window.level ? window.level() : 0') > 1e-3, 180)
    page.get_by_label('Add a label').select_option('supertux')
    least = []
    until('it plays on', lambda: (air.count() and least.append(spare())) or seconds() >= 8, 240)
    button(page, 'Keep the last 30 s').click()
    until('a take is kept', lambda: len(options(page)) == before + 1)
    assert 'radio' in options(page)[0], options(page)
    quiet = page.evaluate(QUIET)
    keeper = page.get_by_text('Keep the last 30 s')
    until('it has ended', lambda: button(page, 'Radio').is_enabled() and not keeper.is_visible())
    print(f"  the radio is heard after {first:.1f} s, has {min(least)} s ahead at least, is quiet {quiet:.0f} ms after Stop")
    assert quiet < 100, quiet

def under_pictures(page, width: int, players: int):
    "How the players stand when the page is so wide: no wider than their picture, with a button each."
    page.set_viewport_size(dict(width=width, height=800))
    time.sleep(1)
    img = page.locator('.jp-RenderedImage img').first.bounding_box()
    boxes = [a.bounding_box() for a in page.locator('.jp-OutputArea audio').all()[:players]]
    assert len(boxes) == players and all(b['width'] >= 104 for b in boxes), boxes
    assert all(img['x'] - 1 <= b['x'] and b['x'] + b['width'] <= img['x'] + img['width'] + 1 for b in boxes), (img, boxes)
    assert all(b['y'] >= img['y'] + img['height'] - 1 for b in boxes), (img, boxes)
    return len({round(b['y']) for b in boxes})     # rows

def clips_in_lab(page, do, file: Path):
    "Five players below five pictures, and nothing else, in the page and in the file."
    page.locator('.jp-OutputArea audio').nth(4).wait_for(timeout=180_000)
    rows = {width: under_pictures(page, width, 5) for width in (1600, 1280, 600)}
    print(f"  five players in rows, by the width of the page: {rows}")
    assert rows[1600] == rows[1280] == 1, rows
    page.set_viewport_size(dict(width=1280, height=800))
    do('docmanager:save')
    until('it is saved', lambda: '<audio' in file.read_text())
    outputs = json.loads(file.read_text())['cells'][0]['outputs']
    kinds = [sorted(o.get('data', {'text': 0})) for o in outputs]
    assert [k for k in kinds if k] == [['image/png', 'text/plain'], ['text/html', 'text/plain']], kinds

def in_lab(browser, folder: Path):
    token, port = secrets.token_hex(), free_port()
    for name, source in (('clips', CLIPS), ('panel', PANEL)):
        cell = dict(cell_type='code', id=name, source=source, metadata={}, outputs=[], execution_count=None)
        kernel = dict(name='python3', display_name='Python 3', language='python')
        (folder/f'{name}.ipynb').write_text(json.dumps(dict(cells=[cell], metadata=dict(kernelspec=kernel), nbformat=4,
                                                            nbformat_minor=5)))
    command = [sys.executable, '-m', 'jupyterlab', '--no-browser', '--allow-root', f'--ServerApp.port={port}', '--ServerApp.ip=127.0.0.1',
               f'--IdentityProvider.token={token}', f'--ServerApp.root_dir={folder}', '--LabApp.expose_app_in_browser=True',
               '--LabApp.news_url=None', '--LabApp.extension_manager=readonly', '--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate']
    with running(command, folder, f'http://127.0.0.1:{port}/api'):
        watched = Watched(browser)
        page = watched.page
        do = lambda name: page.evaluate(f"void window.jupyterapp.commands.execute('{name}')")     # not until it is done
        def run_all(name):
            page.goto(f'http://127.0.0.1:{port}/lab/tree/{name}.ipynb?reset&token={token}')
            page.locator('.jp-Notebook .jp-CodeCell').first.wait_for(timeout=300_000)
            page.get_by_text(re.compile(r'\| Idle')).wait_for(timeout=300_000)     # earlier, JupyterLab asks which kernel to take
            do('notebook:run-all-cells')
        run_all('clips')
        clips_in_lab(page, do, folder/'clips.ipynb')
        run_all('panel')
        use(page, folder)
        restore(page)
        assert page.locator('.jp-Notebook .jp-Cell').count() == 1, "a key of the player has reached the notebook"
        do('docmanager:save')
        until('it is saved', lambda: 'Run this cell' in (folder/'panel.ipynb').read_text())
        names = options(page)
        page.reload()
        page.locator('.dd-player').wait_for(timeout=300_000)
        until('the takes are there after a reload', lambda: options(page) == names)
        page.evaluate("document.querySelector('.dd-player').dataset.old = 'yes'")
        do('notebook:restart-run-all')
        page.locator('.jp-Dialog-button.jp-mod-warn').click()
        page.locator('.dd-player:not([data-old])').wait_for(timeout=300_000)
        until('the takes are there after a restart of the kernel', lambda: options(page) == names)
        until('the panel knows its times', lambda: page.get_by_text('fast about').count())
        do('docmanager:save')
        until('it is saved', lambda: '<audio' in (folder/'panel.ipynb').read_text())
        saved = (folder/'panel.ipynb').read_text()
        print(f"  the notebook with the panel: {len(saved)/1e6:.2f} MB")
        assert len(saved) < 2e6 and 'widgets' not in json.loads(saved)['metadata']
        watched.finish()

def reload_while_making(page):
    "The kernel ends with the page; the new one has the settings, and says what was lost."
    before = len(options(page))
    make(page, 20, 'best')
    until('it is being made', lambda: page.get_by_text(re.compile(r'^step \d+ of')).count(), 60)
    seed = number(page, 'seed').input_value()
    page.reload()
    page.get_by_text('ended what it was making').wait_for(timeout=300_000)
    chosen = page.locator('.widget-toggle-button.mod-active').all_text_contents()
    assert 'best' in chosen and number(page, 'seconds').input_value() in ('20', '20.0'), chosen
    assert number(page, 'seed').input_value() == seed and page.get_by_label('lock the seed').is_checked()
    make(page, 2, 'fast')
    until('another take can be made', lambda: len(options(page)) == before + 1, 120)

def as_page(browser, folder: Path, picture: str | None = None):
    code = f"from dualdiffusion.studio import serve; serve(takes='takes', port={free_port()}, browser=False)"
    log = folder/'server.log'
    process = subprocess.Popen([sys.executable, '-u', '-c', code], cwd=folder, stdout=open(log, 'w'), stderr=subprocess.STDOUT)
    try:
        until('the page is served', lambda: 'Ctrl-C ends it' in log.read_text() or process.poll() is not None, 240)
        url = re.search(r'http://\S+?token=\w+', log.read_text())[0]
        with contextlib.suppress(urllib.error.HTTPError):
            answer = urllib.request.urlopen(url.split('?')[0])
            assert 'login' in answer.url, "the page opens without its token"
        watched = Watched(browser)
        watched.page.goto(url)
        use(watched.page, folder, picture)
        instrument(watched.page, folder)
        names = options(watched.page)
        watched.page.reload()
        watched.page.locator('.dd-player').wait_for(timeout=300_000)
        until('the takes are there after a reload', lambda: options(watched.page) == names)
        watched.page.keyboard.press('Tab')
        assert (first := watched.page.evaluate("document.activeElement.textContent")) == 'Generate', first
        restore(watched.page)
        reload_while_making(watched.page)
        radio(watched.page, folder)
        eight_loops(watched.page, folder)
        watched.finish()
        said = [line for line in log.read_text().splitlines() if line and 'the studio is at' not in line]
        assert not said, said
    except BaseException:
        print(log.read_text()[-3000:])
        raise
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(20)

def blind_listening(browser, folder: Path):
    "A listener compares six pairs by keys and buttons, and sees what the votes say."
    sounds = {g: {f'{g} {i}': .1*(i + 1)*noise for i in range(2)} for g, noise in zip('xyz', torch.randn(3, 2, 32000))}
    server = listening_server(make_test(folder/'test', sounds, 32000), goal=6)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    watched = Watched(browser)
    page = watched.page
    page.goto(server.url)
    page.get_by_label('Your name').fill('her')
    page.keyboard.press('Enter')
    for n in range(6):
        page.get_by_text(f'Pair {n + 1} of 6').wait_for()
        assert page.get_by_role('button', name='No difference').is_disabled(), 'an answer before both were heard'
        for key in 'ab':
            page.keyboard.press(key)
            page.locator('.clip.playing').wait_for()
            page.wait_for_timeout(900)
        if n % 2: page.get_by_role('button', name='No difference').click()
        else: page.keyboard.press('1')
    page.get_by_text('What the votes say').wait_for()
    assert [v.chosen for v in server.test.votes] == ['a', 'same']*3
    assert page.locator('tbody tr').count() == 3
    page.reload()
    page.get_by_label('Your name').press('Enter')
    page.get_by_text('6 votes of all listeners').wait_for()
    server.shutdown()
    watched.finish()

def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n\n')[0])
    parser.add_argument('--screenshot', help='PNG file to write')
    args = parser.parse_args()
    chromium = next(filter(None, map(shutil.which, ('chromium', 'chromium-browser', 'google-chrome', 'chrome'))), None)
    if not chromium: return print('there is no Chromium here, so the panel is not tested in a browser (apt install chromium)')
    from playwright.sync_api import sync_playwright
    os.environ.pop('MPLBACKEND', None)
    signal.signal(signal.SIGINT, signal.default_int_handler)    # in a background job it is ignored, and by children, too
    with sync_playwright() as p:
        browser = p.chromium.launch(executable_path=chromium, args=['--no-sandbox'])
        for name, run, extra in (('JupyterLab', in_lab, []), ('a page of its own', as_page, [args.screenshot]),
                                 ('blind listening', blind_listening, [])):
            print(name, flush=True)
            with tempfile.TemporaryDirectory() as folder: run(browser, Path(folder), *extra)
        browser.close()
    print('all of it works')


if __name__ == '__main__': main()
