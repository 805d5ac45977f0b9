import { el } from './dom.js';
import { chatApi } from './api.js';
import { cardOf, drawPost } from './post.js';
import { refreshAction } from './card.js';
import { Composer } from './composer.js';
import { paneHead } from './pane-head.js';

/** Teams takes the dots away after some seconds. */
const TYPING_MS = 8000;

/** One person's chat on the screen. */
export class Pane {
  #drawn = new Map();
  #refreshed = new Map();
  #typingTimer;

  constructor(store, personId, kind, draft = '') {
    Object.assign(this, { store, personId, kind });
    this.person = store.person(personId);
    this.chat = store.chatOf(personId, kind);
    this.api = chatApi(personId, this.chat.id);
    this.log = el('ol', { class: 'log' });
    this.scroller = el('div', { class: 'log-scroll', role: 'log', tabindex: '0', 'aria-label': 'Messages' }, this.log);
    this.typing = el('p', { class: 'typing', role: 'status', hidden: true },
      el('span', { text: `${store.botName} is typing` }), el('i', { 'aria-hidden': 'true' }));
    this.composer = new Composer({ personName: this.person.name, kind, api: this.api });
    this.head = el('div', { class: 'pane-top' });
    this.element = el('section', { class: 'pane', 'aria-label': `${this.person.name}: chat` },
      this.head, this.scroller, this.typing, this.composer.element);
    this.composer.input.value = draft;
    this.drawHead();
    this.drawAll();
  }

  otherChat() {
    return this.store.chatOf(this.personId, this.kind === 'desk' ? 'staffroom' : 'desk');
  }

  /** To be called when it is on the screen: opens the chat, which the first time installs the app. */
  shown() {
    this.#toEnd();
    this.markSeen();
    if (this.chat.app === 'NOT_OPENED_YET') this.api.open();
  }

  markSeen() {
    if (this.element.offsetParent) this.store.markSeen(this.personId, this.kind);
  }

  drawHead() {
    this.head.replaceChildren(paneHead(this));
    this.composer.allow(this.chat.app !== 'REMOVED');
  }

  drawAll() {
    this.#drawn.clear();
    this.log.replaceChildren(el('li', { class: 'notice', text: this.#opening() }));
    this.chat.posts.forEach(post => this.draw(post));
  }

  draw(post) {
    const key = JSON.stringify([post.content, post.edited, post.deleted, post.views[this.personId]]);
    const before = this.#drawn.get(post.id);
    if (before?.key === key) return;
    const atEnd = this.#isAtEnd();
    const hadFocus = before !== undefined && before.element.contains(document.activeElement);
    const element = drawPost(post, this.#context());
    if (before) before.element.replaceWith(element);
    else this.log.append(element);
    this.#drawn.set(post.id, { key, element });
    if (hadFocus) element.querySelector('.card')?.focus();
    if (post.from === 'bot') this.#stopTyping();
    this.#afterDraw(post);
    if (!before) this.#bringIntoView(element);
    else if (atEnd && !hadFocus) this.#toEnd();
  }

  showTyping() {
    this.typing.hidden = false;
    clearTimeout(this.#typingTimer);
    this.#typingTimer = setTimeout(() => this.#stopTyping(), TYPING_MS);
  }

  #afterDraw(post) {
    const posts = [...this.chat.posts.values()];
    this.composer.offer(posts.at(-1)?.content.suggestedActions?.actions ?? []);
    this.composer.showHints(posts.length <= 1 && !posts.some(({ from }) => from === this.personId));
    this.#refresh(post);
  }

  /** Teams refreshes a card by itself when it comes onto the screen, but not the card that came of it. */
  #refresh(post) {
    const card = cardOf(post, this.personId);
    const content = JSON.stringify(post.content);
    if (!card || this.#refreshed.get(post.id) === content) return;
    this.#refreshed.set(post.id, content);
    const action = refreshAction(card, this.personId);
    if (action) this.api.execute(post.id, action, 'automatic').catch(() => {});
  }

  #context() {
    return {
      personId: this.personId,
      api: this.api,
      nameOf: from => (from === 'bot' ? this.store.botName : this.store.person(from)?.name ?? 'Somebody'),
      startEdit: post => this.composer.startEdit(post),
    };
  }

  #opening() {
    const beginning = this.kind === 'staffroom'
      ? 'The staffroom: everybody reads along. Policy Desk hears only what mentions @Policy Desk.'
      : `${this.person.name}’s chat with ${this.store.botName}. Nobody else sees it.`;
    return this.store.restarted ? `Policy Desk was restarted: messages from before are no longer shown here. ${beginning}` : beginning;
  }

  #stopTyping() {
    this.typing.hidden = true;
  }

  #isAtEnd() {
    const { scrollTop, scrollHeight, clientHeight } = this.scroller;
    return scrollHeight - scrollTop - clientHeight < 80;
  }

  /** A message that is taller than the space is shown from its beginning. */
  #bringIntoView(element) {
    requestAnimationFrame(() => {
      if (element.offsetHeight > this.scroller.clientHeight) element.scrollIntoView({ block: 'start' });
      else this.#toEnd();
    });
  }

  #toEnd() {
    requestAnimationFrame(() => { this.scroller.scrollTop = this.scroller.scrollHeight; });
  }
}
