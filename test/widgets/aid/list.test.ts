import assert from 'node:assert/strict';
import { test } from 'node:test';
import { publishedConditions } from '../../../schema/conditions/index.ts';
import type { DecidedPerson } from '../../../schema/rules/decide.ts';
import { readAid, readDay, readGir, readKind } from '../../../widgets/aid/group/cells.ts';
import { type List, readList } from '../../../widgets/aid/group/columns.ts';
import { decideList } from '../../../widgets/aid/group/decide-list.ts';
import { readDelimited, writeDelimited } from '../../../widgets/aid/group/delimited.ts';
import { exampleTable } from '../../../widgets/aid/group/example.ts';
import { resultFile } from '../../../widgets/aid/group/list-out.ts';
import { mistakeText, outcomeOf, totalsOf, type Outcome } from '../../../widgets/aid/group/outcome.ts';
import { entriesOf } from '../../../widgets/aid/group/people.ts';
import { linksOf } from '../../../widgets/aid/group/ties.ts';
import { aidGroupWords as words } from '../../../widgets/words/aid-group.fr.ts';

const stay = { startDate: '2026-10-12', nights: 7, zone: 'metropole' } as const;
const nothing = { livesInFrance: false, notAided: false, singleRooms: false };

/** What a list gives: the outcome of each line, in order. */
function given(text: string, assumed = nothing): Outcome[] {
  const list = listOf(text);
  const entries = entriesOf(list.rows, stay.startDate, assumed);
  const decided = decideList(entries, linksOf(entries), stay, publishedConditions, '2026-09-14');
  return entries.map((entry) => outcomeOf(entry, decided.get(entry.line), stay.startDate));
}

function listOf(text: string): List {
  const list = readList(text, Object.values(words.results));
  if (typeof list === 'string') assert.fail(list);
  return list;
}

const sums = ({ decided }: Outcome): (number | null)[] => (decided ? pick(decided) : []);
const pick = ({ priceCents, aid, remainingCents }: DecidedPerson): (number | null)[] => [priceCents, aid.amountCents, remainingCents];
const labels = (outcomes: readonly Outcome[]): string[] => outcomes.map(({ label }) => label);
const says = ({ entry }: Outcome): string[] => entry.mistakes.map((one) => mistakeText(one).replaceAll('\u00a0', ' '));

const heads = 'Nom;Date de naissance;Vit en France;Situation;Foyer;Parts;Revenu imposable;Aide cette année';

test('decides the example to the euro, each with its label', () => {
  const outcomes = given(writeDelimited(exampleTable));
  assert.deepEqual(labels(outcomes), ['Éligible à l’aide', 'Éligible à l’aide', 'Éligible à l’aide', 'Éligible à l’aide', 'Éligible à l’aide en tant qu’aidant', 'Éligible au programme']);
  assert.deepEqual(sums(outcomes[0] ?? assert.fail()), [48400, 21200, 36600]);
  assert.deepEqual(sums(outcomes[1] ?? assert.fail()), [48400, 21200, 27200]);
  assert.deepEqual(sums(outcomes[5] ?? assert.fail()), [48400, 0, 48400]);
  assert.deepEqual(totalsOf(outcomes), { people: 6, priceCents: 299800, aided: 5, aidCents: 106000, remainingCents: 193800, open: 0 });
});

test('both sides of the limit: 17 065 is aided, 17 066 is not', () => {
  const outcomes = given(`${heads}\nA;27/03/1952;oui;retraité;seul;1;17 065;non\nB;27/03/1952;oui;retraité;seul;1;17 066;non`);
  assert.deepEqual(labels(outcomes), ['Éligible à l’aide', 'Éligible au programme']);
  assert.ok(outcomes.every(({ decided }) => decided?.cautions.some(({ code }) => code === 'C01' || code === 'C02')));
});

