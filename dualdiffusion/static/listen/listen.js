'use strict'
const $ = id => document.getElementById(id), audio = [new Audio(), new Audio()]
const clips = [...document.querySelectorAll('.clip')], choices = [...document.querySelectorAll('.choices button')]
let listener = '', current = null, heard = [false, false], goal = 0

/** The server's answer; a sentence in the page where there is none. */
async function ask(path, body) {
  try {
    const answer = await fetch(path, body && { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })
    const found = await answer.json()
    if (!answer.ok) throw Error(found.error)
    return found
  } catch (e) {
    $('status').textContent = e instanceof TypeError ? 'The program that keeps the votes has ended; start “dualdiffusion listen” again.' : e.message
    throw e
  }
}

function show(part) { for (const id of ['start', 'pair', 'result']) $(id).hidden = id !== part }

function stop() { audio.forEach(a => a.pause()) }

function play(i) {
  const again = !audio[i].paused
  stop()
  if (!again) { audio[i].currentTime = 0; audio[i].play() }
}

audio.forEach((a, i) => {
  a.preload = 'auto'
  a.onplay = a.onpause = () => {
    clips[i].classList.toggle('playing', !a.paused)
    $('play' + i).textContent = a.paused ? '▶' : '■'
  }
  a.ontimeupdate = () => {
    clips[i].querySelector('i').style.width = 100 * a.currentTime / (a.duration || 1) + '%'
    if (a.currentTime > Math.min(1.5, a.duration / 2)) heard[i] = true
    choices.forEach(b => b.disabled = !(heard[0] && heard[1]))
  }
  $('play' + i).onclick = () => play(i)
})

async function next() {
  stop()
  current = await ask('pair?' + new URLSearchParams({ listener }))
  goal ||= Math.max(current.goal, Math.ceil(current.n / current.goal) * current.goal)
  $('done').hidden = false
  $('done').value = current.n / goal
  if (current.n >= goal) return finish()
  heard = [false, false]
  choices.forEach(b => b.disabled = true)
  clips.forEach(c => c.querySelector('i').style.width = 0)
  current.clips.forEach((file, i) => audio[i].src = 'clip/' + file)
  $('status').textContent = `Pair ${current.n + 1} of ${goal}`
  show('pair')
  $('play0').focus()
}

async function finish() {
  const r = await ask('results')
  const ends = [Math.min(...r.low), Math.max(...r.high)], at = x => 100 * (x - ends[0]) / (ends[1] - ends[0]) + '%'
  $('result').querySelector('tbody').replaceChildren(...r.groups.map((g, i) => {
    const row = document.createElement('tr'), range = document.createElement('div')
    range.className = 'range'
    range.append(document.createElement('i'), document.createElement('b'))
    range.firstChild.style.left = at(r.low[i])
    range.firstChild.style.width = 100 * (r.high[i] - r.low[i]) / (ends[1] - ends[0]) + '%'
    range.lastChild.style.left = at(r.strength[i])
    for (const x of [g, r.strength[i].toFixed(2), `${r.low[i].toFixed(2)} to ${r.high[i].toFixed(2)}`, range]) row.insertCell().append(x)
    return row
  }))
  $('summary').textContent = `${r.votes} votes of all listeners, ${Math.round(100 * r.same)} % of them for no difference. ` +
    'A difference of 1.1 in strength means that three of four prefer the stronger.'
  $('status').textContent = 'Thank you.'
  show('result')
}

async function vote(chosen) {
  stop()
  choices.forEach(b => b.disabled = true)
  await ask('vote', { listener, n: current.n, chosen })
  next()
}

choices.forEach(b => b.onclick = () => vote(b.dataset.chosen))
$('more').onclick = () => { goal += current.goal; next() }
$('start').onsubmit = e => { e.preventDefault(); listener = $('listener').value.trim(); if (listener) { localStorage.listener = listener; next() } }
$('listener').value = localStorage.listener || ''
document.onkeydown = e => {
  if ($('pair').hidden || e.ctrlKey || e.metaKey || e.altKey) return
  const key = e.key.toLowerCase(), choice = choices[['1', '0', '2'].indexOf(key)]
  if (key === 'a' || key === 'b') play(key === 'b' ? 1 : 0)
  else if (choice && !choice.disabled) choice.click()
}
