// Fields that hold several values: one a line in the form.

import { ROLES, type Manuscript, type Role } from '../body/contract';
import { say } from '../page/texts';

export const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '');

function roleOf(word: string): Role {
  const plain = word.trim().toLowerCase();
  return ROLES.find((role) => role === plain || say(`role-${role}`) === word.trim()) ?? 'author';
}

/** «name | role», the role as a word of the page or as the contract's; without one it is the author. */
export function readBylines(text: string): Manuscript['bylines'] {
  return linesOf(text).map((line) => {
    const bar = line.lastIndexOf('|');
    if (bar < 0) return { name: line, role: 'author' };
    return { name: line.slice(0, bar).trim(), role: roleOf(line.slice(bar + 1)) };
  });
}

export function writeBylines(bylines: Manuscript['bylines']): string {
  return bylines.map(({ name, role }) => (role === 'author' ? name : `${name} | ${say(`role-${role}`)}`)).join('\n');
}
