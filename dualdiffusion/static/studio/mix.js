function render({ model, el }) {
  const root = make('div', { className: 'dd-mix', role: 'group', ariaLabel: 'Labels' });
  const rows = make('div'), more = make('select', { ariaLabel: 'Add a label', onchange: add });
  const hint = make('p', { className: 'dd-hint', textContent: 'No label: any style the model knows.' });
  const open = new Set();       // labels that stay although their weight is 0
  root.append(rows, hint, more);
  el.append(root);

  const weight = name => model.get('value')[name] ?? 0;
  function set(name, w) {
    const { [name]: _, ...others } = model.get('value');
    model.set('value', w ? { ...others, [name]: w } : others);
    model.save_changes();
  }

  function add() {
    const name = more.value;
    open.add(name);
    set(name, Object.keys(model.get('value')).length ? .5 : 1);
    rows.querySelector(`[data-name="${CSS.escape(name)}"] input`)?.focus();
  }

  function row(name) {
    const output = make('output'), range = make('input', { type: 'range', min: 0, max: 1, step: .05, ariaLabel: name,
      oninput: () => { open.add(name); set(name, Number(range.value)); } });
    const remove = make('button', { type: 'button', title: 'Remove', ariaLabel: `Remove ${name}`, className: 'dd-icon', onclick: () => {
      open.delete(name);
      set(name, 0);
      draw();
      more.focus();
    } }, icon('remove'));
    return make('div', { className: 'dd-label', data: { name } },
      make('span', { textContent: name, title: name, ariaHidden: true }), range, output, remove);
  }

  function draw() {
    const all = model.get('labels'), shown = all.filter(name => weight(name) || open.has(name));
    if (shown.join('\n') !== [...rows.children].map(x => x.dataset.name).join('\n')) rows.replaceChildren(...shown.map(row));
    for (const line of rows.children) {
      const [range, output] = line.querySelectorAll('input, output');
      range.value = weight(line.dataset.name);
      range.style.setProperty('--share', range.value);
      output.textContent = Number(range.value).toFixed(2);
    }
    const rest = all.filter(name => !shown.includes(name));
    const first = make('option', { value: '', textContent: 'Add a label …', disabled: true, selected: true });
    more.replaceChildren(first, ...rest.map(name => make('option', { value: name, textContent: name })));
    more.hidden = !rest.length;
    hint.hidden = shown.length > 0;
  }

  model.on('change:value change:labels', draw);
  draw();
}

export default { render };
