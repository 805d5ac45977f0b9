/**
 * Which chats are open stands in the address, so that reloading and the back button work:
 * #/person/person:staffroom, at most three.
 */
const MOST = 3;

export function openPanes() {
  return location.hash.replace(/^#\/?/, '').split('/').filter(Boolean).slice(0, MOST).map(part => {
    const [person, kind = 'desk'] = part.split(':');
    return { person, kind };
  });
}

export function show(panes) {
  location.hash = '/' + panes.map(({ person, kind }) => (kind === 'desk' ? person : `${person}:${kind}`)).join('/');
}

export function openAlone(person) {
  show([{ person, kind: 'desk' }]);
}

/** Adds one at the end; the oldest makes room. */
export function openBeside(person) {
  const others = openPanes().filter(pane => pane.person !== person);
  show([...others, { person, kind: 'desk' }].slice(-MOST));
}

export function close(person) {
  show(openPanes().filter(pane => pane.person !== person));
}

export function turn(person, kind) {
  show(openPanes().map(pane => (pane.person === person ? { person, kind } : pane)));
}