test('column names are known in several spellings, with or without accents', () => {
  const accents = 'Prénom;NÉ(E) LE;Réside en France;Retraité(e);Situation familiale;Nb parts;Revenu net imposable;Déjà aidé(e)'.normalize('NFD');
  const [one] = given(`${accents}\nJeanne;27/03/1952;OUI;Retraitée;Veuve;1;14.230,00 €;Non`);
  assert.deepEqual([one?.label, one?.entry.mistakes], ['Éligible à l’aide', []]);
});

test('a spouse is found by name or by line, and the household is shared', () => {
  for (const reference of ['Goff Marie', 'marie goff', '2', 'n° 2']) {
    const outcomes = given(`${heads};Prénom;Conjoint\nGoff;02/01/1950;oui;retraité;couple;2;27 900;non;Yves;${reference}\nGoff;14/07/1968;oui;travaille;;;;non;Marie;`);
    assert.deepEqual(labels(outcomes), ['Éligible à l’aide', 'Éligible à l’aide par conjoint'], reference);
  }
});

test('a couple whose elder still works goes by the other', () => {
  const outcomes = given(`${heads};Conjoint\nA;02/01/1960;oui;travaille;couple;2;27900;non;2\nB;14/07/1962;oui;retraité;;;;non;`);
  assert.deepEqual(labels(outcomes), ['Éligible à l’aide par conjoint', 'Éligible à l’aide']);
});

test('a professional is aided beside a person of GIR 4, and not beside one without ground', () => {
  const list = (gir: string): string => `${heads};GIR;Aidant de;Type d’aidant;Handicap;ALD\nO;19/11/1941;oui;retraité;seul;1;21050;non;${gir};;;non;non\nP;08/05/1988;oui;travaille;;;;non;;1;professionnel;;`;
  assert.deepEqual(labels(given(list('4'))), ['Éligible au programme', 'Éligible à l’aide en tant qu’aidant']);
  assert.deepEqual(labels(given(list('non'))), ['Éligible au programme', 'Non éligible']);
});

test('a child of the household pays the child’s price', () => {
  const outcomes = given(`${heads};Foyer de\nA;02/01/1960;oui;retraité;seul;1,5;20000;non;\nEnfant;01/06/2015;oui;;;;;non;1`);
  assert.deepEqual(sums(outcomes[1] ?? assert.fail()), [29400, 14700, 14700]);
});

test('someone cared for who stays home is not counted', () => {
  const outcomes = given(`${heads};GIR;Aidant de;Part\nO;19/11/1941;oui;retraité;;;;;2;;non\nS;08/05/1978;oui;travaille;;;;non;;O;`);
  assert.deepEqual(labels(outcomes), ['Ne part pas', 'Éligible à l’aide en tant qu’aidant']);
  assert.equal(totalsOf(outcomes).people, 1);
});

test('what is missing is named, never guessed; empty cells mean what the agent says', () => {
  const text = 'Nom;Date de naissance;Situation;Foyer;Parts;Revenu imposable\nA;27/03/1952;retraité;seul;1;14230';
  const [open] = given(text);
  assert.deepEqual([open?.label, open?.decided?.missing], ['À compléter', ['livesInFrance', 'aidThisYear']]);
  assert.equal(given(text, { livesInFrance: true, notAided: true, singleRooms: false })[0]?.label, 'Éligible à l’aide');
});

test('a wrong cell is said with what to type, and nothing is decided on it', () => {
  const outcomes = given(`${heads}\nA;27/03/52;peut-être;?;trois;deux;beaucoup;bof\nB;31/02/1952;;;;;;`);
  assert.deepEqual(says(outcomes[0] ?? assert.fail())[0], '« 27/03/52 » a une année de deux chiffres : il en faut quatre. Écrivez la date, par exemple 27/03/1952.');
  assert.equal(outcomes[0]?.entry.mistakes.length, 7);
  assert.equal(outcomes[0]?.decided, null);
  assert.equal(outcomes[1]?.decided, null);
});

