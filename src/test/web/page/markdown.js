/**
 * The Markdown that Teams shows in text blocks: bold, italic, links, lists and paragraphs. Everything is escaped first, so the
 * only tags in the result are the ones written here.
 */
export function toHtml(markdown) {
  return markdown.replace(/\r\n?/g, '\n').split(/\n{2,}/).map(block).join('');
}

function block(text) {
  const lines = text.split('\n');
  const parts = [];
  for (const line of lines) {
    const item = line.match(/^\s*(?:([-*])|(\d+)\.)\s+(.*)$/);
    const tag = item ? (item[1] ? 'ul' : 'ol') : 'p';
    const content = inline(item ? item[3] : line);
    if (parts.at(-1)?.tag === tag) parts.at(-1).lines.push(content);
    else parts.push({ tag, start: item?.[2], lines: [content] });
  }
  return parts.map(toTag).join('');
}

function toTag({ tag, start, lines }) {
  if (tag === 'p') return `<p>${lines.join('<br>')}</p>`;
  const from = start && start !== '1' ? ` start="${Number(start)}"` : '';
  return `<${tag}${from}>${lines.map(line => `<li>${line}</li>`).join('')}</${tag}>`;
}

function inline(text) {
  const links = [];
  const kept = escape(text).replace(/\[([^\]]+)\]\(([^()\s]+)\)/g, (whole, words, address) => {
    if (!/^(https?:|mailto:|tel:)/i.test(address)) return whole;
    links.push(`<a href="${address}" target="_blank" rel="noopener noreferrer">${emphasised(words)}</a>`);
    return `\u0000${links.length - 1}\u0000`;
  });
  return emphasised(kept).replace(/\u0000(\d+)\u0000/g, (whole, index) => links[index] ?? '');
}

function emphasised(html) {
  return html
    .replace(/\\([\\*_[\]()#.!-])/g, (whole, sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/\*\*(?=\S)(.+?)(?<=\S)\*\*/g, '<strong>$1</strong>')
    .replace(/(?<![\w*])\*(?=\S)([^*]+?)(?<=\S)\*(?![\w*])/g, '<em>$1</em>')
    .replace(/(?<!\w)_(?=\S)([^_]+?)(?<=\S)_(?!\w)/g, '<em>$1</em>');
}

function escape(text) {
  const names = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '\u0000': '' };
  return text.replace(/[&<>"'\u0000]/g, sign => names[sign]);
}
