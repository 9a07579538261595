import { expect } from 'chai';
import { plain } from '../driver.ts';
import { printedSheet } from '../printed-sheet.ts';
import { openDesk, type DeskDriver } from './desk-driver.ts';

describe('a year’s credit', () => {
  let desk: DeskDriver;
  afterEach(() => desk.clear());

  const openCredit = async (): Promise<void> => {
    desk = await openDesk();
    await desk.press('button', 'Voir chaque mouvement de 2026');
  };

  it('shows every movement, the last first, with what remained after it', async () => {
    await openCredit();
    expect(desk.heading).to.equal('Crédit d’aide 2026');
    expect(desk.focused).to.equal(desk.root.querySelector('h2'));
    expect(desk.rows).to.deep.equal([
      ['4 mars à 15 h 30', 'Aide rendue : la personne, ou son droit, n’est plus sur la liste. Les Embruns, 12 au 16 octobre', '+ 212 €', '11 824 €'],
      ['3 mars à 15 h 30', 'Aide accordée à l’inscription. Les Embruns, 12 au 16 octobre', '− 212 €', '11 612 €'],
      ['2 mars à 15 h 30', 'Aide accordée à l’inscription. Les Embruns, 12 au 16 octobre', '− 176 €', '11 824 €'],
      ['9 févr. à 10 h 00', 'Crédit notifié par l’ANCV.', '+ 12 000 €', '12 000 €'],
    ]);
  });

  it('names whom a movement is about, as long as a list knows them', async () => {
    desk = await openDesk({ prepare: ({ credit, groups }) => {
      const [jeanne] = groups.find(({ id }) => id === 'embruns')?.participants ?? [];
      if (credit?.entries[1] && jeanne) credit.entries[1].participantId = jeanne.id;
    } });
    await desk.press('button', 'Voir chaque mouvement de 2026');
    expect(desk.rows.map(([, what]) => what).slice(1, 3)).to.deep.equal(['Aide accordée à l’inscription. Les Embruns, 12 au 16 octobre', 'Aide accordée à l’inscription. Jeanne Morvan, Les Embruns, 12 au 16 octobre']);
  });

  it('says that the credit is frozen while the partner is suspended', async () => {
    desk = await openDesk({ prepare: ({ credit }) => { if (credit) credit.frozen = true; } });
    expect(desk.text).to.include('Votre convention est suspendue : le crédit est gelé.');
  });

  it('prints on one sheet, with whose credit it is', async () => {
    await openCredit();
    const text = plain((await printedSheet(desk, 'Imprimer le crédit')).body.innerText);
    expect(text).to.include('CCAS de Trévignac-sur-Aulne, convention ANCV2931').and.to.include('12 000 €').and.to.include('2 mars');
  });

  it('is handed over as a spreadsheet', async () => {
    await openCredit();
    await desk.press('button', 'Relevé du crédit (Excel)');
    expect(desk.proxy.asked.at(-1)?.path).to.equal('/v1/credits/2026/statement?format=xlsx');
    expect(desk.find('link', 'Ouvrir : Relevé du crédit').getAttribute('download')).to.equal('releve-du-credit.xlsx');
  });

  it('leads back to the groups', async () => {
    await openCredit();
    await desk.press('button', 'Mes groupes');
    expect(desk.heading).to.equal('7 groupes');
  });
});