test('a cell that cannot be read is said with what was read', () => {
  const birthDate = (written: string): string | undefined => says(given(`${heads}\nA;${written};oui;retraité;seul;1;14230;non`)[0] ?? assert.fail())[0];
  for (const written of ['31/02/1950', '1950-13-01', '03/27/1952', '31 avril 1950', '00/01/1950']) assert.equal(birthDate(written), `« ${written} » n’existe pas dans le calendrier. Écrivez la date, par exemple 27/03/1952.`);
  for (const written of ['27.3.52', '27 mars 52', '1er-1-50']) assert.equal(birthDate(written), `« ${written} » a une année de deux chiffres : il en faut quatre. Écrivez la date, par exemple 27/03/1952.`);
  for (const written of ['vers 1950', '19081', '27/03/1052', '27 mras 1952']) assert.equal(birthDate(written), `« ${written} » ne se lit pas. Écrivez la date, par exemple 27/03/1952.`);
  assert.equal(birthDate('27/03/2052'), '« 27/03/2052 » est après le départ. Écrivez la date de naissance, par exemple 27/03/1952.');
  const [income] = says(given(`${heads}\nA;27/03/1952;oui;retraité;seul;1;14 mille;non`)[0] ?? assert.fail());
  assert.match(income ?? '', /^« 14 mille » ne se lit pas\. Écrivez le montant en chiffres/);
});

test('a reference to nobody, to several or to oneself is said', () => {
  const outcomes = given(`${heads};Conjoint\nA;27/03/1952;;;;;;;Zoé\nB;27/03/1952;;;;;;;D\nC;27/03/1952;;;;;;;3\nD;27/03/1952;;;;;;;\nD;27/03/1952;;;;;;;`);
  assert.match(says(outcomes[0] ?? assert.fail()).join(), /« Zoé »/);
  assert.match(says(outcomes[1] ?? assert.fail()).join(), /Plusieurs personnes/);
  assert.match(says(outcomes[2] ?? assert.fail()).join(), /même personne/);
});

test('a couple whose lines disagree on the income is told', () => {
  const outcomes = given(`${heads};Conjoint\nA;27/03/1952;oui;retraité;couple;2;27900;non;2\nB;27/03/1953;oui;retraité;;;30000;non;`);
  assert.match(says(outcomes[1] ?? assert.fail()).join(), /un seul avis d’impôt/);
});

test('lines that lead to each other in a ring decide without looping', () => {
  const outcomes = given(`${heads};Foyer de\nA;27/03/1952;oui;retraité;;;;non;2\nB;27/03/1953;oui;retraité;;;;non;1`);
  assert.equal(outcomes.length, 2);
});

test('dates are read as agents write them', () => {
  for (const text of ['27/03/1952', '27-3-1952', '27.03.1952', '27 mars 1952', '1952-03-27', '1952-03-27T00:00:00', '27/03/1952 00:00:00']) assert.equal(readDay(text), '1952-03-27', text);
  for (const text of ['27/03/52', '03/27/1952', '31/02/1952', '1952', 'hier', '']) assert.equal(readDay(text), null, text);
});

test('short answers are read in several spellings', () => {
  assert.deepEqual([readGir('GIR 4'), readGir('non'), readGir('7')], [4, 'none', null]);
  assert.deepEqual([readKind('Pacsé'), readKind('VEUVE'), readKind('oui'), readKind('?')], ['couple', 'single', 'couple', null]);
  assert.deepEqual([readAid('Non'), readAid('oui'), readAid('autre')], ['none', 'sev', 'other-ancv']);
});

test('only a marriage or a PACS makes a couple: « en couple » is asked back, a free union is each their own', () => {
  for (const couple of ['couple', 'Couple marié', 'couple pacsé', 'Marié(e)', 'Époux', 'épouse', 'En couple, marié ou pacsé']) assert.equal(readKind(couple), 'couple', couple);
  for (const single of ['Concubin', 'concubine', 'En concubinage', 'union libre', 'Vie maritale']) assert.equal(readKind(single), 'single', single);
  const [one] = given(`${heads}\nA;27/03/1952;oui;retraité;En couple;2;30000;non`);
  assert.deepEqual(one && [one.label, ...says(one)], ['À compléter', '« En couple » ne dit pas si la personne est mariée ou pacsée. Si oui, écrivez couple. Sinon, écrivez seul : en concubinage, chacun a son avis d’impôt.']);
});

