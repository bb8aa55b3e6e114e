// What the network is told besides labels: model.json says how, as `told`.
export const PITCHES = ['C', 'C#', 'D', 'D#', 'E', 'F', 'F#', 'G', 'G#', 'A', 'A#', 'B']

/** The numbers of one value: `{kind, low, high, dim}`, and a number or a key such as 'A minor'. */
function features({kind, low, high, dim}, value) {
  if (kind === 'key') {
    const [pitch, mode] = value.split(' '), place = PITCHES.indexOf(pitch) + (mode === 'minor' ? 12 : 0)
    return Array.from({length: dim}, (_, i) => +(i === place))
  }
  const u = Math.log(Math.min(high, Math.max(low, value)) / low) / Math.log(high / low)
  const all = Array.from({length: dim}, (_, k) => Math.cos(Math.PI * k * u)), norm = Math.hypot(...all)
  return all.map(x => x / norm)
}

/** The input `told` of size `size`, for values by name; others are told as clean, or are unknown. */
export function tell(conditions, values, size) {
  const all = conditions.flatMap(c => {
    const value = values[c.name] ?? c.clean
    return value == null ? Array(c.dim).fill(0) : features(c, value)
  })
  return [...Array(size - all.length).fill(0), ...all]
}
