// A spectrogram as a picture: magma, from quiet to loud over 70 dB.
const MAGMA = ['000004', '140e36', '3b0f70', '641a80', '8c2981', 'b73779', 'de4968', 'f7705c', 'fe9f6d', 'fecf92', 'fcfdbf']
  .map(hex => [0, 2, 4].map(i => parseInt(hex.slice(i, i + 2), 16)))
const COLOURS = Array.from({length: 256}, (_, i) => {
  const x = i / 255 * (MAGMA.length - 1), a = Math.min(Math.floor(x), MAGMA.length - 2)
  return MAGMA[a].map((v, j) => v + (x - a) * (MAGMA[a + 1][j] - v))
})

/** Draws a spectrogram (c f t) of magnitudes ** power; low frequencies are below. */
export function draw(canvas, spec, [channels, rows, frames], power) {
  const levels = new Float32Array(rows * frames)
  let top = -Infinity
  for (let i = 0; i < levels.length; i++) {
    let sum = 0
    for (let c = 0; c < channels; c++) sum += spec[c * levels.length + i]
    levels[i] = 20 / power * Math.log10(Math.max(sum / channels, 1e-3))
    if (levels[i] > top) top = levels[i]
  }
  const small = new OffscreenCanvas(frames, rows), image = new ImageData(frames, rows)
  for (let row = 0; row < rows; row++) for (let t = 0; t < frames; t++) {
    const level = Math.round(255 * Math.min(Math.max(1 + (levels[row * frames + t] - top) / 70, 0), 1))
    const at = 4 * ((rows - 1 - row) * frames + t)
    image.data.set([...COLOURS[level], 255], at)
  }
  small.getContext('2d').putImageData(image, 0, 0)
  const context = canvas.getContext('2d')
  context.imageSmoothingQuality = 'high'
  context.drawImage(small, 0, 0, canvas.width, canvas.height)
}
