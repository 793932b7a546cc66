/** The page's only script: filters, opens what a link names, copies commands. The page is whole without it. */
export const script = `
(() => {
  const form = document.getElementById('filter');
  const rows = [...document.querySelectorAll('.requirement')].map((row) => ({
    row, text: row.querySelector('summary').textContent.toLowerCase(),
  }));
  const groups = [...document.querySelectorAll('.group')];
  const apply = () => {
    const wanted = new FormData(form);
    const words = String(wanted.get('text')).toLowerCase().split(/\\s+/).filter(Boolean);
    const is = (row, name) => wanted.get(name) === '' || row.dataset[name] === wanted.get(name);
    let shown = 0;
    for (const { row, text } of rows) {
      const fits = is(row, 'outcome') && is(row, 'level') && is(row, 'area') && words.every((word) => text.includes(word));
      row.hidden = !fits;
      if (fits) shown++;
    }
    for (const group of groups) group.hidden = group.querySelector('.requirement:not([hidden])') === null;
    document.getElementById('shown').textContent = shown === rows.length ? String(shown) : shown + ' of ' + rows.length;
    document.getElementById('none').hidden = shown > 0;
  };
  form.hidden = false;
  form.addEventListener('input', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  apply();

  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target === null) return;
    for (let node = target; node !== null; node = node.parentElement) {
      node.hidden = false;
      if (node.tagName === 'DETAILS') node.open = true;
    }
    (target.closest('details') ?? target).scrollIntoView();
  };
  addEventListener('hashchange', reveal);
  reveal();

  addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.target === form.elements.text) return;
    event.preventDefault();
    form.elements.text.focus();
  });

  for (const pre of document.querySelectorAll('.curl')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'copy';
    button.addEventListener('click', () => {
      navigator.clipboard.writeText(pre.querySelector('code').textContent).then(
        () => { button.textContent = 'copied'; },
        () => { getSelection().selectAllChildren(pre.querySelector('code')); },
      );
    });
    pre.append(button);
  }

  addEventListener('beforeprint', () => {
    for (const problem of document.querySelectorAll('.problem')) problem.open = true;
  });
})();
`;
