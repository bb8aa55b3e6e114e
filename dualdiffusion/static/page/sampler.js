// From noise to latents: the package's chapter 32 in JavaScript. Noise levels come with the model.
import {normal} from './random.js'

/** a + weight (b - a) */
function lerp(a, b, weight) { return a.map((x, i) => x + weight * (b[i] - x)) }

/** dx/dsigma (Karras et al. 2022, eq. 1) */
function slope({sigma, x, denoised}) { return x.map((v, i) => (v - denoised[i]) / sigma) }

function along(x, direction, step) { return x.map((v, i) => v + step * direction[i]) }

const ADAMS_BASHFORTH = [[1], [3 / 2, -1 / 2], [23 / 12, -16 / 12, 5 / 12], [55 / 24, -59 / 24, 37 / 24, -9 / 24]]

/** Steps from past[0], the newest evaluation, to noise level `lower`; `target` is the next level of the schedule. */
const SOLVERS = {
  async euler(past, target, lower) { return along(past[0].x, slope(past[0]), lower - past[0].sigma) },

  async midpoint(past, target, lower, denoise) {
    const now = past[0], sigma = (now.sigma + lower) / 2
    const x = along(now.x, slope(now), sigma - now.sigma)
    return along(now.x, slope({sigma, x, denoised: await denoise(x, sigma)}), lower - now.sigma)
  },

  async heun(past, target, lower, denoise) {      // Karras et al. 2022, algorithm 1
    const now = past[0], x = along(now.x, slope(now), lower - now.sigma)
    if (lower === 0) return x
    const there = slope({sigma: lower, x, denoised: await denoise(x, lower)})
    return along(now.x, lerp(slope(now), there, .5), lower - now.sigma)
  },

  async ipndm(past, target, lower, denoise, order) {    // Liu et al. 2022
    const weights = ADAMS_BASHFORTH[Math.min(order, past.length) - 1], total = new Float32Array(past[0].x.length)
    weights.forEach((w, j) => slope(past[j]).forEach((v, i) => { total[i] += w * v }))
    return along(past[0].x, total, lower - past[0].sigma)
  },

  async dpmpp_2m(past, target, lower) {     // Lu et al. 2022, algorithm 2
    const [now, last] = past
    let {denoised} = now
    if (last && target > 0) {
      const h = Math.log(now.sigma / target), hLast = Math.log(last.sigma / now.sigma)
      denoised = along(denoised, denoised.map((v, i) => v - last.denoised[i]), h / (2 * hLast))
    }
    return lerp(now.x, denoised, 1 - lower / now.sigma)
  },
}
SOLVERS.dpmpp_2m_sde = SOLVERS.dpmpp_2m

/**
 * Denoises with guidance (Ho and Salimans 2022), where the settings want it: `model(x, sigma, labels, copies)` gives the
 * estimate for each row of `labels`; `guide` is a weaker model or null.
 */
export function guided(model, guide, settings, labels) {
  return async (x, sigma) => {
    const within = settings.cfg_sigma_min < sigma && sigma <= settings.cfg_sigma_max
    const scale = within ? settings.cfg_scale : 1, some = labels.some(w => w > 0)
    if (scale !== 1 && settings.autoguidance) {
      return lerp((await guide(x, sigma, [labels]))[0], (await model(x, sigma, [labels]))[0], scale)
    }
    if (scale === 1 || !some) return (await model(x, sigma, [labels]))[0]
    const [withLabels, without] = await model(x, sigma, [labels, labels.map(() => 0)])
    return lerp(without, withLabels, scale)
  }
}

/** Yields {step, steps, sigma, x, denoised} at each step and, last, x and denoised as the result. */
export async function* trajectory(denoise, settings, size, seed) {
  const {sigmas, order, add_noise: churn} = settings, steps = sigmas.length - 1
  const solve = SOLVERS[settings.solver], sde = settings.solver === 'dpmpp_2m_sde'
  let x = normal(size, seed).map(v => v * sigmas[0]), past = []
  for (let step = 0; step < steps; step++) {
    const sigma = sigmas[step], target = sigmas[step + 1]
    const denoised = await denoise(x, sigma)
    past = [{sigma, x, denoised}, ...past.slice(0, Math.max(1, order - 1))]
    yield {step, steps, sigma, x, denoised}
    const lower = sde ? target ** 2 / sigma : (1 - churn) * target
    x = await solve(past, target, lower, denoise, order)
    if (lower < target) {
      x = along(x, normal(size, seed, step + 1), Math.sqrt(target ** 2 - lower ** 2))
      if (settings.solver === 'ipndm') past = []
    }
  }
  yield {step: steps, steps, sigma: sigmas[steps], x, denoised: x}
}
