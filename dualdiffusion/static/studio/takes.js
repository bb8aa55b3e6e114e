function render({ model, el }) {
  const list = make('ul', { className: 'dd-takes', ariaLabel: 'Takes, newest first' });
  list.setAttribute('data-lm-suppress-shortcuts', 'true');
  const none = make('p', { className: 'dd-hint', textContent: 'No takes yet. What you generate appears here, newest first; so do sound files that you drop.' });
  el.append(none, list);

  const pictures = new Map();           // the URL of a small picture by its key; '' while it is awaited
  const seen = new IntersectionObserver(entries => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting || pictures.has(target.dataset.key)) continue;
      pictures.set(target.dataset.key, '');
      model.send({ do: 'picture', path: target.dataset.path, key: target.dataset.key });
    }
  });

  const send = (what, path) => model.send({ do: what, path });
  const choose = path => { model.set('value', path); model.save_changes(); };

  function tool(name, text, what, row) {
    return make('button', { type: 'button', className: `dd-icon dd-${name}`, title: text, tabIndex: -1,
      ariaLabel: `${text}: ${row.title}`, data: { part: name }, onclick: () => send(what, row.path) }, icon(name));
  }

  function line(row) {
    const star = tool('star', row.starred ? 'Unstar' : 'Star', 'star', row);
    star.ariaPressed = row.starred;
    const pick = make('button', { type: 'button', className: 'dd-pick', tabIndex: -1, data: { part: 'pick' },
      onclick: () => choose(row.path) },
      make('kbd', { textContent: row.key, ariaHidden: true }), make('span', { className: 'dd-name', textContent: row.title, title: row.title }),
      make('span', { className: 'dd-soft', textContent: `${row.seconds.toFixed(1)} s` }),
      make('span', { className: 'dd-soft dd-file', textContent: row.file }));
    const key = `${row.path} ${row.seconds}`;
    const picture = make('img', { className: 'dd-small', alt: '', src: pictures.get(key) ?? '', hidden: !pictures.get(key) });
    pick.children[0].after(make('span', { className: 'dd-frame' }, picture));
    return make('li', { className: 'dd-take', data: { path: row.path, key } }, star, pick,
      tool('save', 'Download', 'download', row), tool('trash', 'Move to the trash', 'discard', row));
  }

  function mark() {             // the chosen row, whose buttons the Tab key reaches
    for (const item of list.children) {
      const chosen = item.dataset.path === model.get('value');
      item.classList.toggle('dd-chosen', chosen);
      for (const button of item.children) button.tabIndex = chosen ? 0 : -1;
      item.querySelector('.dd-pick').ariaCurrent = chosen;
      if (chosen) item.scrollIntoView?.({ block: 'nearest', container: 'nearest' });
    }
  }

  function draw() {
    const part = list.contains(document.activeElement) && document.activeElement.dataset.part;
    list.replaceChildren(...model.get('rows').map(line));
    for (const item of list.children) seen.observe(item);
    none.hidden = list.children.length > 0;
    list.hidden = !none.hidden;
    mark();
    if (part) list.querySelector(`.dd-chosen [data-part=${part}]`)?.focus();
  }

  list.addEventListener('keydown', e => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[e.key], paths = model.get('rows').map(row => row.path);
    if (!step && e.key !== 'Delete') return;
    e.preventDefault();
    e.stopPropagation();
    const at = paths.indexOf(model.get('value'));
    if (!step) return send('discard', paths[at]);
    choose(paths[Math.max(0, Math.min(paths.length - 1, at + step))]);
    list.querySelector('.dd-chosen .dd-pick')?.focus();
  });

  const look = () => send('look');
  window.addEventListener('focus', look);       // another page may have made takes
  model.on('change:rows', draw);
  model.on('change:value', mark);
  model.on('msg:custom', ({ name, picture }, [data]) => {
    const url = URL.createObjectURL(new Blob([data]));
    if (picture) {
      pictures.set(picture, url);
      for (const item of list.children) if (item.dataset.key === picture)
        Object.assign(item.querySelector('img'), { src: url, hidden: false });
      return;
    }
    make('a', { href: url, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(url), 10000);
  });
  draw();
  return () => {
    window.removeEventListener('focus', look);
    seen.disconnect();
    pictures.forEach(url => URL.revokeObjectURL(url));
  };
}

export default { render };
