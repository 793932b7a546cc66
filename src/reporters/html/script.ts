/** The page's only script: filters, opens what a link names, unpacks what is deferred, copies commands. The page is whole without it. */
export const script = `
(() => {
  const form = document.getElementById('filter');
  const names = ['outcome', 'level', 'area', 'subject', 'text'];
  const rows = [...document.querySelectorAll('.requirement')].map((row) => ({
    row, text: row.querySelector('summary').textContent.toLowerCase(),
  }));
  const groups = [...document.querySelectorAll('.group')];
  const apply = () => {
    const wanted = new FormData(form);
    const words = String(wanted.get('text')).toLowerCase().split(/\\s+/).filter(Boolean);
    const chosen = names.slice(0, 4).map((name) => [name, wanted.get(name)]).filter(([, value]) => value !== '');
    let shown = 0;
    for (const { row, text } of rows) {
      const fits = chosen.every(([name, value]) => row.dataset[name] === value) && words.every((word) => text.includes(word));
      row.hidden = !fits;
      if (fits) shown++;
    }
    for (const group of groups) group.hidden = group.querySelector('.requirement:not([hidden])') === null;
    document.getElementById('shown').textContent = shown === rows.length ? String(shown) : shown + ' of ' + rows.length;
    document.getElementById('none').hidden = shown > 0;
  };
  /* What is filtered stands in the address, so that it can be sent to somebody. */
  const keep = () => {
    const set = [...new FormData(form)].filter(([, value]) => value !== '');
    const hash = set.length === 0 ? '#requirements' : '#?' + new URLSearchParams(set);
    history.replaceState(null, '', hash);
  };
  const choose = (query) => {
    const wanted = new URLSearchParams(query);
    for (const name of names) {
      const field = form.elements[name];
      const value = wanted.get(name) ?? '';
      if (name === 'outcome') for (const radio of field) radio.checked = radio.value === value;
      else field.value = value;
    }
    apply();
    document.getElementById('requirements').scrollIntoView();
  };
  form.hidden = false;
  form.addEventListener('input', () => { apply(); keep(); });
  form.addEventListener('submit', (event) => event.preventDefault());

  const dress = (root) => {
    for (const pre of root.querySelectorAll('.curl')) {
      if (pre.querySelector('button') !== null) continue;
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
  };
  dress(document);

  /* With scripts, the inside of a noscript is one text: markup that this page wrote itself, all that is a stranger's escaped. */
  const unpack = (details) => {
    const packed = details.querySelector(':scope > noscript');
    if (packed === null) return;
    packed.insertAdjacentHTML('afterend', packed.textContent);
    packed.remove();
    dress(details);
  };
  document.addEventListener('toggle', ({ target }) => { if (target.open) unpack(target); }, true);

  const find = (id) => {
    const there = document.getElementById(id);
    if (there !== null || id === '') return there;
    for (const packed of document.querySelectorAll('noscript')) {
      if (!packed.textContent.includes('id="' + id + '"')) continue;
      unpack(packed.parentElement);
      return document.getElementById(id);
    }
    return null;
  };
  const reveal = () => {
    if (location.hash.startsWith('#?')) return choose(location.hash.slice(2));
    const target = find(decodeURIComponent(location.hash.slice(1)));
    if (target === null) return;
    for (let node = target; node !== null; node = node.parentElement) {
      node.hidden = false;
      if (node.tagName === 'DETAILS') node.open = true;
    }
    (target.closest('details') ?? target).scrollIntoView();
  };
  addEventListener('hashchange', reveal);
  apply();
  reveal();

  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[data-filter]');
    if (link === null) return;
    event.preventDefault();
    choose(link.dataset.filter);
    keep();
  });

  addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.target === form.elements.text) return;
    event.preventDefault();
    form.elements.text.focus();
  });

  addEventListener('beforeprint', () => {
    for (const problem of document.querySelectorAll('.problem')) problem.open = true;
  });
})();
`;
