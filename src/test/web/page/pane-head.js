import { avatar, el } from './dom.js';
import * as route from './route.js';

const KINDS = { desk: 'Policy Desk', staffroom: 'Staffroom' };

/** Who it is, which of their two chats, and what else can be done with it. */
export function paneHead(pane) {
  const { person, store } = pane;
  return el('header', { class: 'pane-head' },
    el('button', { type: 'button', class: 'icon-button back', 'aria-label': 'Back to the list of people', text: '←', onclick: () => route.close(pane.personId) }),
    avatar(person.name),
    el('div', { class: 'pane-who' },
      el('h2', { text: `${person.name} (you)` }),
      el('p', { text: person.role })),
    el('div', { class: 'tabs', role: 'group', 'aria-label': 'Chat' },
      ...Object.entries(KINDS).map(([kind, label]) => tab(pane, kind, label, store))),
    appMenu(pane),
    el('button', { type: 'button', class: 'icon-button close', 'aria-label': `Close ${person.name}’s chat`, text: '✕', onclick: () => route.close(pane.personId) }));
}

function tab(pane, kind, label, store) {
  const unread = kind === pane.kind ? 0 : store.unread(pane.personId, kind);
  return el('button', {
    type: 'button', class: 'tab', 'aria-pressed': String(kind === pane.kind), onclick: () => route.turn(pane.personId, kind),
  }, label, unread ? el('span', { class: 'badge', text: `${unread} new` }) : null);
}

function appMenu(pane) {
  const removed = pane.chat.app === 'REMOVED';
  return removed
    ? el('button', { type: 'button', class: 'chip', text: 'Install again', onclick: () => pane.api.install() })
    : el('details', { class: 'menu' },
      el('summary', { class: 'icon-button', 'aria-label': 'More' }, '⋯'),
      el('div', { class: 'menu-box' },
        el('button', { type: 'button', class: 'link', text: 'Remove Policy Desk from this chat', onclick: () => pane.api.remove() })));
}
