import { el } from './dom.js';
import { openSearch } from './search.js';

const HINTS = {
  desk: ['Can I accept this friend request?', 'I want to report something', 'What can you do?'],
  staffroom: ['@Policy Desk may I post a photo of my class?'],
};

/** Where one writes: Enter sends, Shift and Enter begins a new line. */
export class Composer {
  #editing = null;

  constructor({ personName, kind, api }) {
    this.api = api;
    const id = `write-${crypto.randomUUID()}`;
    this.input = el('textarea', {
      id, rows: '1', maxlength: '8000', enterkeyhint: 'send',
      placeholder: kind === 'staffroom' ? 'Write to everybody; @Policy Desk asks the bot' : 'Write a message',
      onkeydown: event => this.#onKey(event), oninput: () => this.#grow(),
    });
    this.note = el('p', { class: 'composer-note', role: 'status' });
    this.hints = el('div', { class: 'hints' }, el('span', { text: 'Try:' }),
      ...HINTS[kind].map(text => el('button', { type: 'button', class: 'chip', text, onclick: () => this.#suggest(text) })));
    this.suggested = el('div', { class: 'suggested', role: 'group', 'aria-label': 'Suggested replies', hidden: true });
    this.form = el('form', { class: 'composer', onsubmit: event => { event.preventDefault(); this.#send(); } },
      el('label', { class: 'visually-hidden', for: id, text: `Message as ${personName}` }),
      this.input,
      el('button', { type: 'button', class: 'chip', text: 'Search the policy', onclick: () => openSearch(api) }),
      el('button', { type: 'submit', class: 'primary', text: 'Send' }));
    this.element = el('div', { class: 'composer-area' }, this.suggested, this.hints, this.note, this.form);
  }

  /** Buttons under the last message, as Teams shows them; pressing one says its value. */
  offer(actions) {
    this.suggested.replaceChildren(...actions.map(({ title, value, text }) => el('button', {
      type: 'button', class: 'chip', text: title ?? value, onclick: () => this.#say(String(value ?? text ?? title)),
    })));
    this.suggested.hidden = actions.length === 0;
  }

  allow(allowed) {
    this.form.inert = this.hints.inert = this.suggested.inert = !allowed;
    this.note.textContent = allowed ? '' : 'Policy Desk was removed from this chat: neither side can write here.';
  }

  showHints(shown) {
    this.hints.hidden = !shown;
  }

  startEdit(post) {
    this.#editing = post.id;
    this.input.value = post.content.text;
    this.note.textContent = 'You are changing a message. Press Escape to leave it as it was.';
    this.#grow();
    this.input.focus();
  }

  #suggest(text) {
    this.input.value = text;
    this.#grow();
    this.input.focus();
  }

  #onKey(event) {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.#send();
    } else if (event.key === 'Escape' && this.#editing) {
      this.#reset();
    }
  }

  #send() {
    const text = this.input.value.trim();
    if (!text) return;
    const editing = this.#editing;
    this.#reset();
    if (editing) this.#try(this.api.edit(editing, text), text);
    else this.#say(text);
  }

  #say(text) {
    this.offer([]);
    this.#try(this.api.say(text), text);
  }

  /** What could not be sent stays in the box. */
  async #try(sending, text) {
    try {
      await sending;
    } catch {
      this.#suggest(text);
      this.note.textContent = 'Not sent: Policy Desk is not running.';
    }
  }

  #reset() {
    this.#editing = null;
    this.input.value = '';
    this.note.textContent = '';
    this.#grow();
  }

  #grow() {
    this.input.style.height = 'auto';
    this.input.style.height = `${Math.min(this.input.scrollHeight + 2, 140)}px`;
  }
}
