import { HOST_CONFIG } from './host-config.js';
import { isOldClient } from './options.js';
import { toHtml } from './markdown.js';
import { el } from './dom.js';

const AC = globalThis.AdaptiveCards;
/** The newest schema that Teams shows. */
const VERSION = AC?.Versions.v1_5;

if (AC) {
  AC.GlobalSettings.useMarkdownInRadioButtonAndCheckbox = false;
  AC.GlobalSettings.setTabIndexAtCardRoot = false;
  AC.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = toHtml(text);
    result.didProcess = true;
  };
}

/**
 * Draws a card with Microsoft's renderer.
 *
 * @param actions execute(action), submit(data): promises; the first gives {kind, text}
 */
export function drawCard(json, actions) {
  const footer = el('div', { class: 'card-footer', 'aria-live': 'polite' });
  const frame = el('div', { class: 'card', tabindex: '-1' }, footer);
  if (json.msteams?.width === 'Full') frame.classList.add('full');
  if (!AC) {
    footer.append(el('p', { class: 'card-error', text: 'Microsoft’s card renderer is missing: run “npm ci” in src/test/web.' }));
    return frame;
  }
  const card = new AC.AdaptiveCard();
  card.hostConfig = new AC.HostConfig(HOST_CONFIG);
  card.onAnchorClicked = () => false;
  card.onExecuteAction = action => run(action, frame, footer, actions);
  const context = cardContext();
  card.parse(json, context);
  const drawn = card.render();
  if (drawn) frame.prepend(drawn);
  nameFilteredInputs(frame);
  if (!isOldClient()) explain(context, footer);
  return frame;
}

/** The renderer puts the name that screen readers say on these inputs' parent, where they don't find it. */
function nameFilteredInputs(frame) {
  frame.querySelectorAll('[aria-labelledby] > .ac-choiceSetInput-filtered').forEach(input =>
    input.setAttribute('aria-labelledby', input.parentElement.getAttribute('aria-labelledby')));
}

/** Whether Teams would refresh this card for this person by itself, and with which action. */
export function refreshAction(json, personId) {
  const { action, userIds = [] } = json.refresh ?? {};
  return action && userIds.some(id => id === personId || id === `29:${personId}`) ? action : undefined;
}

async function run(action, frame, footer, actions) {
  if (action instanceof AC.OpenUrlAction) {
    if (/^https?:/i.test(action.url ?? '')) window.open(action.url, '_blank', 'noopener,noreferrer');
    return;
  }
  busy(frame, true);
  footer.replaceChildren();
  try {
    if (action instanceof AC.ExecuteAction) report(await actions.execute(wire(action)), footer);
    else if (action instanceof AC.SubmitAction) await actions.submit(action.data ?? {});
  } catch (error) {
    report({ kind: 'ERROR', text: error.message }, footer);
  } finally {
    busy(frame, false);
  }
}

/** The action as it goes over the wire: with the inputs in its data. */
function wire(action) {
  return { type: 'Action.Execute', id: action.id, title: action.title, verb: action.verb, data: action.data ?? {} };
}

function report({ kind, text }, footer) {
  if (kind === 'MESSAGE') {
    footer.replaceChildren(el('p', { class: 'card-message', text }));
  } else if (kind === 'ERROR') {
    footer.replaceChildren(
      el('p', { class: 'card-error', text: 'Something went wrong. Please try again.' }),
      el('details', { class: 'card-detail' }, el('summary', { text: 'For developers' }), el('p', { text })));
  }
  footer.scrollIntoView({ block: 'nearest' });
}

/** Teams, too, takes no second press while the first is under way. */
function busy(frame, isBusy) {
  frame.toggleAttribute('aria-busy', isBusy);
  frame.classList.toggle('busy', isBusy);
  frame.querySelectorAll('button').forEach(button => { button.disabled = isBusy; });
}

function cardContext() {
  const context = new AC.SerializationContext(VERSION);
  if (isOldClient()) {
    const known = new AC.CardObjectRegistry();
    AC.GlobalRegistry.actions.copyTo(known);
    known.unregister('Action.Execute');
    context.setActionRegistry(known);
  }
  return context;
}

function explain(context, footer) {
  const faults = Array.from({ length: context.eventCount }, (ignored, index) => context.getEventAt(index))
    .filter(event => event.phase !== undefined).map(event => event.message)
    // Teams has its people picker on cards of any version; the library knows it from 1.6 on.
    .filter(message => !message.includes('"choices.data"'));
  if (faults.length === 0) return;
  footer.append(el('details', { class: 'card-detail' },
    el('summary', { text: `This card has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}` }),
    el('ul', {}, ...faults.map(text => el('li', { text })))));
}
