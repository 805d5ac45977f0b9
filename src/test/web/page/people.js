import { avatar, el } from './dom.js';
import * as route from './route.js';

/** The list of people, with what each has not read yet. */
export function drawPeople(store, list) {
  const open = new Set(route.openPanes().map(pane => pane.person));
  list.replaceChildren(...store.people.map(person => row(store, person, open)));
}

function row(store, { aadObjectId: id, name, role }, open) {
  const unread = store.unread(id, 'desk');
  return el('li', { class: open.has(id) ? 'person-row open' : 'person-row' },
    el('button', { type: 'button', class: 'person', 'aria-current': open.has(id) ? 'true' : null, 'data-person': id, onclick: () => route.openAlone(id) },
      avatar(name),
      el('span', { class: 'person-words' },
        el('span', { class: 'person-name', text: name }),
        el('span', { class: 'person-role', text: role })),
      unread ? el('span', { class: 'badge', text: `${unread} new` }) : null),
    el('button', {
      type: 'button', class: 'beside', 'aria-label': `Open ${name} beside`, title: 'Open beside', 'data-beside': id,
      disabled: open.has(id), onclick: () => route.openBeside(id),
    }, el('span', { 'aria-hidden': 'true', text: '+' })));
}

/** What a newcomer reads before anybody is chosen. */
export function drawWelcome(store) {
  const first = store.people[0];
  return el('section', { class: 'welcome', 'aria-labelledby': 'welcome-title' },
    el('h2', { id: 'welcome-title', text: 'Try Policy Desk, without Microsoft Teams' }),
    el('p', { text: 'Be any member of staff at a made-up school, and see what reaches each of the others.' }),
    el('ol', {},
      el('li', {}, el('strong', { text: 'Choose who you are' }), ' in the list. Each person has their own chat with Policy Desk.'),
      el('li', {}, el('strong', { text: 'Ask or tell it something' }), ', as you would in Teams: “Can I accept this friend request?”'),
      el('li', {}, el('strong', { text: 'Open another person beside' }), ' with the + next to a name, and answer as them.')),
    first ? el('button', { type: 'button', class: 'primary', text: `Start as ${first.name}`, onclick: () => route.openAlone(first.aadObjectId) }) : null,
    el('p', { class: 'small', text: 'Nothing you write here leaves this computer.' }));
}
