/** What the stand-in told this page, and what each person has seen of it. */
export class Store extends EventTarget {
  run = null;
  people = [];
  botName = 'Policy Desk';
  chats = new Map();
  restarted = false;
  #seen = new Map();

  replace(snapshot) {
    this.restarted ||= this.run !== null && this.run !== snapshot.run;
    if (this.run !== snapshot.run) this.#seen = remembered(snapshot.run);
    Object.assign(this, { run: snapshot.run, people: snapshot.people, botName: snapshot.botName });
    this.chats = new Map(snapshot.chats.map(chat => [chat.id, { ...chat, posts: new Map(chat.posts.map(post => [post.id, post])) }]));
    this.#tell('snapshot');
  }

  post({ chat, post }) {
    this.chats.get(chat)?.posts.set(post.id, post);
    this.#tell('post', { chat, post });
  }

  typing({ chat }) {
    this.#tell('typing', { chat });
  }

  app({ chat, app }) {
    const known = this.chats.get(chat);
    if (known) known.app = app;
    this.#tell('app', { chat });
  }

  person(id) {
    return this.people.find(person => person.aadObjectId === id);
  }

  /** The chat of one person with the bot, or with everybody. */
  chatOf(personId, kind) {
    const owner = kind === 'staffroom' ? '' : personId;
    return [...this.chats.values()].find(chat => chat.person === owner);
  }

  /** How many messages of others a person has not had on the screen. */
  unread(personId, kind) {
    const chat = this.chatOf(personId, kind);
    const seen = this.#seen.get(seenKey(personId, chat?.id)) ?? 0;
    const welcome = seen === 0 && kind !== 'staffroom' ? 1 : 0;
    return [...chat?.posts.values() ?? []].slice(welcome)
      .filter(post => Number(post.id) > seen && post.from !== personId && post.from !== 'notice' && !post.deleted).length;
  }

  markSeen(personId, kind) {
    const chat = this.chatOf(personId, kind);
    const last = [...chat?.posts.keys() ?? []].at(-1);
    if (last === undefined) return;
    this.#seen.set(seenKey(personId, chat.id), Number(last));
    sessionStorage.setItem('seen', JSON.stringify({ run: this.run, seen: [...this.#seen] }));
    this.#tell('seen');
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

function seenKey(personId, chatId) {
  return `${personId} ${chatId}`;
}

/** Kept over a reload of the page, but not over a restart of the bot. */
function remembered(run) {
  const kept = JSON.parse(sessionStorage.getItem('seen') ?? '{}');
  return new Map(kept.run === run ? kept.seen : []);
}
