/**
 * Has Microsoft's own library read cards as Teams would: from the standard input as {name: card}, to the standard output as
 * {name: [fault, ...]} with those that have any.
 */
import { readFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';

const LIBRARY = new URL('node_modules/adaptivecards/dist/adaptivecards.min.js', import.meta.url);
runInThisContext(readFileSync(LIBRARY, 'utf8'));
const AC = globalThis.AdaptiveCards;

/** Teams has its people picker on cards of any version; the library knows it from 1.6 on. */
const isKnown = message => message.includes('"choices.data"');

function faults(json) {
  const context = new AC.SerializationContext(AC.Versions.v1_5);
  const card = new AC.AdaptiveCard();
  card.parse(json, context);
  const parsed = Array.from({ length: context.eventCount }, (ignored, index) => context.getEventAt(index).message);
  const validated = card.validateProperties().validationEvents.map(event => event.message);
  return [...parsed, ...validated].filter(message => !isKnown(message));
}

const cards = JSON.parse(readFileSync(0, 'utf8'));
const found = Object.entries(cards).map(([name, card]) => [name, faults(card)]).filter(([, events]) => events.length > 0);
process.stdout.write(JSON.stringify(Object.fromEntries(found)));
