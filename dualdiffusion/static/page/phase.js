// Phases from magnitudes: the fast Griffin-Lim algorithm (Perraudin et al. 2013) of the package's chapter 12, for stereo:
// integrated phases to begin with, a part of the frames at a time, and magnitudes that are estimated anew at the end.
import {RealFFT} from './fft.js'
import {FilterBank, melOf, unpack} from './spectrogram.js'
import {firstPhase} from './random.js'

const TWO_PI = 2 * Math.PI
const mod = x => x - TWO_PI * Math.floor(x / TWO_PI)

/** Phases (k) of each frame that advance with the frequencies which the slopes of the log-magnitudes tell. */
function integratePhase(mags, first, {n_fft, hop_length, window_variance}) {
  const bins = first.length, width = TWO_PI / n_fft
  const frequencies = mags.map(mag => {
    const log = Float64Array.from(mag, m => Math.log(Math.max(m, 1e-7)))
    return log.map((_, k) => {
      const a = Math.max(k - 1, 0), b = Math.min(k + 1, bins - 1)
      return width * k + (log[b] - log[a]) / (b - a) / width / window_variance
    })
  })
  const angles = [first]
  for (let t = 1; t < mags.length; t++) {
    const before = frequencies[t - 1], now = frequencies[t], last = angles[t - 1]
    angles.push(last.map((angle, k) => mod(angle + (now[k] + before[k]) * hop_length / 2)))
  }
  return angles
}

/** Adds windowed frames, every `stride`-th from `first` on, and divides by what the windows sum to. */
class Overlap {
  constructor(frames, tables) {
    this.window = unpack(tables.window)
    this.hop = tables.hop_length
    this.size = tables.n_fft
    this.pad = (this.size - this.hop) / 2
    this.n = frames * this.hop
    this.frames = frames
    this.sums = new Float64Array(this.n + 2 * this.pad)
    this.gains = new Map()
  }

  gain(first, stride) {
    const key = `${first}/${stride}`
    if (!this.gains.has(key)) {
      const cover = new Float64Array(this.sums.length)
      for (let t = first; t < this.frames; t += stride)
        for (let i = 0, at = t * this.hop; i < this.size; i++, at++) cover[at] += this.window[i] ** 2
      this.gains.set(key, cover.map(x => 1 / x).subarray(this.pad, this.pad + this.n))
    }
    return this.gains.get(key)
  }

  add(piece, frame) {
    const {sums, window, size} = this
    for (let i = 0, at = frame * this.hop; i < size; i++, at++) sums[at] += window[i] * piece[i]
  }

  /** The sound (n) that the frames since the last call make. */
  take(out, first, stride) {
    const gain = this.gain(first, stride)
    for (let i = 0, at = this.pad; i < this.n; i++, at++) out[i] = this.sums[at] * gain[i]
    this.sums.fill(0)
    return out
  }
}

/**
 * Sound of a spectrogram (c f t). `report(fraction)` is awaited after each iteration.
 * Gives one Float32Array a channel, of t * hop samples.
 */
export async function recover(spec, shape, {tables, format}, iterations, seed, report = () => {}) {
  const frames = shape[2], channels = shape[0], bins = tables.n_fft / 2 + 1
  const bank = new FilterBank(tables), fft = new RealFFT(tables.n_fft)
  const bands = melOf(spec, shape, format.power)
  const mags = bands.map(channel => channel.map(b => bank.guess(b, new Float32Array(bins))))
  const common = mags[0].map((_, t) => Float32Array.from({length: bins}, (_, k) => {
    let sum = 0
    for (let c = 0; c < channels; c++) sum += mags[c][t][k]
    return sum / channels
  }))
  const overlap = new Overlap(frames, tables), {pad, n, size, hop, window} = overlap
  const re = new Float64Array(bins), im = new Float64Array(bins), piece = new Float64Array(size)

  // the start: as seen from the beginning of the window, so with a turn of pi for every bin
  const angles = integratePhase(common, firstPhase(bins, seed), tables)
  const begin = mag => {
    for (let t = 0; t < frames; t++) {
      for (let k = 0; k < bins; k++) {
        const angle = angles[t][k] + Math.PI * (k % 2)
        re[k] = mag[t][k] * Math.cos(angle)
        im[k] = mag[t][k] * Math.sin(angle)
      }
      fft.inverse(re, im, piece)
      overlap.add(piece, t)
    }
    return overlap.take(new Float64Array(n), 0, 1)
  }
  const stride = frames < 4 * tables.interleave ? 1 : tables.interleave
  const apart = Math.min(iterations, Math.round(2 * Math.sqrt(iterations)))    // the last ones, each channel for itself
  let sounds = iterations ? [begin(common)] : mags.map(begin)
  let before = sounds.map(x => x.slice())

  const padded = new Float64Array(n + 2 * pad), current = new Float64Array(bins), wanted = new Float64Array(bins)
  const project = (sound, out, mag, rows, own, first, refit) => {
    padded.set(sound, pad)
    for (let i = 0; i < pad; i++) { padded[i] = padded[2 * pad - i]; padded[pad + n + i] = padded[pad + n - 2 - i] }
    for (let t = first; t < frames; t += stride) {
      for (let i = 0, at = t * hop; i < size; i++, at++) piece[i] = padded[at] * window[i]
      fft.forward(piece, re, im)
      const own_mag = mag[t], shared = common[t]
      for (let k = 0; k < bins; k++) {
        current[k] = Math.sqrt(re[k] * re[k] + im[k] * im[k] + 1e-38)
        wanted[k] = shared[k] + own * (own_mag[k] - shared[k])
      }
      let scale = wanted
      if (refit) {      // the fine structure of the current sound, nearly the wanted bands
        scale = current.slice()
        bank.refit(scale, rows[t], 1)
        for (let k = 0; k < bins; k++) scale[k] = wanted[k] + .7 * (scale[k] - wanted[k])
      }
      for (let k = 0; k < bins; k++) { const factor = scale[k] / current[k]; re[k] *= factor; im[k] *= factor }
      fft.inverse(re, im, piece)
      overlap.add(piece, t)
    }
    return overlap.take(out, first, stride)
  }

  const ahead = new Float64Array(n)
  for (let i = 0; i < iterations; i++) {
    const alone = i >= iterations - apart
    if (alone && sounds.length < channels) {
      before = mags.map(() => before[0].slice())
      sounds = mags.map(() => sounds[0].slice())
    }
    const own = alone ? 1 - (iterations - 1 - i) / apart : 1
    sounds.forEach((sound, c) => {
      const old = before[c]
      for (let j = 0; j < n; j++) ahead[j] = old[j] + (1 + format.momentum) * (sound[j] - old[j])
      const [mag, rows] = alone ? [mags[c], bands[c]] : [common, null]
      ;[before[c], sounds[c]] = [sound, project(ahead, old, mag, rows, own, i % stride, alone)]
    })
    await report((i + 1) / iterations)
  }
  return mags.map((_, c) => Float32Array.from(sounds[Math.min(c, sounds.length - 1)]))
}
