/** Papers and what may stand for them, in the words of a letter (Annexe 2). */
const papers: Record<string, string> = {
  identity: 'Une pièce d’identité',
  'identity-card': 'Carte d’identité (les deux côtés) ou carte de séjour',
  passport: 'Passeport',
  'birth-certificate': 'Acte de naissance',
  'guardian-statement': 'Attestation du représentant légal, pour un mineur',
  'parental-permission': 'Autorisation parentale, pour un mineur',
  retirement: 'Une preuve de retraite ou d’absence d’emploi',
  'pension-statement': 'Attestation de la caisse de retraite',
  'tax-notice-pensions': 'Dernier avis d’impôt, s’il montre les pensions',
  'france-travail': 'Attestation de France Travail',
  'pole-emploi': 'Attestation de Pôle emploi',
  'tax-notice': 'Dernier avis d’impôt, toutes les pages',
  disability: 'Une preuve du handicap',
  'disability-card': 'Carte d’invalidité',
  aah: 'Attestation d’AAH (allocation aux adultes handicapés) de l’année',
  'standing-card': 'Carte « station debout pénible »',
  cmi: 'Carte mobilité inclusion (CMI) invalidité ou priorité',
  illness: 'Une preuve de la maladie',
  ald: 'Attestation de l’assurance maladie qui mentionne l’ALD',
  dependence: 'Une preuve de la perte d’autonomie',
  apa: 'Attestation d’APA (allocation personnalisée d’autonomie) de l’année',
  'gir-2-4': 'Attestation de GIR du département',
  'gir-5-6': 'Attestation de GIR de la caisse de retraite (CNAV)',
  'honour-statement': 'Une attestation sur l’honneur',
  'honour-by-cared': 'Écrite par la personne aidée, qui nomme son aidant',
  'honour-by-carer': 'Écrite par l’aidant, qui nomme la personne aidée',
  'care-proof': 'Une preuve de la situation de la personne aidée',
  employment: 'Une preuve d’emploi',
  'work-contract': 'Contrat de travail en cours',
  'employer-statement': 'Attestation de l’employeur',
  'civic-contract': 'Contrat de service civique en cours',
};

/** A paper, or one of those that may stand for it. */
export function paperText(code: string): string {
  const text = papers[code];
  if (text === undefined) throw new Error(`no words for the paper ${code}`);
  return text;
}
