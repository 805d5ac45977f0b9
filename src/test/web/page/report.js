import { openDialogue } from './dialogue.js';
import { drawCard } from './card.js';

/** "Report to school" on a message: the bot's dialogue, card after card, until it ends. */
export async function openReport(api, postId) {
  const dialogue = openDialogue('Report to school');

  function show(task) {
    if (task === undefined) dialogue.close();
    else if (task.type === 'continue') dialogue.show(drawCard(task.value.card.content, { submit: data => next(() => api.sendDialogue(data)) }));
    else dialogue.say(task.value);
  }

  /** What fails is told on the card, which stays as it is. */
  async function next(ask) {
    show(await ask());
  }

  try {
    await next(() => api.report(postId));
  } catch (error) {
    dialogue.say(`That didn’t work: ${error.message}`);
  }
}
