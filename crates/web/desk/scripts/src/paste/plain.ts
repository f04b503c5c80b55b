// Plain text, also from a PDF, as blocks.

import type { Block, Inline } from '../body/contract';
import { cleanLetters } from './letters';
import { isBullet, isNumbered, paragraphsOf, withoutBullet } from './lines';

const runs = (text: string): Inline[] => (text === '' ? [] : [{ type: 'text', text }]);

export function blocksOfText(text: string): Block[] {
  const blocks: Block[] = [];
  const paragraphs = paragraphsOf(cleanLetters(text));
  paragraphs.forEach((line, at) => {
    const inList = isBullet(line) && (isBullet(paragraphs[at - 1] ?? '') || isBullet(paragraphs[at + 1] ?? ''));
    const last = blocks.at(-1);
    const ordered = isNumbered(line);
    if (!inList) blocks.push({ type: 'paragraph', content: runs(line.replace(/\s+/g, ' ')) });
    else if (last?.type === 'list' && last.ordered === ordered) last.content.push(runs(withoutBullet(line)));
    else blocks.push({ type: 'list', ordered, content: [runs(withoutBullet(line))] });
  });
  return blocks;
}
