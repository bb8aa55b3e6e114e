// Loudness and files.

/** Zeroth modified Bessel function of the first kind. */
function i0(x) {
  let sum = 1, term = 1
  for (let k = 1; term > 1e-17 * sum; k++) sum += term *= (x / 2 / k) ** 2
  return sum
}

const AROUND = 24   // samples that a value between two of them is made of

/** The highest value of the samples and between them, at four times their rate (ITU-R BS.1770-4, annex 2). */
export function truePeak(channels) {
  const taps = [.25, .5, .75].map(offset => {
    const t = Array.from({length: AROUND}, (_, i) => i + 1 - AROUND / 2 - offset)
    const raw = t.map(x => Math.sin(Math.PI * x) / (Math.PI * x) * i0(4 * Math.sqrt(1 - (2 * x / AROUND) ** 2)))
    const sum = raw.reduce((a, b) => a + b)
    return Float64Array.from(raw, x => x / sum)
  })
  let peak = 0
  for (const x of channels) {
    const padded = new Float64Array(x.length + 2 * (AROUND - 1))
    padded.set(x, AROUND - 1)
    for (let i = 0; i + AROUND <= padded.length; i++) {
      peak = Math.max(peak, Math.abs(padded[i]))
      for (const tap of taps) {
        let sum = 0
        for (let j = 0; j < AROUND; j++) sum += padded[i + j] * tap[j]
        if (sum > peak) peak = sum
        else if (-sum > peak) peak = -sum
      }
    }
  }
  return peak
}

/** Gain in dB, 0 or less: brings a true peak above -1 dB of full scale there, and noise to a quiet level. */
export function safeGain(channels) {
  const db = x => 20 * Math.log10(x + 1e-20)
  let energy = 0, count = 0
  for (const x of channels) { for (const v of x) energy += v * v; count += x.length }
  const rms = db(Math.sqrt(energy / count))
  let gain = Math.min(0, -1 - db(truePeak(channels)))
  if (rms > -3) gain = Math.min(gain, -26 - rms)
  return Math.floor(gain * 1e4) / 1e4
}

// IPTC's term for the source of a generated sound, as XMP
const XMP = `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
 Iptc4xmpExt:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"/>
</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`

/** A WAV file of 16 bits, with tags that Python's `read_tags` reads, and marked as generated, as a Blob. */
export function wav(channels, rate, tags) {
  const n = channels[0].length, c = channels.length, text = new TextEncoder()
  const info = Object.entries({ISFT: 'dualdiffusion', ICMT: JSON.stringify(tags)}).map(([id, value]) => {
    const bytes = text.encode(value + '\0')
    return [id, bytes.length % 2 ? new Uint8Array([...bytes, 0]) : bytes, bytes.length]
  })
  const listed = 4 + info.reduce((sum, [, bytes]) => sum + 8 + bytes.length, 0)
  const xmp = text.encode(XMP)
  const view = new DataView(new ArrayBuffer(12 + 24 + 8 + listed + 8 + 2 * n * c + 8 + xmp.length + xmp.length % 2))
  let at = 0
  const short = x => { view.setUint16(at, x, true); at += 2 }, long = x => { view.setUint32(at, x, true); at += 4 }
  const put = (id, size) => {
    for (const x of text.encode(id)) view.setUint8(at++, x)
    if (size !== undefined) long(size)
  }
  put('RIFF', view.byteLength - 8)
  put('WAVE')
  put('fmt ', 16)
  short(1); short(c); long(rate); long(rate * c * 2); short(c * 2); short(16)
  put('LIST', listed)
  put('INFO')
  for (const [id, bytes, size] of info) { put(id, size); new Uint8Array(view.buffer).set(bytes, at); at += bytes.length }
  put('data', 2 * n * c)
  for (let i = 0; i < n; i++) for (let j = 0; j < c; j++, at += 2) {
    view.setInt16(at, Math.min(Math.max(Math.round(channels[j][i] * 32768), -32768), 32767), true)
  }
  put('_PMX', xmp.length)
  new Uint8Array(view.buffer).set(xmp, at)
  return new Blob([view], {type: 'audio/wav'})
}
