function nameControls(root) {           // accessible names and states that ipywidgets leaves out
  const text = (box, what) => box.querySelector(what)?.textContent.trim() ?? '';
  const each = (what, run) => root.querySelectorAll(what).forEach(run);
  const set = (element, name, value) => { if (element.getAttribute(name) !== value) element.setAttribute(name, value); };
  function name() {
    each('.dd-group', box => { set(box, 'role', 'group'); set(box, 'aria-label', text(box, 'h2')); });
    each('.widget-slider, .widget-hslider', box => box.querySelectorAll('.noUi-handle').forEach((handle, i, all) =>
      set(handle, 'aria-label', text(box, '.widget-label') + (all.length > 1 ? [', from', ', to'][i] : ''))));
    each('.widget-toggle-buttons', box => {
      set(box, 'role', 'group');
      set(box, 'aria-label', text(box, '.widget-label'));
      box.querySelectorAll('button').forEach(b => set(b, 'aria-pressed', String(b.classList.contains('mod-active'))));
    });
    each('.dd-fold > button', b => set(b, 'aria-expanded', String(b.classList.contains('mod-active'))));
    each('.widget-hprogress', box => set(box, 'aria-hidden', 'true'));      // the text beside it says it
  }
  const watch = new MutationObserver(name);
  watch.observe(root, { subtree: true, childList: true, attributes: true, attributeFilter: ['class'] });
  name();
  return () => watch.disconnect();
}
