import type { ExtensionPage } from '../browser/driver.ts';
import { send } from './send.ts';

const LISTS = ['This week', 'Reading group', '精读', 'Thesis, chapter 3', 'For Ada'];
const SMART_LISTS = [
  { name: 'Seen last month, many votes', text: 'seen:last-month votes:>50', tag: 'popular' },
  { name: '视频生成', text: 'video generation', tag: 'video' },
  { name: 'Unread on my list', text: 'list:reading-list status:unread' },
];
const COLOURED = { rlhf: 'blue', agents: 'green', evals: 'orange' };
const MANY = { lists: 20, tags: 300, rules: 5 };

/** Makes lists, saved searches, rules and coloured tags, in a whole library as many as a busy reader has. */
export async function organisePapers(own: ExtensionPage, papers: readonly string[], isWhole: boolean): Promise<void> {
  const names = isWhole ? Array.from({ length: MANY.lists - 1 }, (_, at) => LISTS[at] ?? `List ${at + 1}`) : LISTS;
  const lists: string[] = [];
  for (const name of names) lists.push(await send<string>(own, 'set-list', { name }));
  await put(own, lists[0] ?? '', papers.slice(0, 8));
  await send(own, 'set-list', { id: lists[0] ?? '', limit: 5 });
  await send(own, 'set-list', { id: lists.at(-1) ?? '', archived: true });
  for (const [at, paperId] of papers.slice(0, 3).entries()) {
    await send(own, 'set-why', {
      list: lists[0] ?? '',
      paperId,
      text: ['Ada asked for it', '下周组会讨论', 'Cited by everyone'][at] ?? '',
    });
  }
  for (const { name, text, tag } of SMART_LISTS) {
    const id = await send<string>(own, 'set-smart-list', { name, text, pinned: tag !== undefined });
    if (tag) await send(own, 'set-rule', { id, tag, on: true });
  }
  for (const [tag, colour] of Object.entries(COLOURED)) await send(own, 'set-tag', { tag, colour });
  if (isWhole) await manyTagsAndRules(own, papers);
}

async function put(own: ExtensionPage, list: string, papers: readonly string[]): Promise<void> {
  for (const paperId of papers) {
    await send(own, 'mark', { paperId, mark: { kind: 'list', name: list, value: true } });
  }
}

async function manyTagsAndRules(own: ExtensionPage, papers: readonly string[]): Promise<void> {
  for (let at = 0; at < MANY.tags; at += 1) {
    const paperId = papers[at % papers.length] ?? '';
    const name = at % 4 === 0 ? `topics/part ${at}` : `tag ${at}`;
    await send(own, 'mark', { paperId, mark: { kind: 'tag', name, value: true } });
  }
  for (let at = SMART_LISTS.length; at < MANY.rules; at += 1) {
    const id = await send<string>(own, 'set-smart-list', { name: `Saved search ${at}`, text: `model ${at}` });
    await send(own, 'set-rule', { id, tag: `rule ${at}`, on: true });
  }
}
