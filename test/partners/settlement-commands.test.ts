import assert from 'node:assert/strict';
import { settlementCommands } from '../../proxy/cli/settlement.ts';
import { asOperator } from '../../proxy/stores/scope.ts';
import { secretPrints } from '../../proxy/tokens.ts';
import { senior } from '../registration/world.ts';
import { testOnBoth } from '../support/engines.ts';
import { testSecrets } from '../support/proxy.ts';
import { groupWorld, opened, registered, send, type GroupWorld } from './group-world.ts';

/** What a command says, with plain spaces. */
async function said({ database, clock }: GroupWorld, words: string): Promise<string[]> {
  const command = settlementCommands.find((one) => one.words === words) ?? assert.fail(words);
  const lines = await asOperator(database, (transaction) => command.run({ transaction, at: clock.now(), prints: secretPrints(testSecrets), given: new Map() }));
  return lines.map((line) => line.replaceAll(/[\u00A0\u202F]/g, ' '));
}

testOnBoth('the operator reads on the command line who is late to validate, and what is due', async (database) => {
  const world = await groupWorld(database);
  assert.deepEqual(await said(world, 'validations list'), ['Aucune validation n’est attendue.']);
  assert.deepEqual(await said(world, 'payable list'), ['Aucune aide n’est due.']);
  const { id } = await opened(world);
  await registered(world, id, senior());
  world.clock.set('2026-11-03T09:00:00+01:00');
  const rest = `Les Embruns, du lundi 12 au vendredi 16 octobre 2026, convention ${world.partner.conventionNumber}.`;
  assert.deepEqual(await said(world, 'validations list'), [`En retard de 3 jours, à valider par le professionnel ${world.provider.name} : ${rest}`]);
  await send(world, 'POST', `/v1/groups/${id}/validations`, world.provider.key, { absent: [] });
  assert.deepEqual(await said(world, 'validations list'), [`À valider avant le 18 novembre 2026 au soir par le porteur de projet CCAS de Varennes : ${rest}`]);
  await send(world, 'POST', `/v1/groups/${id}/validations`, world.partner.key, { absent: [] });
  assert.deepEqual(await said(world, 'payable list'), [`${world.provider.name} : 176 € pour 1 personne, 1 groupe, Les Embruns, du lundi 12 au vendredi 16 octobre 2026.`, 'Total : 176 €.']);
});
