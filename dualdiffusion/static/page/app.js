// The page: controls, states, player. The work is done in worker.js.
import {PITCHES} from './conditions.js'
import {draw} from './picture.js'
import {wav} from './sound.js'

const $ = id => document.getElementById(id)
const body = document.body, audio = $('audio')
let worker, model, started, url, able = false      // able: the networks are loaded

/** loading, ready, generating, done, stopped, failed: what the page looks like is in style.css. */
function enter(state, status) {
  body.dataset.state = state
  const working = state === 'generating'
  const focused = document.activeElement
  $('stop').hidden = !working
  $('generate').hidden = working
  $('generate').disabled = !able
  if (working && focused === $('generate')) $('stop').focus()
  if (!working && focused === $('stop')) $('generate').focus()
  $('status').textContent = status
}

const clock = s => `${Math.floor(s / 60)}:${String(Math.floor(s % 60)).padStart(2, '0')}`

function message({data}) {
  const {type} = data
  if (type === 'loading') {
    $('progress').value = data.have / data.want
    if (body.dataset.state === 'loading')
      $('status').textContent = `Loading: ${(data.have / 1e6).toFixed(0)} of ${(data.want / 1e6).toFixed(0)} MB`
  } else if (type === 'model') {
    if (!model) { model = data.model; controls() }
  } else if (type === 'ready') {
    window.dualdiffusion = {...window.dualdiffusion, threads: data.threads}      // for the console, and tests
    able = true
    if (body.dataset.state === 'stopped') {
      enter('stopped', 'Stopped')
      if (document.activeElement === body) $('generate').focus()      // it was on Stop, and could not move on
      return
    }
    enter('ready', 'Ready')
    $('empty').textContent = 'Choose a style and press Generate.'
  } else if (type === 'progress') {
    const sampling = data.part === 'sampling'
    const done = sampling ? .8 * (data.step - 1) / data.steps : .8 + .2 * data.fraction
    $('progress').value = done
    const text = sampling ? `Composing: step ${data.step} of ${data.steps}` : 'Turning the spectrogram into sound'
    const passed = (performance.now() - started) / 1000, left = done > .05 ? Math.ceil(passed / done - passed) : 0
    $('status').textContent = left ? `${text}, about ${left} s left` : text
  } else if (type === 'picture') {
    draw($('picture'), data.spec, data.shape, model.format.power)
    body.classList.add('shown')
  } else if (type === 'done') {
    finished(data)
  } else if (type === 'failed') {
    enter('failed', data.message)
    if (!body.classList.contains('shown')) $('empty').textContent = able ? 'It did not work.' : 'The model could not be loaded.\nReload the page to try again.'
  }
}

function employ() {
  worker = new Worker('worker.js', {type: 'module'})
  worker.onmessage = message
  worker.onerror = event => enter('failed', event.message || 'the worker could not be started')
}

/** What the model has: a slider for each label, a button for each preset. */
function controls() {
  $('mix').hidden = !model.labels.length
  const favourite = model.labels.length - 1
  model.labels.forEach((name, i) => {
    const row = document.createElement('div'), id = `label-${i}`
    row.className = 'label'
    row.innerHTML = `<label for="${id}"></label><input id="${id}" type="range" min="0" max="100" step="5"><output for="${id}"></output>`
    row.firstChild.textContent = name
    row.children[1].value = i === favourite ? 100 : 0
    $('labels').append(row)
  })
  Object.keys(model.presets).forEach((name, i) => {
    const label = document.createElement('label'), input = document.createElement('input')
    Object.assign(input, {type: 'radio', name: 'preset', value: name, checked: i === 0})
    label.append(input, name)
    $('preset').append(label)
  })
  for (const {name, kind, low, high} of model.graphs.unet.conditions) {
    if (name === 'bpm') Object.assign($('bpm'), {min: low, max: high})
    if (kind === 'key') $('key').append(...PITCHES.flatMap(p => [`${p} major`, `${p} minor`]).map(k => new Option(k)))
    if (['bpm', 'key'].includes(name)) $(`ask-${name}`).hidden = false
  }
  $('about').textContent = `Model ${model.name} (${model.fingerprint}).`
  $('labels').addEventListener('input', mixed)
  mixed()
}

/** The tempo and the key that are asked for, if any. */
function asked() {
  const bpm = +$('bpm').value, key = $('key').value
  return {...bpm && {bpm}, ...key && {key}}
}

const weights = () => [...$('labels').querySelectorAll('input')].map(x => +x.value)

/** Says how large each label's part is. */
function mixed() {
  const all = weights(), total = all.reduce((a, b) => a + b, 0)
  const parts = [...$('labels').children].map((row, i) => {
    const percent = total ? Math.round(100 * all[i] / total) : 0
    row.classList.toggle('on', all[i] > 0)
    row.children[2].textContent = all[i] ? `${percent} %` : '–'
    row.children[1].setAttribute('aria-valuetext', `${percent} percent of the mix`)
    return [percent, model.labels[i]]
  }).filter(([percent]) => percent).sort((a, b) => b[0] - a[0])
  $('mixed').textContent = parts.length ? '' : 'No style chosen: anything may come'
  return parts
}

