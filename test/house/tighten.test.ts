import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hole, tightenCss, tightenHtml } from '../../widgets/build/tighten.ts';

test('styles lose comments and idle spaces', () => {
  assert.equal(tightenCss('\n  /* why */\n  :host {\n    color: red;\n    margin: 0 auto !important;\n  }\n'), ':host{color:red;margin:0 auto!important}');
  assert.equal(tightenCss('@media (width >= 34em) {\n  .a > .b { opacity: 0.5; }\n}'), '@media (width >= 34em){.a>.b{opacity:.5}}');
});

test('styles keep the spaces that mean something', () => {
  for (const kept of ['a :hover{}', '.a + .b{}', 'p{margin:calc(1px + 2px)}', 'p{content:"a  ;  /* b */"}', '@media (a:b) and (c){}', `p{margin:1px ${hole} 2px}`]) {
    assert.equal(tightenCss(kept), kept);
  }
});

test('markup loses the spaces beside blocks, and only those', () => {
  assert.equal(tightenHtml('\n <div>\n  <p>\n a\n  <b>b</b>\n  <i>c</i> </p>\n</div>\n'), '<div><p>a <b>b</b> <i>c</i></p></div>');
});

test('words and values beside a hole stay apart', () => {
  assert.equal(tightenHtml(`<p> ${hole}  and\n ${hole} <a>b</a></p>`), `<p>${hole} and ${hole} <a>b</a></p>`);
});

test('no-break spaces and quoted values stay as they were written', () => {
  const kept = `<p title="a  b" class='c ${hole}'>484\u00A0€ 1\u202F000</p>`;
  assert.equal(tightenHtml(kept), kept);
  assert.equal(tightenHtml(`<p\n  a="1"\n  ?b=${hole}\n>x</p>`), `<p a="1" ?b=${hole}>x</p>`);
});

test('a text that keeps its spaces on screen is left alone', () => {
  assert.equal(tightenHtml('<pre>\n a\n</pre>'), '<pre>\n a\n</pre>');
});
