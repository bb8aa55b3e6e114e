// From mel bands back to bins of the STFT: the filter bank of the model's format, as model.json holds it.

/** An array of model.json. */
export function unpack({base64, shape}) {
  const text = atob(base64), bytes = Uint8Array.from(text, c => c.charCodeAt(0))
  return Object.assign(new Float32Array(bytes.buffer), {shape})
}

/** A matrix of which each row has a band of numbers that are not zero. */
class Banded {
  constructor({start, length, shape, values}) {
    Object.assign(this, {start, length, rows: shape[0], columns: shape[1], values: unpack(values)})
  }

  /** out[row] = sum of matrix[row][column] x[column] */
  times(x, out) {
    const {start, length, values, rows} = this
    for (let row = 0, at = 0; row < rows; row++) {
      let sum = 0
      for (let i = start[row], end = i + length[row]; i < end; i++, at++) sum += values[at] * x[i]
      out[row] = sum
    }
    return out
  }

  /** out[column] = sum of x[row] matrix[row][column] */
  transposed(x, out) {
    const {start, length, values, rows} = this
    out.fill(0)
    for (let row = 0, at = 0; row < rows; row++) {
      const factor = x[row]
      for (let i = start[row], end = i + length[row]; i < end; i++, at++) out[i] += factor * values[at]
    }
    return out
  }
}

const TINY = 1.17549435e-38     // float32's smallest normal number

/** Bins to mel bands and back, a frame at a time. */
export class FilterBank {
  constructor(tables) {
    this.filters = new Banded(tables.filters)
    this.shares = new Banded(tables.shares)
    this.estimate = new Banded(tables.estimate)
    this.area = unpack(tables.area)
    this.bins = this.shares.rows
    this.bands = this.filters.rows
    this.ratio = new Float64Array(this.bands)
    this.gain = new Float64Array(this.bins)
  }

  /** One step towards `bands`: mag (k) is changed in place (Lucy 1974, Meinel 1986). */
  refit(mag, bands, exponent) {
    const {ratio, gain} = this
    this.filters.times(mag, ratio)
    for (let i = 0; i < ratio.length; i++) ratio[i] = Math.min(bands[i] / Math.max(ratio[i], TINY), 1e6)
    if (exponent !== 1) for (let i = 0; i < ratio.length; i++) ratio[i] **= exponent
    this.shares.times(ratio, gain)
    for (let k = 0; k < mag.length; k++) mag[k] *= gain[k]
  }

  /** Magnitudes (k) of bins whose mel bands are `bands` (f), >= 0: best linear estimate, made positive, refitted. */
  guess(bands, mag) {
    const {ratio, gain} = this
    this.estimate.transposed(bands, mag)
    for (let i = 0; i < ratio.length; i++) ratio[i] = bands[i] / this.area[i]
    this.shares.times(ratio, gain)
    for (let k = 0; k < mag.length; k++) mag[k] = Math.max(mag[k], .3 * gain[k])
    this.refit(mag, bands, 1.5)
    this.refit(mag, bands, 1.5)
    return mag
  }
}

/** Mel bands of a spectrogram (c f t) as [channel][frame] (f) magnitudes: its root undone. */
export function melOf(spec, [channels, bands, frames], power) {
  return Array.from({length: channels}, (_, c) => Array.from({length: frames}, (_, t) =>
    Float32Array.from({length: bands}, (_, f) => Math.max(spec[(c * bands + f) * frames + t], 0) ** (1 / power))))
}
