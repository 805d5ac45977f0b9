import { el } from './dom.js';

/** A dialogue over the page that one person sees. It goes when it is closed, and the focus returns to where it was. */
export function openDialogue(title) {
  const heading = `dialogue-${crypto.randomUUID()}`;
  const body = el('div', { class: 'dialogue-body', 'aria-live': 'polite' });
  const dialogue = el('dialog', { class: 'dialogue', 'aria-labelledby': heading },
    el('header', { class: 'dialogue-head' },
      el('h2', { id: heading, text: title }),
      el('button', { type: 'button', class: 'icon-button', 'aria-label': 'Close', text: '✕', onclick: () => dialogue.close() })),
    body);
  dialogue.addEventListener('close', () => dialogue.remove());
  document.body.append(dialogue);
  dialogue.showModal();
  return {
    show: (...content) => body.replaceChildren(...content),
    say: text => body.replaceChildren(el('p', { text })),
    close: () => dialogue.close(),
  };
}
