/** The page's only style; its hash stands in the page's policy. */
export const docsStyle = `
:root { color-scheme: light dark; --ink: #1c1b1f; --paper: #fffdf8; --line: #8a8578; --soft: #f4efe4; --link: #0b4f8a; }
@media (prefers-color-scheme: dark) { :root { --ink: #f3f0e8; --paper: #17171a; --line: #8f8b80; --soft: #25252a; --link: #a9d0ff; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 68rem; padding: 1rem 1.25rem 4rem; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 system-ui, sans-serif; overflow-wrap: anywhere; }
h1, h2, h3 { line-height: 1.25; }
h2 { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: 1rem; overflow-wrap: anywhere; }
a { color: var(--link); }
a:focus-visible, pre:focus-visible, .wide:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; background: var(--paper); padding: .5rem; }
nav ul { padding-left: 1.25rem; }
nav a, dt { display: inline-block; min-height: 1.75rem; }
code { font: .9375em/1.5 ui-monospace, monospace; }
pre, .wide { overflow-x: auto; }
pre { background: var(--soft); border: 1px solid var(--line); border-radius: .5rem; padding: 1rem; max-height: 28rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid var(--line); padding: .5rem .75rem .5rem 0; text-align: left; vertical-align: top; }
tr:target { background: var(--soft); }
dt { font-weight: 700; }
dd { margin: 0 0 .75rem 1.25rem; }
`;
