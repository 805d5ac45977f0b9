import { el } from './dom.js';

/** The sources that a bot's message names, as Teams takes them: by number, [1] in the text. */
export function citationsOf(content) {
  return (content.entities ?? [])
    .flatMap(entity => entity.citation ?? [])
    .map(({ position, appearance = {} }) => ({ position, ...appearance }))
    .sort((one, other) => one.position - other.position);
}

export function citationList(citations) {
  return el('details', { class: 'citations' },
    el('summary', { text: citations.length === 1 ? '1 reference' : `${citations.length} references` }),
    el('ol', {}, ...citations.map(({ position, name, abstract, url }) => el('li', { value: position },
      /^https:/i.test(url ?? '') ? el('a', { href: url, target: '_blank', rel: 'noopener noreferrer', text: name }) : el('strong', { text: name }),
      abstract ? el('p', { text: abstract }) : null))));
}

/** Turns [1] into a raised number wherever a source has that number. */
export function raiseNumbers(element, citations) {
  const known = new Set(citations.map(citation => String(citation.position)));
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  for (const text of texts) {
    const parts = text.data.split(/\[(\d+)\]/);
    if (parts.length === 1) continue;
    text.replaceWith(...parts.map((part, index) => (index % 2 === 0 ? part
      : known.has(part) ? el('sup', { text: part }) : `[${part}]`)));
  }
}