test('two people whose cells do not say that they are married get no couple’s limit from « Conjoint »', () => {
  for (const [kind, label] of [['couple', 'Éligible à l’aide'], ['en couple', 'À compléter'], ['concubin', 'À compléter']] as const) {
    const outcomes = given(`${heads};Conjoint\nA;02/01/1950;oui;retraité;${kind};2;30000;non;2\nB;14/07/1953;oui;retraité;;;;non;`);
    assert.deepEqual([...labels(outcomes), outcomes.flatMap(says).length], [label, label, kind === 'couple' ? 0 : 1], kind);
  }
});

test('a list without names, without people or too long says what it needs', () => {
  const read = (text: string): unknown => readList(text, []);
  assert.equal(read(''), 'empty');
  assert.equal(read('Morvan;27/03/1952'), 'no-names');
  assert.equal(read('Nom;Date de naissance'), 'only-names');
  assert.equal(read(`Nom;Date de naissance${'\nA;27/03/1952'.repeat(501)}`), 'too-long');
});

test('lines above the names of the columns are passed over, and people are still numbered from 1', () => {
  const people = 'A;27/03/1952;oui;retraité;seul;1;14230;non\nB;27/03/52;oui;retraité;seul;1;14230;non';
  for (const above of ['Séjour du 12 octobre', 'Trévignac, mer, octobre, 2026', 'sep=;', 'CCAS;;;;;;;\n;;;;;;;\nÉdité le 01/09/2026;;;;;;;', '\n\n']) {
    const outcomes = given(`${above}\n${heads}\n${people}`);
    assert.deepEqual(outcomes.map(({ entry, label }) => [entry.line, entry.name, label]), [[1, 'A', 'Éligible à l’aide'], [2, 'B', 'À revoir']], above);
  }
  assert.equal(readList(`${'Titre\n'.repeat(20)}${heads}\n${people}`, []), 'no-names');
});

test('the other income of the notice is noticed, not read', () => {
  assert.equal(listOf('Nom;Naissance;Revenu fiscal de référence\nA;27/03/1952;14230').hasOtherIncome, true);
});

test('the result keeps the list, what it does not read, and adds what was decided; it can be read again', () => {
  const text = `${heads};Courriel\n=A;27/03/1952;oui;retraité;seul;1;14230;non;+cmd`;
  const file = resultFile(listOf(text), given(text));
  const [names = [], line = []] = readDelimited(file);
  assert.deepEqual(names.slice(8), ['Courriel', 'Âge au départ', 'Éligibilité', 'Prix (€)', 'Supplément chambre seule (€)', 'Aide (€)', 'Reste à payer (€)', 'Cases à revoir', 'Pourquoi', 'Il manque', 'Textes à vérifier']);
  assert.deepEqual([line[0], line[8], ...line.slice(9, 15)], ["'=A", "'+cmd", '74', 'Éligible à l’aide', '484', '0', '212', '272']);
  const again = listOf(file);
  assert.deepEqual(again.extras, ['Courriel']);
  assert.equal(again.rows[0]?.cells.name, '=A');
});

test('the result says in each row which cells are to see again, and why', () => {
  const text = `${heads}\nA;27/03/52;oui;retraité;seul;1;beaucoup;non\nB;27/03/1952;oui;retraité;seul;1;14230;non`;
  const [names = [], ...lines] = readDelimited(resultFile(listOf(text), given(text)));
  const said = lines.map((line) => line[names.indexOf('Cases à revoir')]?.replace(/[\u00a0\u202f]/g, ' '));
  assert.deepEqual(said, [
    'Date de naissance : « 27/03/52 » a une année de deux chiffres : il en faut quatre. Écrivez la date, par exemple 27/03/1952. Revenu imposable : « beaucoup » ne se lit pas. Écrivez le montant en chiffres, par exemple 14 230.',
    '',
  ]);
});
