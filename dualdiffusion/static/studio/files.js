function render({ model, el }) {
  const files = make('input', { type: 'file', accept: 'audio/*,video/*', multiple: true, hidden: true, ariaLabel: 'sound files',
    onchange: () => give([...files.files]).then(() => { files.value = ''; }) });
  el.append(make('button', { type: 'button', textContent: 'Add a sound file', title: 'or drop it anywhere here; it becomes a take',
    onclick: () => files.click() }), files);

  async function give(files) {          // in parts, since a message has a limit; each says of which file
    const size = 2**20;
    for (const file of files) {
      const id = Math.random();
      let at = 0;
      do {                              // an empty file has one part, too
        const part = await file.slice(at, at + size).arrayBuffer();
        at += size;
        model.send({ file: id, name: file.name, last: at >= file.size }, undefined, [part]);
      } while (at < file.size);
    }
  }

  let panel;
  const names = ['dragover', 'dragleave', 'drop'];
  function dragged(e) {
    if (!e.dataTransfer.types.includes('Files')) return;
    e.preventDefault();
    panel.classList.toggle('dd-over', e.type === 'dragover');
    if (e.type === 'drop') give([...e.dataTransfer.files]);
  }
  requestAnimationFrame(() => {
    panel = el.closest('.dd-studio') ?? el;
    for (const name of names) panel.addEventListener(name, dragged);
  });
  return () => names.forEach(name => panel?.removeEventListener(name, dragged));
}

export default { render };
