import { el } from './dom.js';

const CONSENT = 'application/vnd.microsoft.teams.card.file.consent';
const INFO = 'application/vnd.microsoft.teams.card.file.info';

export function isFile({ contentType }) {
  return contentType === CONSENT || contentType === INFO;
}

/** Teams' own cards for files: the question whether one may be saved, and the link to it. */
export function drawFile(attachment, answer) {
  return attachment.contentType === CONSENT ? question(attachment, answer) : link(attachment);
}

function question({ name, content }, answer) {
  const footer = el('div', { class: 'card-footer', 'aria-live': 'polite' });
  const buttons = [['accept', 'Allow', 'ac-pushButton style-positive'], ['decline', 'Decline', 'ac-pushButton']]
    .map(([action, text, look]) => el('button', { type: 'button', class: look, text, onclick: () => press(action) }));
  const press = async action => {
    buttons.forEach(button => { button.disabled = true; });
    try {
      await answer(action);
    } catch (error) {
      footer.replaceChildren(el('p', { class: 'card-error', text: 'Something went wrong. Please try again.' }));
    }
    buttons.forEach(button => { button.disabled = false; });
  };
  return el('div', { class: 'card file', role: 'group', 'aria-label': `File: ${name}` },
    el('p', { class: 'file-name', text: name }),
    el('p', { text: content.description }),
    el('p', { class: 'file-size', text: `${Math.ceil(content.sizeInBytes / 1024)} KB` }),
    el('div', { class: 'file-buttons' }, ...buttons),
    footer);
}

/** Only what lies on this computer is linked; anything else is shown as it is written. */
function link({ name, contentUrl }) {
  const address = new URL(contentUrl, location.href);
  const here = address.origin === location.origin;
  return el('div', { class: 'card file' },
    here ? el('a', { class: 'file-name', href: address.pathname, download: name, text: name }) : el('p', { text: `${name}: ${contentUrl}` }));
}
