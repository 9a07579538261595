import type { Plugin } from 'vite';
import { hole, tightenCss, tightenHtml } from './tighten.ts';

interface Quasi {
  start: number;
  end: number;
  value: { raw: string };
}

/** Shortens the `html`, `svg` and `css` templates of our own modules, which a minifier takes for plain strings. */
export function tightenTemplates(): Plugin {
  return {
    name: 'sev:tighten-templates',
    apply: 'build',
    transform(code, id) {
      if (!/\/widgets\/.*\.ts$/.test(id) || !/\b(?:html|css|svg)`/.test(code)) return null;
      const edits: { start: number; end: number; text: string }[] = [];
      walk(this.parse(code), (tag, quasis) => {
        const fixed = quasis.map((quasi) => quasi.value.raw);
        const whole = fixed.join(hole);
        const shorter = (tag === 'css' ? tightenCss(whole) : tightenHtml(whole)).split(hole);
        if (shorter.length !== fixed.length) return;
        quasis.forEach((quasi, index) => {
          const start = code.indexOf(quasi.value.raw, quasi.start);
          edits.push({ start, end: start + quasi.value.raw.length, text: shorter[index] ?? '' });
        });
      });
      let result = code;
      for (const edit of edits.toSorted((a, b) => b.start - a.start)) {
        result = result.slice(0, edit.start) + edit.text + result.slice(edit.end);
      }
      return { code: result, map: null };
    },
  };
}

function walk(node: unknown, found: (tag: string, quasis: Quasi[]) => void): void {
  if (Array.isArray(node)) {
    for (const each of node) walk(each, found);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  if (isTemplate(node)) found(node.tag.name, node.quasi.quasis);
  for (const value of Object.values(node)) walk(value, found);
}

function isTemplate(node: object): node is { tag: { name: string }; quasi: { quasis: Quasi[] } } {
  if (!('type' in node) || node.type !== 'TaggedTemplateExpression' || !('tag' in node)) return false;
  const { tag } = node;
  return typeof tag === 'object' && tag !== null && 'name' in tag && (tag.name === 'html' || tag.name === 'css' || tag.name === 'svg');
}
