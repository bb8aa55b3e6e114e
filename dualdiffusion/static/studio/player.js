const colour = 'rgba(90, 170, 255, .4)';
const fixed = { color: 'rgba(120, 220, 140, .4)', drag: false, resize: false };
function render({ model, el }) {
  const get = name => model.get(name);
  const set = (name, value) => { model.set(name, value); model.save_changes(); };
  const button = (text, key, run, ...content) => make('button', { type: 'button', onclick: run, title: `${text} [${key}]`,
    ariaLabel: text, className: content.length ? 'dd-icon' : '', textContent: content.length ? '' : text }, ...content);
  const picture = make('img', { alt: '', className: 'dd-picture', draggable: false });
  const wave = make('div', { className: 'dd-wave' });
  const title = make('h2', { className: 'dd-title' }), time = make('span', { className: 'dd-time' });
  const spoken = make('div', { className: 'dd-spoken', ariaLive: 'polite' });
  const axis = make('div', { className: 'dd-axis', ariaHidden: true }), ruler = make('div', { className: 'dd-ruler', ariaHidden: true });
  const play = button('Play', 'space', () => ws.playPause());
  const repeat = button('Repeat', 'R', () => set('repeat', !get('repeat')));
  const banded = button('Band', 'B', () => set('banded', !get('banded')));
  banded.title = 'Dragging marks a band of frequencies, too [B]';
  const other = button('A/B', 'X', () => set('wanted', 0));
  other.title = 'The take before, from the same place [X]';
  const closer = button('Zoom in', '+', () => zoom(2), icon('add')), wider = button('Zoom out', '-', () => zoom(.5), icon('less'));
  const volume = make('input', { type: 'range', min: 0, max: 1, step: .05, value: 1, ariaLabel: 'Volume', title: 'Volume',
    oninput: () => ws.setVolume(Number(volume.value)) });
  const empty = make('p', { className: 'dd-empty' }), sketch = make('img', { className: 'dd-sketch', alt: 'The sound so far', hidden: true });
  const inner = make('div', { className: 'dd-inner' }, picture, wave, ruler), view = make('div', { className: 'dd-view' }, inner);
  const guess = make('audio', { controls: true, hidden: true, ariaLabel: 'The sound so far' });
  const group = (name, ...parts) => make('div', { className: 'dd-keys', role: 'group', ariaLabel: name }, ...parts);
  const root = make('div', { className: 'dd-player', tabIndex: 0, role: 'group' },
    make('div', { className: 'dd-head' }, title, time),
    make('div', { className: 'dd-stage' }, view, axis, sketch, empty), guess,
    make('div', { className: 'dd-transport' },
      group('Play', play, button('To the start', 'home', () => seek(0), icon('start')), repeat, other),
      group('Region', button('Region from here', 'I', () => edge(0)), button('to here', 'O', () => edge(1)), banded),
      group('View', wider, closer, volume)),
    spoken);
  root.setAttribute('data-lm-suppress-shortcuts', 'true');
  root.setAttribute('aria-label', 'Player: space plays, left and right seek, I and O set the region, ' +
    '1 to 9 play another take from the same place, X the one before');
  el.append(root);

  const ws = WS.WaveSurfer.create({ container: wave, height: 'auto', cursorColor: '#fff', cursorWidth: 2,
    renderFunction: () => {}, autoScroll: false, hideScrollbar: true });
  const media = Object.assign(ws.getMediaElement(), { preload: 'auto' });
  const regions = ws.registerPlugin(WS.Regions.create());
  let serial = 0, loading = false, resume = 0, down = 0, factor = 1, looked = false, urls = [], drawn = [];

  const say = text => { spoken.textContent = text; };
  const now = () => loading ? resume : ws.getCurrentTime();    // while loading: where to go on
  const seek = t => {
    resume = Math.max(0, Math.min(get('seconds'), t));
    if (!loading) media.currentTime = resume;     // ws.setTime loses the second of two quick seeks
  };
  const tick = () => {
    time.textContent = `${clock(now())} of ${clock(get('seconds'))}`;
    const playing = ws.isPlaying(), name = playing ? 'Pause' : 'Play';
    if (play.ariaLabel !== name || !play.firstElementChild) {
      play.replaceChildren(icon(name.toLowerCase()), name);
      Object.assign(play, { ariaLabel: name, title: `${name} [space]` });
    }
    if (playing && factor > 1) follow();
  };

  function follow() {           // the cursor stays in view
    const x = now() / get('seconds') * inner.clientWidth - view.scrollLeft;
    if (x < 0 || x > view.clientWidth) view.scrollLeft += x - view.clientWidth / 10;
  }

  function zoom(by) {           // about the cursor
    factor = Math.max(1, Math.min(32, factor * by));
    inner.style.width = `${100 * factor}%`;
    view.scrollLeft = now() / get('seconds') * inner.clientWidth - view.clientWidth / 2;
    measure();
  }

  function measure() {          // a tick each 60 pixels or more
    const seconds = get('seconds'), width = inner.clientWidth, bar = get('bpm') ? 240 / get('bpm') : 0, marks = [];
    const step = (unit, sizes) => unit * (sizes.find(n => n * unit / seconds * width >= 60) ?? sizes.at(-1));
    const scale = (step, text, name) => {
      for (let i = 0; seconds && i * step < seconds - 1e-3; i++)
        marks.push(make('span', { className: name, textContent: text(i * step), style: `left: ${100 * i * step / seconds}%` }));
    };
    const sizes = [1, 2, 5, 10, 30, 60, 300, 600];
    scale(step(1, [.1, .2, .5, ...sizes]), t => t < 60 ? `${Number(t.toFixed(1))} s` : clock(t), 'dd-second');
    if (bar) scale(step(bar, [.25, 1, 2, 4, 8, 16, 32, 64]), t => {
      const beat = Math.round(t / bar * 4);
      return `${Math.floor(beat / 4) + 1}${beat % 4 ? `.${beat % 4 + 1}` : ''}`;
    }, 'dd-measure');
    ruler.replaceChildren(...marks);
    wider.disabled = factor <= 1;
    closer.disabled = !seconds || factor >= 32;
  }

  function dress() {            // what the stage shows: a take, what is being made, or a sentence
    const sound = get('sound').byteLength > 0, making = get('sketch').byteLength > 0;
    sketch.hidden = !making || looked || ws.isPlaying();
    root.classList.toggle('dd-none', !sound || !sketch.hidden);
    wave.style.pointerEvents = sound ? '' : 'none';
    title.textContent = sketch.hidden ? get('title') : 'Being made';
    empty.textContent = sound || !sketch.hidden ? '' : get('empty');
    empty.hidden = !empty.textContent;
    for (const b of root.querySelectorAll('.dd-transport button')) if (b !== closer && b !== wider) b.disabled = !sound;
  }

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
    if (!sound.byteLength) {    // the last take is gone
      ws.empty();
      urls.splice(0).forEach(URL.revokeObjectURL);
      picture.removeAttribute('src');
      resume = 0;
      regions.clearRegions();
      return dress();
    }
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
    measure();
    dress();
    axis.replaceChildren(...get('ticks').filter(([height]) => height < .94).map(([height, text]) =>
      make('span', { textContent: text, style: `bottom: ${100 * height}%` })));
    media.loop = get('repeat');
    if (get('playing')) ws.play().catch(() => set('playing', false));
    tick();
  }

  regions.enableDragSelection({ color: colour });
  root.addEventListener('pointerdown', e => {
    down = e.clientY;
    looked = true;              // whoever works on a take sees it while another one is made
    dress();
  }, true);
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

  ws.on('play', () => { set('playing', true); guess.pause(); tick(); dress(); });
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
    b: () => banded.click(), '+': () => zoom(2), '=': () => zoom(2), '-': () => zoom(.5), x: () => set('wanted', 0) };
  root.addEventListener('keydown', e => {
    const key = e.key.length === 1 ? e.key.toLowerCase() : e.key;
    const run = key >= '1' && key <= '9' ? () => set('wanted', Number(key)) : keys[key];
    if (!run || e.ctrlKey || e.metaKey || e.altKey || (key === ' ' && e.target.tagName === 'BUTTON')
      || (e.target.tagName === 'INPUT' && /^(Arrow|Home)/.test(key)) || e.target === guess) return;
    e.preventDefault();
    e.stopPropagation();
    run(e);
  });

  model.on('change:sound', load);
  model.on('change:region change:kept', () => { if (!loading) draw(); });
  model.on('change:title', dress);
  model.on('change:playing', () => { if (!loading && get('playing') !== ws.isPlaying()) ws.playPause(); });
  model.on('change:repeat', () => {
    repeat.ariaPressed = get('repeat');
    media.loop = get('repeat');
  });
  model.on('change:banded', () => { banded.ariaPressed = get('banded'); });
  model.on('change:bpm', measure);
  model.on('change:empty', dress);
  model.on('change:sketch', () => {
    const data = get('sketch');
    if (!data.byteLength) looked = false;
    URL.revokeObjectURL(sketch.src);
    if (data.byteLength) sketch.src = URL.createObjectURL(new Blob([data], { type: 'image/png' }));
    dress();
  });
  model.on('change:guess', () => {
    const data = get('guess');
    guess.hidden = !data.byteLength;
    if (guess.hidden) return guess.pause();
    ws.pause();
    guess.src = URL.createObjectURL(new Blob([data], { type: 'audio/ogg' }));
    guess.play().catch(() => {});
  });
  model.on('change:copied', () => navigator.clipboard?.writeText(get('copied')).catch(() => {}));
  model.set('playing', false);
  set('alive', true);
  load();
  tick();
  dress();
  const resized = new ResizeObserver(measure);
  resized.observe(view);
  let unnamed = () => {};
  requestAnimationFrame(() => {
    const studio = el.closest('.dd-studio');
    if (studio) unnamed = nameControls(studio);
  });
  return () => { unnamed(); resized.disconnect(); ws.destroy(); urls.forEach(URL.revokeObjectURL); };
}

export default { render };
