function make(tag, props = {}, ...children) {
  const { data, ...own } = props;
  const element = Object.assign(document.createElement(tag), own);
  Object.assign(element.dataset, data);
  element.append(...children);
  return element;
}

const shapes = {                // on a field of 24 by 24
  play: 'M7 4.5v15l13-7.5z', pause: 'M6 4.5h4.2v15H6zm7.8 0H18v15h-4.2z', start: 'M5 5h2.5v14H5zm14 0v14L8.5 12z',
  star: 'M12 2.6l2.9 6 6.5.9-4.7 4.6 1.1 6.5L12 17.5l-5.8 3.1 1.1-6.5L2.6 9.5l6.5-.9z', add: 'M11 5h2v6h6v2h-6v6h-2v-6H5v-2h6z',
  remove: 'M6.4 5 5 6.4 10.6 12 5 17.6 6.4 19l5.6-5.6 5.6 5.6 1.4-1.4L13.4 12 19 6.4 17.6 5 12 10.6z', less: 'M5 11h14v2H5z',
  save: 'M11 3h2v9l3.6-3.6L18 9.8l-6 6-6-6 1.4-1.4L11 12zM5 18h14v2H5z',
  trash: 'M9 3h6l1 2h4v2H4V5h4zM6 8.5h12L17 21H7zm3.2 2 .5 8.5h1.5v-8.5zm3.6 0v8.5h1.5l.5-8.5z' };

function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', shapes[name]);
  svg.append(path);
  return svg;
}

const clock = t => `${Math.floor(t / 60)}:${(t % 60).toFixed(1).padStart(4, '0')}`;
