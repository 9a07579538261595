/** Stands for a `${…}` while the fixed parts of a template are read as one text. */
export const hole = '\uE000';

/** Elements around which a browser draws no space, so that the space beside their tags may go. */
const blocks = new Set(
  (
    'address article aside caption dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li ' +
    'main nav ol optgroup option p section select summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
const shapes = new Set('circle clippath defs ellipse g line lineargradient mask path pattern polygon polyline rect stop svg symbol use'.split(' '));

const space = /[ \t\r\n\f]+/g;
const string = /("(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*')/;

/** Shortens a `css` text: comments, and the spaces that no grammar needs. */
export function tightenCss(text: string): string {
  return text
    .split(/("(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|\/\*[^]*?\*\/)/)
    .filter((part) => !part.startsWith('/*') || part.includes(hole))
    .map((part) => (/^["'/]/.test(part) && part.length > 1 ? part : tightenRules(part)))
    .join('')
    .replace(/^ +| +$/g, '');
}

function tightenRules(text: string): string {
  return text
    .replace(space, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/\( /g, '(')
    .replace(/ \)/g, ')')
    .replace(/((?:^|[{;(])[\w-]+): /g, '$1:')
    .replace(/ > /g, '>')
    .replace(/([ :,(-])0\.(?=\d)/g, '$1.')
    .replace(/ !important/g, '!important')
    .replace(/;+\}/g, '}');
}

/** Shortens an `html` or `svg` text: a run of spaces becomes one, and none beside a block; no two words ever join. */
export function tightenHtml(text: string): string {
  if (/<(?:pre|textarea|style|script|text|tspan)[\s>]/i.test(text)) return text;
  const parts = text.split(/(<!--[^]*?-->|<[/a-zA-Z\uE000](?:"[^"]*"|'[^']*'|[^"'>])*>)/).filter((part) => !part.startsWith('<!--') || part.includes(hole));
  return parts
    .map((part, index) => {
      if (isTag(part)) return tightenTag(part);
      let words = part.replace(space, ' ');
      if (drawsNoSpaceAfter(parts[index - 1] ?? '')) words = words.replace(/^ /, '');
      if (drawsNoSpaceBefore(parts[index + 1] ?? '')) words = words.replace(/ $/, '');
      return words;
    })
    .join('');
}

function tightenTag(tag: string): string {
  return tag
    .split(string)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(space, ' ')))
    .join('')
    .replace(/ (\/?>)$/, '$1');
}

const isTag = (part: string): boolean => /^<[/a-zA-Z\uE000]/.test(part);
const nameOf = (tag: string): string => (/^<\/?([\w-]+)/.exec(tag)?.[1] ?? '').toLowerCase();
const isBlock = (tag: string): boolean => blocks.has(nameOf(tag)) || shapes.has(nameOf(tag));

function drawsNoSpaceAfter(tag: string): boolean {
  return isBlock(tag) || /^<button[\s>]/.test(tag);
}

function drawsNoSpaceBefore(tag: string): boolean {
  return isBlock(tag) || tag === '</button>';
}
