import { expect } from 'chai';
import { jeanne, newPerson, openRegistration, type RegistrationDriver, retiredAlone } from './registration-driver.ts';

describe('an income near its limit', () => {
  let desk: RegistrationDriver;
  afterEach(() => desk.clear());

  it('between the limits of two official texts is said under the sums and the credit, before the reasons', async () => {
    desk = await openRegistration();
    await newPerson(desk, jeanne);
    await retiredAlone(desk);
    await desk.write('Revenu imposable', '17 050');
    expect(desk.labels).not.to.include('Parts fiscales');
    expect(desk.decision).to.equal('Éligible à l’aide');
    expect(desk.beside).to.match(/Crédit après inscription .* Le revenu est tout près de la limite .* 17 050 € .* 17 066 € .* 17 046 € .* Faites confirmer avant l’inscription : .*À la retraite/);
    await desk.write('Revenu imposable', '17 045');
    expect(desk.beside).not.to.contain('tout près');
  });
});
