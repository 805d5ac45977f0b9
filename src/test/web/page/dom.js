/** Makes an element. Text is always set as text, so nothing that a person or the bot wrote becomes markup. */
export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'class') element.className = value;
    else if (name === 'text') element.textContent = value;
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

export function initials(name) {
  const words = name.replace(/\(.*?\)|[^\p{L}\p{N}\s-]/gu, '').split(/\s+/).filter(Boolean);
  return (words.at(0)?.[0] ?? '') + (words.length > 1 ? words.at(-1)[0] : '');
}

/** A round picture with initials, in a colour that stays the same for a name. Decoration: the name stands beside it. */
export function avatar(name) {
  const tone = [...name].reduce((sum, letter) => sum + letter.codePointAt(0), 0) % 6;
  return el('span', { class: `avatar tone-${tone}`, 'aria-hidden': 'true', text: initials(name).toUpperCase() });
}

export function clock(instant) {
  return new Date(instant).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}
