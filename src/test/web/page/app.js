import { listen } from './api.js';
import { setUpOptions } from './options.js';
import { Pane } from './pane.js';
import { drawPeople, drawWelcome } from './people.js';
import * as route from './route.js';
import { Store } from './store.js';

const store = new Store();
const layout = document.getElementById('layout');
const list = document.getElementById('people');
const area = document.getElementById('panes');
const connection = document.getElementById('connection');
let panes = [];

function drawList() {
  const focused = document.activeElement?.dataset ?? {};
  drawPeople(store, list);
  const unread = store.people.reduce((sum, person) => sum + store.unread(person.aadObjectId, 'desk'), 0);
  document.title = `${unread ? `(${unread}) ` : ''}Policy Desk: practice page`;
  if (focused.person) list.querySelector(`[data-person="${focused.person}"]`)?.focus();
  if (focused.beside) list.querySelector(`[data-beside="${focused.beside}"]`)?.focus();
}

/** Keeps the panes that stay, so that nothing typed in them is lost. */
function drawPanes({ keep = true } = {}) {
  const wanted = route.openPanes().filter(({ person }) => store.person(person));
  const before = panes;
  panes = wanted.map(({ person, kind }) => {
    const same = before.find(pane => pane.personId === person && pane.kind === kind);
    return keep && same ? same : new Pane(store, person, kind, same?.composer.input.value);
  });
  layout.classList.toggle('has-panes', panes.length > 0);
  place(panes.length ? panes.map(pane => pane.element) : [drawWelcome(store)]);
  panes.filter(pane => !before.includes(pane)).forEach(pane => pane.shown());
  const newest = panes.find(pane => !before.includes(pane));
  if (before.length && newest) newest.composer.input.focus({ preventScroll: true });
  drawList();
}

/** Moves no more than it must: an element that is put in again forgets how far it was scrolled. */
function place(elements) {
  [...area.children].filter(child => !elements.includes(child)).forEach(child => child.remove());
  elements.forEach((element, index) => {
    if (area.children[index] !== element) area.insertBefore(element, area.children[index] ?? null);
  });
}

function inPanes(chatId, act) {
  panes.filter(pane => pane.chat.id === chatId).forEach(act);
}

store.addEventListener('snapshot', () => drawPanes({ keep: false }));
store.addEventListener('post', ({ detail: { chat, post } }) => {
  inPanes(chat, pane => {
    pane.draw(post);
    pane.markSeen();
  });
  panes.filter(pane => pane.otherChat()?.id === chat).forEach(pane => pane.drawHead());
  drawList();
});
store.addEventListener('typing', ({ detail: { chat } }) => inPanes(chat, pane => pane.showTyping()));
store.addEventListener('app', ({ detail: { chat } }) => inPanes(chat, pane => pane.drawHead()));
store.addEventListener('seen', drawList);
window.addEventListener('hashchange', () => drawPanes());

setUpOptions(() => panes.forEach(pane => pane.drawAll()));
listen({
  snapshot: data => store.replace(data),
  post: data => store.post(data),
  typing: data => store.typing(data),
  app: data => store.app(data),
}, isConnected => {
  connection.hidden = isConnected;
  connection.textContent = isConnected ? '' : 'Policy Desk is not running. This page carries on as soon as it is back.';
});
