(() => {
  'use strict';
  const root = document.documentElement;
  root.classList.add('js');

  const all = (selector) => [...document.querySelectorAll(selector)];
  const scenarios = all('details.scenario');
  const rows = all('tr[data-verdicts]');
  const buttons = all('[data-filter]');
  const search = document.getElementById('search');
  const shown = document.getElementById('shown');
  const nothing = document.querySelector('.nothing');
  let filter = 'all';

  const matches = (element) => {
    const verdictFits = filter === 'all' || element.dataset.verdicts.split(' ').includes(filter);
    const words = element.dataset.words.toLowerCase();
    return verdictFits && search.value.toLowerCase().split(/\s+/).every((word) => words.includes(word));
  };

  const apply = () => {
    [...scenarios, ...rows].forEach((element) => { element.hidden = !matches(element); });
    all('.feature').forEach((table) => { table.hidden = !table.querySelector('tbody tr:not([hidden])'); });
    buttons.forEach((button) => button.setAttribute('aria-pressed', String(button.dataset.filter === filter)));
    const count = scenarios.filter((scenario) => !scenario.hidden).length;
    shown.textContent = count === scenarios.length ? '' : `${count} of ${scenarios.length} shown`;
    nothing.hidden = count > 0;
  };

  const reveal = () => {
    const target = document.getElementById(location.hash.slice(1));
    if (!target || !target.matches('details.scenario')) return;
    if (target.hidden) {
      filter = 'all';
      search.value = '';
      apply();
    }
    target.open = true;
    target.scrollIntoView();
  };

  const copied = (button, words) => {
    button.textContent = words;
    setTimeout(() => { button.textContent = 'Copy'; }, 1500);
  };

  const copy = async (button) => {
    const command = button.parentElement.querySelector('code');
    try {
      await navigator.clipboard.writeText(command.textContent);
      copied(button, 'Copied');
    } catch (refused) {
      getSelection().selectAllChildren(command);
      copied(button, 'Selected: press Ctrl+C');
    }
  };

  buttons.forEach((button) => button.addEventListener('click', () => {
    filter = button.dataset.filter;
    apply();
  }));
  search.addEventListener('input', apply);
  all('button.copy').forEach((button) => button.addEventListener('click', () => copy(button)));
  document.getElementById('open-all').addEventListener('click', () =>
    scenarios.forEach((scenario) => { scenario.open = scenario.open || !scenario.hidden; }));
  document.getElementById('close-all').addEventListener('click', () =>
    scenarios.forEach((scenario) => { scenario.open = false; }));
  addEventListener('hashchange', reveal);
  reveal();
})();
