/** Colours and card options. Colours follow the computer until somebody chooses. */
export function setUpOptions(onCardsChanged) {
  const box = document.getElementById('options');
  const theme = document.getElementById('theme');
  const oldClient = document.getElementById('old-client');

  theme.value = localStorage.getItem('theme') ?? 'system';
  theme.addEventListener('change', () => {
    localStorage.setItem('theme', theme.value);
    apply(theme.value);
  });
  apply(theme.value);

  oldClient.addEventListener('change', () => onCardsChanged());
  document.addEventListener('click', event => { if (!box.contains(event.target)) box.open = false; });
  box.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    box.open = false;
    box.querySelector('summary').focus();
  });
}

export function isOldClient() {
  return document.getElementById('old-client').checked;
}

function apply(theme) {
  document.documentElement.dataset.theme = theme;
}
