/**
 * The page's one script: it sorts and filters tables, and unfolds everything for print. The page is whole
 * without it; it makes no markup from text, asks for nothing and remembers nothing.
 */
export const pageScript = `'use strict';
(() => {
  const order = ['error', 'fail', 'inconclusive', 'warn', 'pass', 'skip'];
  const collator = new Intl.Collator('en', { numeric: true });
  const make = (name, props, ...children) => {
    const element = Object.assign(document.createElement(name), props);
    element.append(...children);
    return element;
  };

  function key(row, at, numeric) {
    const cell = row.cells[at];
    if (!cell) return undefined;
    if (numeric) {
      const number = Number.parseFloat(cell.title || cell.textContent.replaceAll(',', '').replace('−', '-'));
      return Number.isNaN(number) ? undefined : number;
    }
    if (cell.classList.contains('v') && cell.querySelector('.m')) {
      return order.findIndex((status) => cell.querySelector('.m').classList.contains(status));
    }
    return cell.textContent;
  }

  function sortable(table) {
    const body = table.tBodies[0];
    const rows = [...body.rows];
    if (rows.length < 2) return;
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, at) => {
      if ('unsorted' in head.dataset) return;
      const button = make('button', { type: 'button' }, ...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => {
        const before = head.getAttribute('aria-sort');
        const now = before === 'ascending' ? 'descending' : before === 'descending' ? null : 'ascending';
        for (const other of heads) other.removeAttribute('aria-sort');
        let sorted = rows;
        if (now) {
          head.setAttribute('aria-sort', now);
          const turn = now === 'ascending' ? 1 : -1;
          const numeric = head.classList.contains('r');
          sorted = rows
            .map((row) => ({ row, by: key(row, at, numeric) }))
            .sort((a, b) => {
              if (a.by === undefined || b.by === undefined) return (a.by === undefined) - (b.by === undefined);
              return turn * (typeof a.by === 'string' ? collator.compare(a.by, b.by) : a.by - b.by);
            })
            .map(({ row }) => row);
        }
        body.append(...sorted);
      });
    });
  }

  function searchable(table) {
    const rows = [...table.tBodies[0].rows];
    const present = order.filter((status) => rows.some((row) => row.dataset.s === status));
    const search = make('input', { type: 'search', autocomplete: 'off', spellcheck: false });
    const status = make('select', {}, make('option', { value: '' }, 'all'), ...present.map((name) => make('option', { value: name }, name)));
    const count = make('output', {});
    const texts = [];
    const apply = () => {
      const wanted = search.value.trim().toLowerCase();
      let shown = 0;
      rows.forEach((row, i) => {
        texts[i] ??= row.textContent.toLowerCase();
        const fits = texts[i].includes(wanted) && (status.value === '' || row.dataset.s === status.value);
        row.hidden = !fits;
        shown += fits;
      });
      count.value = wanted === '' && status.value === '' ? '' : shown + ' of ' + rows.length + ' rows';
    };
    search.addEventListener('input', apply);
    status.addEventListener('change', apply);
    const tools = make('div', { className: 'tools' }, make('label', {}, 'Search', search));
    if (present.length > 1) tools.append(make('label', {}, 'Verdict', status));
    tools.append(count);
    const name = table.caption.textContent;
    tools.setAttribute('role', 'group');
    tools.setAttribute('aria-label', 'Filter: ' + name);
    table.parentElement.before(tools);
  }

  for (const table of document.querySelectorAll('table[data-search]')) searchable(table);
  for (const table of document.querySelectorAll('table')) sortable(table);

  let folded = [];
  addEventListener('beforeprint', () => {
    folded = [...document.querySelectorAll('details:not([open])')];
    for (const element of folded) element.open = true;
  });
  addEventListener('afterprint', () => {
    for (const element of folded) element.open = false;
    folded = [];
  });
})();
`;
