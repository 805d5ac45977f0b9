import { el } from './dom.js';
import { openDialogue } from './dialogue.js';

const PAUSE_MS = 250;

/** The app's search, as Teams has it beside the message box: what is chosen goes into the chat. */
export function openSearch(api) {
  const dialogue = openDialogue('Search the policy');
  const id = `search-${crypto.randomUUID()}`;
  const results = el('ul', { class: 'found' });
  const status = el('p', { class: 'found-status', role: 'status' });
  let timer;
  let latest = 0;

  async function look(words) {
    const mine = ++latest;
    try {
      const answer = await api.search(words);
      if (mine !== latest) return;
      const found = answer.attachments ?? [];
      results.replaceChildren(...found.map(attachment => line(attachment)));
      status.textContent = answer.type === 'message' ? answer.text : `${found.length} found. Choose one to put it into the chat.`;
    } catch (error) {
      status.textContent = `Not found: ${error.message}`;
    }
  }

  function line(attachment) {
    const { title, text } = attachment.preview.content;
    return el('li', {}, el('button', {
      type: 'button', class: 'found-line',
      onclick: async () => { await api.insert(attachment); dialogue.close(); },
    }, el('strong', { text: title }), el('span', { text })));
  }

  dialogue.show(
    el('label', { for: id, text: 'A word, a question or a clause’s number' }),
    el('input', {
      id, type: 'search', autocomplete: 'off', maxlength: '200',
      oninput: event => { clearTimeout(timer); timer = setTimeout(() => look(event.target.value.trim()), PAUSE_MS); },
    }),
    status, results);
  document.getElementById(id).focus();
  look('');
}
