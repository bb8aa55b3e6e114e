// Random numbers as the Python package draws them, so that a seed is the same piece in both.

/** The SHA-256 digest of a text: 32 bytes. */
export function sha256(text) {
  const bytes = new TextEncoder().encode(text), length = bytes.length
  const data = new Uint8Array(((length + 8) >> 6) * 64 + 64)
  data.set(bytes)
  data[length] = 0x80
  new DataView(data.buffer).setUint32(data.length - 4, length * 8)
  const primes = []
  for (let n = 2; primes.length < 64; n++) if (primes.every(p => n % p)) primes.push(n)
  const fraction = x => (x - Math.floor(x)) * 2 ** 32 >>> 0     // its first 32 bits
  const k = primes.map(p => fraction(Math.cbrt(p)))
  const hash = primes.slice(0, 8).map(p => fraction(Math.sqrt(p)))
  const turn = (x, n) => x >>> n | x << 32 - n
  const view = new DataView(data.buffer), w = new Int32Array(64)
  for (let at = 0; at < data.length; at += 64) {
    for (let i = 0; i < 16; i++) w[i] = view.getInt32(at + 4 * i)
    for (let i = 16; i < 64; i++) {
      const a = w[i - 15], b = w[i - 2]
      w[i] = w[i - 16] + (turn(a, 7) ^ turn(a, 18) ^ a >>> 3) + w[i - 7] + (turn(b, 17) ^ turn(b, 19) ^ b >>> 10)
    }
    let [a, b, c, d, e, f, g, h] = hash
    for (let i = 0; i < 64; i++) {
      const t1 = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + (e & f ^ ~e & g) + k[i] + w[i] | 0
      const t2 = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + (a & b ^ a & c ^ b & c) | 0
      ;[h, g, f, e, d, c, b, a] = [g, f, e, d + t1 | 0, c, b, a, t1 + t2 | 0]
    }
    ;[a, b, c, d, e, f, g, h].forEach((x, i) => { hash[i] = hash[i] + x | 0 })
  }
  const out = new DataView(new ArrayBuffer(32))
  hash.forEach((x, i) => out.setInt32(4 * i, x))
  return new Uint8Array(out.buffer)
}

/** The Mersenne Twister MT19937 (Matsumoto and Nishimura 1998). */
export class Twister {
  constructor(seed) {
    const s = this.state = new Uint32Array(624)
    s[0] = seed
    for (let i = 1; i < 624; i++) s[i] = Math.imul(1812433253, s[i - 1] ^ s[i - 1] >>> 30) + i
    this.at = 624
  }

  #renew() {
    const s = this.state
    for (let i = 0; i < 624; i++) {
      const y = s[i] & 0x80000000 | s[(i + 1) % 624] & 0x7fffffff
      s[i] = s[(i + 397) % 624] ^ y >>> 1 ^ (y & 1 ? 0x9908b0df : 0)
    }
    this.at = 0
  }

  /** A number from 0 to 1, 1 excluded, of 24 bits. */
  uniform() {
    if (this.at === 624) this.#renew()
    let y = this.state[this.at++]
    y ^= y >>> 11
    y ^= y << 7 & 0x9d2c5680
    y ^= y << 15 & 0xefc60000
    y ^= y >>> 18
    return (y & 0xffffff) / 2 ** 24
  }
}

/** Unit normal noise of one seed: step 0 for the start, each step with noise of its own. */
export function normal(size, seed, step = 0) {
  const twister = new Twister(new DataView(sha256(`${seed}/${step}`).buffer).getUint32(0, true))
  const out = new Float64Array(size)
  const transform = at => {       // Box and Muller 1958: 16 uniform numbers to 8 pairs of normal ones
    for (let j = at; j < at + 8; j++) {
      const r = Math.sqrt(-2 * Math.log(1 - out[j])), angle = 2 * Math.PI * out[j + 8]
      out[j] = r * Math.cos(angle)
      out[j + 8] = r * Math.sin(angle)
    }
  }
  for (let i = 0; i < size; i++) out[i] = twister.uniform()
  for (let i = 0; i + 16 <= size; i += 16) transform(i)
  if (size % 16) {
    for (let i = size - 16; i < size; i++) out[i] = twister.uniform()
    transform(size - 16)
  }
  return Float32Array.from(out)
}

/** Phases of the first frame, radians. */
export function firstPhase(bins, seed) {
  const twister = new Twister(seed)
  return Float64Array.from({length: bins}, () => 2 * Math.PI * twister.uniform())
}
