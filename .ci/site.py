"""Opens the site that `.ci/docs` made in the system's Chromium, served from this machine: every link and file that a page names is
there; clips play, pictures load, the search finds; nothing scrolls sideways on a phone; the dark theme is dark. Fails on an error in
the browser's console and on any request that would leave this machine.

    python .ci/site.py [VERSION]                # says so where there is no Chromium
    python .ci/site.py --screenshots FOLDER     # and keeps pictures of what it saw"""
import argparse
import functools
import http.server
import re
import shutil
import threading
from html import unescape
from pathlib import Path
from urllib.parse import unquote

sites = Path(__file__).resolve().parent.parent/'_docs'
PAGES = {'front page': 'index.html', 'chapter': 'book/12_formats.fgla.html',
         'reference': 'api/formats.fgla.html#dualdiffusion.formats.fgla.griffin_lim', 'tables and players': 'book/61_metrics.html', 'glossary': 'book/glossary.html', 'search': 'search.html?q=Griffin-Lim'}

def check_links(site: Path):
    "Each file, and each place in a page, that is linked to exists."
    pages = {p: p.read_text(encoding='utf-8') for p in site.rglob('*.html')}
    ids = {p: set(re.findall(r'\bid="([^"]*)"', text)) for p, text in pages.items()}
    missing = []
    for page, text in pages.items():
        for link in set(re.findall(r'\b(?:href|src)="([^"]*)"', text)):
            path, _, part = unquote(unescape(link)).partition('#')
            if re.match(r'\w+:|//', path): continue
            target = (page.parent/path.partition('?')[0]).resolve() if path else page
            if target.is_dir(): target /= 'index.html'
            if not target.exists() or part and target in ids and part not in ids[target]: missing.append(f'{page.relative_to(site)}: {link}')
        for link in re.findall(r'<(?:img|audio|script|link|source)\b[^>]*?(?:src|href)="(?:https?:)?//[^"]*"', text):
            missing.append(f'{page.relative_to(site)} loads from elsewhere: {link}')
    assert not missing, '\n'.join(missing)
    size = sum(f.stat().st_size for f in site.rglob('*') if f.is_file())
    print(f'{len(pages)} pages, the largest has {max(map(len, pages.values()))/1e3:.0f} kB; {size/1e6:.0f} MB')

class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *args): pass

def look(browser, home: str, version: str, name: str, screenshots: Path | None, width: int = 1440, scheme: str = 'light'):
    "Open a page, and try what it offers."
    page, wrong = browser.new_page(viewport=dict(width=width, height=1000), color_scheme=scheme), []
    page.on('request', lambda r: None if r.url.startswith((home, 'data:', 'blob:')) else wrong.append(f'asks for {r.url}'))
    page.on('response', lambda r: wrong.append(f'{r.status} {r.url}') if r.status >= 400 else None)
    page.on('console', lambda m: wrong.append(m.text) if m.type == 'error' else None)
    page.on('pageerror', lambda e: wrong.append(str(e)))
    page.goto(f'{home}{version}/{PAGES[name]}', wait_until='networkidle')
    if name == 'search': page.locator('a', has_text='griffin_lim').first.wait_for()
    if name == 'reference':
        entry = page.locator('dl', has=page.locator(f'[id="{PAGES[name].split("#")[1]}"]')).last
        assert 'target magnitudes' in entry.inner_text(), "griffin_lim's parameters have lost their comments"
    broken = page.evaluate('[...document.images].filter(i => !i.complete || !i.naturalWidth).map(i => i.src)')
    if broken: wrong.append(f'pictures that do not load: {broken}')
    for player in page.locator('audio').all()[:3]:
        player.evaluate('a => { a.muted = true; return a.play() }')
        page.wait_for_timeout(300)
        if not player.evaluate('a => a.currentTime > 0 && a.duration > .5 && !a.error'): wrong.append('a player does not play')
        player.evaluate('a => a.pause()')
    if (extent := page.evaluate('document.documentElement.scrollWidth')) > width: wrong.append(f'{extent} pixels wide, of {width}')
    ground = page.evaluate("Math.max(...getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3))")
    if (ground < 60) != (scheme == 'dark'): wrong.append(f'the {scheme} theme has a ground of brightness {ground}')
    if screenshots: page.screenshot(path=screenshots/f'{name}-{width}-{scheme}.png')
    page.close()
    assert not wrong, f"{name}, {width} pixels, {scheme}: " + '\n'.join(wrong)

def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n\n')[0])
    parser.add_argument('version', nargs='?', default='latest')
    parser.add_argument('--screenshots', type=Path, help='folder for PNG files')
    args = parser.parse_args()
    check_links(sites/args.version)
    chromium = next(filter(None, map(shutil.which, ('chromium', 'chromium-browser', 'google-chrome', 'chrome'))), None)
    if not chromium: return print('there is no Chromium here, so the site is not opened in a browser (apt install chromium)')
    from playwright.sync_api import sync_playwright
    if args.screenshots: args.screenshots.mkdir(parents=True, exist_ok=True)
    server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), functools.partial(Quiet, directory=sites))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    home = f'http://127.0.0.1:{server.server_port}/'
    with sync_playwright() as p:
        browser = p.chromium.launch(executable_path=chromium, args=['--no-sandbox', '--autoplay-policy=no-user-gesture-required'])
        for name in PAGES:
            for look_like in ({}, dict(scheme='dark'), dict(width=390)): look(browser, home, args.version, name, args.screenshots, **look_like)
        browser.close()
    server.shutdown()
    print('the site works: wide, on a phone, light and dark')


if __name__ == '__main__': main()
