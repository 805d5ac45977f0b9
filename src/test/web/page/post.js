import { avatar, clock, el } from './dom.js';
import { drawCard } from './card.js';
import { toHtml } from './markdown.js';
import { drawFile, isFile } from './file.js';
import { openReport } from './report.js';
import { citationList, citationsOf, raiseNumbers } from './citations.js';

const CARD = 'application/vnd.microsoft.card.adaptive';

/** The card that this person sees: their own view of it, if the bot gave them one. */
export function cardOf(post, personId) {
  return post.views[personId] ?? post.content.attachments?.find(attachment => attachment.contentType === CARD)?.content;
}

/** One message as one person sees it. */
export function drawPost(post, { personId, nameOf, api, startEdit }) {
  if (post.from === 'notice') return el('li', { class: 'notice', text: post.content.text });
  const own = post.from === personId;
  const name = nameOf(post.from);
  return el('li', { class: own ? 'post own' : 'post' },
    own ? null : post.from === 'bot' ? botPicture() : avatar(name),
    el('div', { class: 'post-body' },
      el('div', { class: 'post-head' },
        el('span', { class: own ? 'visually-hidden' : 'post-name', text: own ? `${name}, you` : name }),
        el('time', { datetime: post.at, text: clock(post.at) }),
        post.edited ? el('span', { text: 'Edited' }) : null,
        post.deleted ? null : el('button', { type: 'button', class: 'link quiet', text: 'Report to school', onclick: () => openReport(api, post.id) }),
        ...(own && !post.deleted && post.content.text ? ownActions(post, api, startEdit) : [])),
      ...(post.deleted ? [el('p', { class: 'bubble gone', text: 'This message was deleted' })] : content(post, personId, api)),
      !own && !post.deleted && wantsRating(post.content) ? rating(post, api) : null));
}

function content(post, personId, api) {
  const { content } = post;
  const actions = {
    execute: action => api.execute(post.id, action, 'manual'),
    submit: data => api.submit(post.id, data),
  };
  const citations = citationsOf(content);
  const own = cardOf(post, personId);
  const attachments = content.attachments ?? [];
  const others = attachments.filter(attachment => attachment.contentType === CARD).slice(1).map(attachment => attachment.content);
  const unknown = attachments.filter(attachment => attachment.contentType !== CARD && !isFile(attachment));
  return [
    content.text ? bubble(content, citations) : null,
    citations.length ? citationList(citations) : null,
    ...[own, ...others].filter(Boolean).map(card => drawCard(card, actions)),
    ...attachments.filter(isFile).map(file => drawFile(file, action => api.answerFile(post.id, action))),
    ...unknown.map(({ contentType }) => el('p', { class: 'notice', text: `The practice page doesn’t show attachments of the type ${contentType}.` })),
  ];
}

function bubble({ text, textFormat }, citations) {
  const element = el('div', { class: 'bubble' });
  if (textFormat === 'plain') element.textContent = text;
  else element.innerHTML = toHtml(text);
  raiseNumbers(element, citations);
  return element;
}

function ownActions(post, api, startEdit) {
  return [
    el('button', { type: 'button', class: 'link quiet', text: 'Edit', onclick: () => startEdit(post) }),
    el('button', { type: 'button', class: 'link quiet', text: 'Delete', onclick: () => api.erase(post.id) }),
  ];
}

function botPicture() {
  return el('img', { class: 'avatar bot', src: '/page/icon.svg', alt: '', width: 32, height: 32 });
}

function wantsRating({ channelData }) {
  return channelData?.feedbackLoopEnabled === true || channelData?.feedbackLoop !== undefined;
}

function rating(post, api) {
  const box = el('div', { class: 'post-actions', role: 'group', 'aria-label': 'Was this helpful?' });
  const give = reaction => async () => {
    await api.rate(post.id, reaction);
    box.replaceChildren(el('span', { role: 'status', text: 'Thank you, passed on.' }));
  };
  box.append(
    el('button', { type: 'button', class: 'link', text: '👍 Helpful', onclick: give('like') }),
    el('button', { type: 'button', class: 'link', text: '👎 Not helpful', onclick: give('dislike') }));
  return box;
}
