async function call(method, path, body) {
  const response = await fetch(path, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body ?? {}),
  });
  if (!response.ok) throw new Error(`${response.status} from the stand-in`);
  return response.status === 204 ? undefined : response.json();
}

/** What one person can do in one chat. */
export function chatApi(personId, chatId) {
  const chat = `/standin/people/${encodeURIComponent(personId)}/chats/${encodeURIComponent(chatId)}`;
  const post = id => `${chat}/messages/${encodeURIComponent(id)}`;
  return {
    open: () => call('POST', `${chat}/open`),
    install: () => call('POST', `${chat}/install`),
    remove: () => call('POST', `${chat}/remove`),
    say: text => call('POST', `${chat}/messages`, { text }),
    edit: (id, text) => call('PUT', post(id), { text }),
    erase: id => call('DELETE', post(id)),
    execute: (id, action, trigger) => call('POST', `${post(id)}/execute`, { action, trigger }),
    submit: (id, data) => call('POST', `${post(id)}/submit`, data),
    answerFile: (id, action) => call('POST', `${post(id)}/file`, { action }),
    search: words => call('POST', `${chat}/search`, { words }),
    insert: attachment => call('POST', `${chat}/insert`, attachment),
    report: id => call('POST', `${post(id)}/report`),
    sendDialogue: data => call('POST', `${chat}/dialogue`, data),
    rate: (id, reaction) => call('POST', `${post(id)}/feedback`, { reaction }),
  };
}

const RETRY_MS = 2000;

/** Listens for good: a browser's event source gives up on some errors, so it is opened again. */
export function listen(handlers, onConnection) {
  const source = new EventSource('/standin/events');
  source.onopen = () => onConnection(true);
  source.onerror = () => {
    onConnection(false);
    if (source.readyState === EventSource.CLOSED) setTimeout(() => listen(handlers, onConnection), RETRY_MS);
  };
  for (const [name, handle] of Object.entries(handlers)) {
    source.addEventListener(name, event => handle(JSON.parse(event.data)));
  }
}