function generate() {
  if (!$('form').reportValidity()) return
  audio.pause()
  started = performance.now()
  const request = {weights: weights(), seconds: +$('seconds').value, seed: +$('seed').value, asked: asked(),
                   preset: $('preset').querySelector(':checked').value}
  body.classList.remove('shown', 'sound')
  $('empty').textContent = 'Composing …'
  $('time').textContent = `0:00 / ${clock(request.seconds)}`
  $('play').disabled = true
  $('head').hidden = true
  $('seek').tabIndex = -1
  $('save').removeAttribute('href')
  $('save').setAttribute('aria-disabled', 'true')
  $('title').textContent = [mixed().map(([, name]) => name).slice(0, 2).join(' + ') || 'no style', `seed ${request.seed}`].join(', ')
  $('progress').value = 0
  enter('generating', 'Composing')
  worker.postMessage(request)
}

function stop() {
  worker.terminate()      // at once, whatever it does; the next one loads from the browser's cache
  able = false
  enter('stopped', 'Stopped, loading the model again')
  if (!body.classList.contains('shown')) $('empty').textContent = 'Stopped.'
  employ()
}

function finished({audio: channels, rate, tags, spec, shape, latents, times}) {
  const file = wav(channels, rate, tags), seconds = channels[0].length / rate
  const took = (performance.now() - started) / 1000
  window.dualdiffusion = {...window.dualdiffusion, channels, rate, tags, spec, shape, latents, times, took, file}
  draw($('picture'), spec, shape, model.format.power)
  if (url) URL.revokeObjectURL(url)
  url = URL.createObjectURL(file)
  audio.src = url
  $('play').disabled = false
  $('save').href = url
  $('save').download = `${Object.keys(tags.labels).slice(0, 2).join('-') || 'music'}-${tags.seed}.wav`
  $('save').removeAttribute('aria-disabled')
  Object.assign($('seek'), {tabIndex: 0, ariaValueMax: seconds.toFixed(1)})
  body.classList.add('shown', 'sound')
  enter('done', `${seconds} s of music in ${took.toFixed(took < 10 ? 1 : 0)} s`)
  moved()
  audio.play().catch(() => {})      // a browser may want a click first
}

function moved() {
  if (!body.classList.contains('sound')) return
  const length = audio.duration || +$('seek').ariaValueMax || 0
  $('time').textContent = `${clock(audio.currentTime)} / ${clock(length)}`
  $('head').hidden = false
  $('head').style.left = `${length ? 100 * audio.currentTime / length : 0}%`
  $('seek').ariaValueNow = audio.currentTime.toFixed(1)
  $('seek').ariaValueText = `${audio.currentTime.toFixed(1)} of ${length.toFixed(1)} seconds`
}

function follow() {
  moved()
  if (!audio.paused) requestAnimationFrame(follow)
}

const toggle = () => { if (audio.src && body.classList.contains('sound')) audio.paused ? audio.play() : audio.pause() }
const jump = to => { if (body.classList.contains('sound')) { audio.currentTime = Math.min(Math.max(to, 0), audio.duration || 0); moved() } }
const newSeed = () => { $('seed').value = crypto.getRandomValues(new Uint32Array(1))[0] }

$('form').addEventListener('submit', event => { event.preventDefault(); if (!$('generate').disabled) generate() })
$('stop').addEventListener('click', stop)
$('dice').addEventListener('click', newSeed)
$('seconds').addEventListener('input', () => { $('length').textContent = `${$('seconds').value} s` })
$('play').addEventListener('click', toggle)
$('seek').addEventListener('pointerdown', event => {
  const box = $('seek').getBoundingClientRect(), to = x => jump((x - box.left) / box.width * audio.duration)
  to(event.clientX)
  $('seek').setPointerCapture(event.pointerId)
  $('seek').onpointermove = move => to(move.clientX)
})
$('seek').addEventListener('pointerup', () => { $('seek').onpointermove = null })
$('seek').addEventListener('keydown', event => {
  const act = {' ': toggle, Enter: toggle, ArrowLeft: () => jump(audio.currentTime - 1), ArrowRight: () => jump(audio.currentTime + 1),
               Home: () => jump(0), End: () => jump(audio.duration)}[event.key]
  if (act) { event.preventDefault(); act() }
})
for (const [name, on] of [['play', true], ['pause', false], ['ended', false]]) audio.addEventListener(name, () => {
  body.classList.toggle('playing', on)
  $('play').ariaLabel = on ? 'Pause' : 'Play'
  follow()
})

async function begin() {
  newSeed()
  if (!self.crossOriginIsolated && 'serviceWorker' in navigator && !sessionStorage.tried) {
    sessionStorage.tried = 'yes'      // several threads need headers, which isolate.js adds; without it there is one
    try {
      await navigator.serviceWorker.register('isolate.js')
      await navigator.serviceWorker.ready
      return location.reload()
    } catch { /* one thread */ }
  }
  employ()
}
begin()
