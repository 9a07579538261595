/**
 * The information notice that is handed over when somebody is registered (Conditions 2026, Annexe 3): who keeps what,
 * why, for how long, who receives it, and the person’s rights. A change of meaning is a new version in schema/rules/notice.ts.
 */
export const noticeWords = {
  lines: (partner: string): readonly string[] => [
    `${partner} enregistre ces informations pour inscrire la personne à un séjour du programme Seniors en Vacances, et pour demander l’aide de l’ANCV quand elle y a droit.`,
    'Elles sont lues par ce porteur de projet et par l’ANCV. Le lieu de vacances reçoit le nom, la civilité, les souhaits, le type d’éligibilité et le montant de l’aide : ni revenus, ni santé.',
    'Une situation de santé n’est enregistrée qu’avec l’accord exprès de la personne, qui peut le retirer à tout moment.',
    'Elles sont gardées cinq ans, dix ans pour les pièces comptables, puis détruites. Elles ne sortent pas de l’Union européenne.',
    `La personne peut voir ces informations, les faire corriger ou effacer : elle s’adresse à ${partner}, ou au délégué à la protection des données de l’ANCV, dpo@ancv.fr.`,
    'Elle peut aussi adresser une réclamation à la CNIL (cnil.fr).',
  ],
};
