const colour = 'rgba(90, 170, 255, .4)';
const fixed = { color: 'rgba(120, 220, 140, .4)', drag: false, resize: false };
const clock = t => `${Math.floor(t / 60)}:${(t % 60).toFixed(1).padStart(4, '0')}`;

function make(tag, props = {}, ...children) {
  const element = Object.assign(document.createElement(tag), props);
  element.append(...children);
  return element;
}

function render({ model, el }) {
  const get = name => model.get(name);
  const set = (name, value) => { model.set(name, value); model.save_changes(); };
  const button = (text, key, run) => make('button', {
    type: 'button', textContent: `${text} [${key}]`, onclick: run });
  const picture = make('img', { alt: '', className: 'dd-picture', draggable: false });
  const wave = make('div', { className: 'dd-wave' });
  const title = make('span', { className: 'dd-title' }), time = make('span', { className: 'dd-time' });
  const spoken = make('div', { className: 'dd-spoken', ariaLive: 'polite' });
  const axis = make('div', { className: 'dd-axis', ariaHidden: true });
  const play = button('Play', 'space', () => ws.playPause());
  const repeat = button('Repeat', 'R', () => set('repeat', !get('repeat')));
  const root = make('div', { className: 'dd-player', tabIndex: 0, role: 'group' },
    make('div', { className: 'dd-head' }, title, time),
    make('div', { className: 'dd-stage' }, picture, wave, axis),
    make('div', { className: 'dd-keys' }, play, button('To the start', 'home', () => seek(0)),
      button('Region from here', 'I', () => edge(0)), button('Region to here', 'O', () => edge(1)),
      button('No region', 'escape', () => set('region', [])), repeat),
    spoken);
  root.setAttribute('data-lm-suppress-shortcuts', 'true');
  root.setAttribute('aria-label', 'Player: space plays, left and right seek, I and O set the region, ' +
    '1 to 9 play another take from the same place, X the one before');
  el.append(root);

  const ws = WS.WaveSurfer.create({ container: wave, height: 192, cursorColor: '#fff', cursorWidth: 2,
    renderFunction: () => {}, autoScroll: false, hideScrollbar: true });
  const media = Object.assign(ws.getMediaElement(), { preload: 'auto' });
  const regions = ws.registerPlugin(WS.Regions.create());
  let serial = 0, loading = false, resume = 0, down = 0, urls = [], drawn = [];

  const say = text => { spoken.textContent = text; };
  const now = () => loading ? resume : ws.getCurrentTime();    // while loading: where to go on
  const seek = t => {
    resume = Math.max(0, Math.min(get('seconds'), t));
    if (!loading) media.currentTime = resume;     // ws.setTime loses the second of two quick seeks
  };
  const tick = () => {
    time.textContent = `${clock(now())} of ${clock(get('seconds'))}`;
    play.textContent = `${ws.isPlaying() ? 'Pause' : 'Play'} [space]`;
  };

  function edge(side) {        // the cursor becomes one end of the region
    const ends = get('region').slice(0, 2);
    if (!ends.length) ends.push(0, get('seconds'));
    ends[side] = now();
    if (ends[0] >= ends[1]) ends[1 - side] = side ? 0 : get('seconds');
    choose(ends, get('region').slice(2));
  }

  function choose(ends, band) {
    const round = (x, by) => Math.round(x * by) / by;
    set('region', [...ends.map(x => round(x, 100)), ...band.map(x => round(x, 1000))]);
  }

  function mark([start, end, low = 0, high = 1], how) {
    const { element } = regions.addRegion({ start, end, ...how }), percent = x => `${100 * x}%`;
    if (element) Object.assign(element.style, { top: percent(1 - high), height: percent(high - low) });
  }

  function draw() {            // the traits, as wavesurfer's regions
    const [start, end] = drawn = get('region');
    regions.clearRegions();
    get('kept').forEach(region => mark(region, fixed));
    if (!drawn.length) return say('no region');
    mark(drawn, { color: colour });
    say(`${get('title')}, ${clock(start)} to ${clock(end)} selected${drawn.length > 2 ? ', a band' : ''}`);
  }

  async function load() {
    const sound = get('sound'), mine = ++serial;
    if (!sound.byteLength) return;
    resume = now();
    loading = true;
    urls.splice(0).forEach(URL.revokeObjectURL);
    urls.push(picture.src = URL.createObjectURL(new Blob([get('picture')], { type: 'image/png' })));
    try {
      await ws.loadBlob(new Blob([sound], { type: 'audio/ogg' }), [new Float32Array(2)], get('seconds'));
      const waits = () => media.readyState < 3 && !media.error && mine === serial;
      while (waits()) await new Promise(go => setTimeout(go, 20));   // else the place is lost
    } catch (e) {
      if (e.name !== 'AbortError') set('alive', false);      // the plain player takes over
    }
    if (mine !== serial) return;
    loading = false;
    seek(resume);
    draw();
    axis.replaceChildren(...get('ticks').map(([height, text]) =>
      make('span', { textContent: text, style: `bottom: ${100 * height}%` })));
    media.loop = get('repeat');
    if (get('playing')) ws.play().catch(() => set('playing', false));
    tick();
  }

  regions.enableDragSelection({ color: colour });
  root.addEventListener('pointerdown', e => { down = e.clientY; }, true);
  root.addEventListener('pointerup', e => { root.dataset.up = e.clientY; }, true);
  regions.on('region-created', region => {
    if (!region.drag || region.start === drawn[0] && region.end === drawn[1]) return;
    const box = wave.getBoundingClientRect(), up = Number(root.dataset.up ?? down);
    const height = y => Math.max(0, Math.min(1, (box.bottom - y) / box.height));
    const [low, high] = [height(down), height(up)].sort((a, b) => a - b);
    choose([region.start, region.end], get('banded') && high - low > .02 ? [low, high] : []);
  });
  regions.on('region-updated', region => {
    if (region.start !== drawn[0] || region.end !== drawn[1]) choose([region.start, region.end], drawn.slice(2));
  });

  ws.on('play', () => { set('playing', true); tick(); });
  for (const event of ['pause', 'finish']) ws.on(event, () => { if (!loading) set('playing', false); tick(); });
  ws.on('timeupdate', t => {
    tick();
    const [, end] = get('region');
    if (get('repeat') && ws.isPlaying() && end && t >= end && t < end + .3) ws.setTime(get('region')[0]);
    if (Math.abs(t - get('position')) > .25 || !ws.isPlaying()) set('position', t);
  });

  const keys = {
    ' ': () => ws.playPause(), ArrowLeft: e => seek(now() - (e.shiftKey ? 5 : 1)),
    ArrowRight: e => seek(now() + (e.shiftKey ? 5 : 1)), Home: () => seek(0),
    i: () => edge(0), o: () => edge(1), Escape: () => set('region', []), r: () => repeat.click(),
    x: () => set('wanted', 0) };
  root.addEventListener('keydown', e => {
    const key = e.key.length === 1 ? e.key.toLowerCase() : e.key;
    const run = key >= '1' && key <= '9' ? () => set('wanted', Number(key)) : keys[key];
    if (!run || e.ctrlKey || e.metaKey || e.altKey || (key === ' ' && e.target.tagName === 'BUTTON')) return;
    e.preventDefault();
    e.stopPropagation();
    run(e);
  });

  model.on('change:sound', load);
  model.on('change:region change:kept', () => { if (!loading) draw(); });
  model.on('change:title', () => { title.textContent = get('title'); });
  model.on('change:playing', () => { if (!loading && get('playing') !== ws.isPlaying()) ws.playPause(); });
  model.on('change:repeat', () => {
    repeat.ariaPressed = get('repeat');
    media.loop = get('repeat');
  });
  model.on('change:copied', () => navigator.clipboard?.writeText(get('copied')).catch(() => {}));
  title.textContent = get('title');
  model.set('playing', false);
  set('alive', true);
  load();
  return () => { ws.destroy(); urls.forEach(URL.revokeObjectURL); };
}

export default { render };
