import { PGlite } from '@electric-sql/pglite';
import { readFileSync } from 'node:fs';
let t=performance.now(); const c=await PGlite.create(); console.log('plain', performance.now()-t);
t=performance.now(); const d=await c.dumpDataDir('none'); console.log('dump', performance.now()-t, d.size);
t=performance.now(); const e=await PGlite.create({loadDataDir:d}); console.log('load', performance.now()-t);
