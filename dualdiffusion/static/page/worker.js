// The work: loads the model, makes pieces. Messages: see the calls of `say`.
import * as ort from './ort/ort.wasm.bundle.min.mjs'
import {tell} from './conditions.js'
import {recover} from './phase.js'
import {guided, trajectory} from './sampler.js'
import {safeGain} from './sound.js'

const say = (type, more = {}, transfer = []) => self.postMessage({type, ...more}, transfer)
let model, graphs

/** The bytes of files, with `say('loading')` on the way; what is compressed with gzip is unpacked. */
async function download(urls) {
  let have = 0, want = 0
  const responses = await Promise.all(urls.map(url => fetch(url)))
  for (const r of responses) {
    if (!r.ok) throw new Error(`${new URL(r.url).pathname} can't be loaded (${r.status}): is the folder complete?`)
    want += +r.headers.get('Content-Length') || 0
  }
  return Promise.all(responses.map(async r => {
    const parts = []
    for (const reader = r.body.getReader(); ;) {
      const {done, value} = await reader.read()
      if (done) break
      parts.push(value)
      have += value.length
      say('loading', {have, want: Math.max(want, have)})
    }
    const blob = new Blob(parts), [a, b] = new Uint8Array(await blob.slice(0, 2).arrayBuffer())
    const packed = a === 0x1f && b === 0x8b
    return packed ? new Response(blob.stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer() : blob.arrayBuffer()
  }))
}

async function load() {
  const response = await fetch('model/model.json')
  if (!response.ok) throw new Error(`model/model.json can't be loaded (${response.status}): is the folder complete?`)
  model = await response.json()
  say('model', {model: {...model, tables: null}})
  const names = Object.keys(model.graphs)
  const [wasm, ...files] = await download(['ort/ort-wasm-simd-threaded.wasm.gz', ...names.map(n => `model/${model.graphs[n].file}`)])
  ort.env.wasm.wasmBinary = wasm
  ort.env.wasm.numThreads = self.crossOriginIsolated ? Math.min(navigator.hardwareConcurrency || 1, 8) : 1
  graphs = {}
  for (const [i, name] of names.entries()) {
    graphs[name] = await ort.InferenceSession.create(new Uint8Array(files[i]), {executionProviders: ['wasm']})
    files[i] = null
  }
  say('ready', {threads: ort.env.wasm.numThreads})
}

/** A graph's output for tensors by name; what the graph does not take is left out. */
async function run(name, tensors) {
  const {inputs, output} = model.graphs[name], given = {}
  for (const key of Object.keys(inputs)) given[key] = new ort.Tensor('float32', ...tensors[key])
  const {data, dims} = (await graphs[name].run(given))[output]
  return {data, dims}
}

async function make({weights, seconds, preset, seed, asked}) {
  const {latents: {channels, rows, frames: factor}, audio: {sample_rate: rate}, tables} = model
  const settings = model.presets[preset] ?? model.default
  const n = Math.max(1, Math.round(seconds * rate)), frames = Math.ceil(n / tables.hop_length), t = Math.ceil(frames / factor)
  const size = channels * rows * t, start = performance.now(), times = {}
  const total = weights.reduce((a, b) => a + b, 0), labels = weights.map(w => w / (total || 1))

  const denoiser = name => async (x, sigma, copies) => {
    const {inputs, conditions} = model.graphs[name], a = inputs.told?.[1] ?? 0
    const b = copies.length, all = new Float32Array(b * size), told = new Float32Array(b * a)
    for (let i = 0; i < b; i++) {
      all.set(x, i * size)
      if (a && (b === 1 || copies[i].some(w => w > 0))) told.set(tell(conditions, asked, a), i * a)
    }
    const {data} = await run(name, {x: [all, [b, channels, rows, t]], sigma: [new Float32Array(b).fill(sigma), [b]],
                                    labels: [Float32Array.from(copies.flat()), [b, labels.length]], told: [told, [b, a]]})
    return Array.from({length: b}, (_, i) => data.slice(i * size, (i + 1) * size))
  }
  const decode = async latents => {
    const {data, dims: [, c, f, all]} = await run('decoder', {latents: [latents, [1, channels, rows, t]],
                                                              labels: [Float32Array.from(labels), [1, labels.length]]})
    const spec = new Float32Array(c * f * frames)
    for (let row = 0; row < c * f; row++) spec.set(data.subarray(row * all, row * all + frames), row * frames)
    return {spec, shape: [c, f, frames]}
  }

  const denoise = guided(denoiser('unet'), graphs.guide && denoiser('guide'), settings, labels)
  let latents, shown = performance.now(), cost = 0
  for await (const {step, steps, denoised} of trajectory(denoise, settings, size, seed)) {
    latents = denoised
    const now = performance.now()
    if (step < steps) say('progress', {part: 'sampling', step: step + 1, steps})
    if (step && step < steps && now - shown > 8 * cost) {      // a picture of what there is; costs an eighth at most
      say('picture', await decode(denoised))
      shown = performance.now()
      cost = shown - now
    }
  }
  times.sampling = performance.now() - start
  const {spec, shape} = await decode(latents)
  say('picture', {spec, shape})
  times.decoding = performance.now() - start - times.sampling
  const sound = await recover(spec, shape, {tables, format: model.format}, settings.n_iter, seed,
                              fraction => say('progress', {part: 'phases', fraction}))
  const audio = sound.map(x => x.slice(0, n)), gain = safeGain(audio), factorOf = 10 ** (gain / 20)
  for (const x of audio) for (let i = 0; i < n; i++) x[i] *= factorOf
  times.phases = performance.now() - start - times.sampling - times.decoding
  const {n_iter, sigmas, ...sampler} = settings
  const mix = Object.fromEntries(model.labels.map((name, i) => [name, labels[i]]).filter(([, w]) => w))
  const tags = {seed, labels: mix, seconds, n_iter, ...asked, precision: 'fp32', ...sampler, model: model.name,
                fingerprint: model.fingerprint, gain_db: gain}
  say('done', {audio, rate, tags, spec, shape, latents, times}, audio.map(x => x.buffer))
}

self.onmessage = ({data}) => make(data).catch(error => say('failed', {message: error.message}))
load().catch(error => say('failed', {message: error.message}))
