// Fourier transforms of real numbers, of any even length.

/** A complex transform of length n, in place of (re, im): Stockham's algorithm, radix 4, for powers of two. */
class Stockham {
  constructor(n) {
    this.n = n
    this.cos = Float64Array.from({length: n}, (_, i) => Math.cos(2 * Math.PI * i / n))
    this.sin = Float64Array.from({length: n}, (_, i) => -Math.sin(2 * Math.PI * i / n))
    this.re = new Float64Array(n)
    this.im = new Float64Array(n)
  }

  run(re, im) {
    const {cos, sin} = this
    let x = re, xi = im, y = this.re, yi = this.im, n = this.n, s = 1
    for (; n >= 4; n >>= 2, s <<= 2) {
      const quarter = n >> 2
      for (let p = 0; p < quarter; p++) {
        const c1 = cos[p * s], s1 = sin[p * s], c2 = cos[2 * p * s], s2 = sin[2 * p * s]
        const c3 = cos[3 * p * s], s3 = sin[3 * p * s]
        for (let q = 0; q < s; q++) {
          const i0 = q + s * p, i1 = i0 + s * quarter, i2 = i1 + s * quarter, i3 = i2 + s * quarter
          const ar = x[i0] + x[i2], ai = xi[i0] + xi[i2], br = x[i0] - x[i2], bi = xi[i0] - xi[i2]
          const cr = x[i1] + x[i3], ci = xi[i1] + xi[i3], dr = xi[i3] - xi[i1], di = x[i1] - x[i3]    // i (b - d)
          const o = q + 4 * s * p, er = br - dr, ei = bi - di, fr = ar - cr, fi = ai - ci, gr = br + dr, gi = bi + di
          y[o] = ar + cr
          yi[o] = ai + ci
          y[o + s] = er * c1 - ei * s1
          yi[o + s] = er * s1 + ei * c1
          y[o + 2 * s] = fr * c2 - fi * s2
          yi[o + 2 * s] = fr * s2 + fi * c2
          y[o + 3 * s] = gr * c3 - gi * s3
          yi[o + 3 * s] = gr * s3 + gi * c3
        }
      }
      ;[x, xi, y, yi] = [y, yi, x, xi]
    }
    if (n === 2) {
      for (let q = 0; q < s; q++) {
        y[q] = x[q] + x[q + s]
        yi[q] = xi[q] + xi[q + s]
        y[q + s] = x[q] - x[q + s]
        yi[q + s] = xi[q] - xi[q + s]
      }
      ;[x, xi] = [y, yi]
    }
    if (x !== re) { re.set(x); im.set(xi) }
  }
}

/** The same for other lengths, as a convolution (Bluestein 1970). */
class Bluestein {
  constructor(n) {
    this.n = n
    const m = this.m = 2 ** Math.ceil(Math.log2(2 * n - 1))
    const angle = k => Math.PI * (k * k % (2 * n)) / n
    this.cos = Float64Array.from({length: n}, (_, k) => Math.cos(angle(k)))
    this.sin = Float64Array.from({length: n}, (_, k) => Math.sin(angle(k)))
    this.fft = new Stockham(m)
    this.hr = new Float64Array(m)
    this.hi = new Float64Array(m)
    for (let k = 0; k < n; k++) {
      this.hr[k] = this.hr[(m - k) % m] = this.cos[k] / m
      this.hi[k] = this.hi[(m - k) % m] = this.sin[k] / m
    }
    this.fft.run(this.hr, this.hi)
    this.re = new Float64Array(m)
    this.im = new Float64Array(m)
  }

  run(re, im) {
    const {n, m, cos, sin, hr, hi, re: a, im: b} = this
    a.fill(0)
    b.fill(0)
    for (let k = 0; k < n; k++) {
      a[k] = re[k] * cos[k] + im[k] * sin[k]
      b[k] = im[k] * cos[k] - re[k] * sin[k]
    }
    this.fft.run(a, b)
    for (let k = 0; k < m; k++) {
      const r = a[k] * hr[k] - b[k] * hi[k], i = a[k] * hi[k] + b[k] * hr[k]
      a[k] = i      // exchanged, so that the transform goes back
      b[k] = r
    }
    this.fft.run(a, b)
    for (let k = 0; k < n; k++) {
      re[k] = b[k] * cos[k] + a[k] * sin[k]
      im[k] = a[k] * cos[k] - b[k] * sin[k]
    }
  }
}

/** Transforms of n real numbers to n / 2 + 1 complex ones, and back; n even. */
export class RealFFT {
  constructor(n) {
    if (n % 2) throw new Error(`a transform of ${n} samples: give an even number`)
    const half = this.half = n / 2
    this.fft = (half & half - 1) === 0 ? new Stockham(half) : new Bluestein(half)
    this.cos = Float64Array.from({length: half + 1}, (_, k) => Math.cos(2 * Math.PI * k / n))
    this.sin = Float64Array.from({length: half + 1}, (_, k) => Math.sin(2 * Math.PI * k / n))
    this.zr = new Float64Array(half)
    this.zi = new Float64Array(half)
  }

  /** x (n) → (re, im), n / 2 + 1 each. */
  forward(x, re, im) {
    const {half, zr, zi, cos, sin} = this
    for (let i = 0; i < half; i++) { zr[i] = x[2 * i]; zi[i] = x[2 * i + 1] }
    this.fft.run(zr, zi)
    for (let k = 0; k <= half; k++) {
      const a = k % half, b = (half - k) % half
      const er = (zr[a] + zr[b]) / 2, ei = (zi[a] - zi[b]) / 2, or = (zi[a] + zi[b]) / 2, oi = (zr[b] - zr[a]) / 2
      re[k] = er + cos[k] * or + sin[k] * oi
      im[k] = ei + cos[k] * oi - sin[k] * or
    }
  }

  /** (re, im) → x (n); the imaginary parts at both ends count as zero. */
  inverse(re, im, x) {
    const {half, zr, zi, cos, sin} = this
    for (let k = 0; k < half; k++) {
      const b = half - k, ia = k ? im[k] : 0, ib = k ? im[b] : 0
      const er = re[k] + re[b], ei = ia - ib, dr = re[k] - re[b], di = ia + ib
      const or = cos[k] * dr - sin[k] * di, oi = cos[k] * di + sin[k] * dr
      zi[k] = (er - oi) / 2     // exchanged, so that the transform goes back
      zr[k] = (ei + or) / 2
    }
    this.fft.run(zr, zi)
    for (let i = 0; i < half; i++) { x[2 * i] = zi[i] / half; x[2 * i + 1] = zr[i] / half }
  }
}
