// One clip plays at a time. Where several versions of the site lie side by side, one can go to another.
addEventListener('play', e => document.querySelectorAll('audio').forEach(a => a === e.target || a.pause()), true)

addEventListener('DOMContentLoaded', () => {
  if (VERSIONS.length < 2) return
  const home = new URL(document.documentElement.dataset.content_root, location), choice = document.createElement('select')
  choice.className = 'versions'
  choice.ariaLabel = 'Version'
  for (const v of VERSIONS) choice.add(new Option(v, v, false, home.pathname.endsWith(`/${v}/`)))
  choice.onchange = () => location = new URL(`../${choice.value}/index.html`, home)
  document.querySelector('.sidebar-brand').after(choice)
})
