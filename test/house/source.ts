import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const rooms = ['schema', 'proxy', 'widgets', 'demo', 'test'];

export interface SourceFile {
  /** From the top of the project, with slashes. */
  path: string;
  text: string;
}

/** Reads every file of the rooms and of the top level whose name ends in one of these, generated ones left out. */
export function sourceFiles(endings: readonly string[]): SourceFile[] {
  const inRooms = rooms.flatMap((room) => readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).map((path) => `${room}/${path}`));
  return [...readdirSync(root), ...inRooms]
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .filter((path) => !/package-lock\.json|custom-elements\.json|\/migrations\//.test(path))
    .filter((path) => statSync(join(root, path)).isFile())
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** Blanks out comments, keeping the lines where they are. */
export function withoutComments(text: string): string {
  return text.replace(/\/\*[^]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' ')).replace(/(^|\s)\/\/.*$/gm, '$1');
}

/** Names the lines where a pattern is found, as `path:line text`. */
export function linesWith(file: SourceFile, pattern: RegExp): string[] {
  return file.text
    .split('\n')
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => pattern.test(line))
    .map(({ line, number }) => `${file.path}:${number} ${line.trim()}`);
}
