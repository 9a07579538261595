/**
 * The information notice that is handed to whoever is registered (Conditions 2026, Annexe 3), on the screen and on the sheet
 * to sign: who keeps what, why, for how long, who receives it, and the person's rights. The partner is named in it.
 *
 * A change of meaning is a new version in notice.ts.
 */
export const noticeLines = (partner: string): readonly string[] => [
  `${partner} recueille ces données pour l’ANCV, qui en est responsable, afin d’organiser votre séjour du programme Seniors en Vacances et de verser l’aide quand vous y avez droit.`,
  'Elles servent aussi à contrôler l’aide et à mesurer votre satisfaction. Elles sont lues par votre structure et par l’ANCV. Le professionnel du tourisme reçoit votre nom, votre civilité, vos souhaits, votre type d’éligibilité et le montant de l’aide\u00A0: ni revenus, ni santé.',
  'Une situation de santé n’est enregistrée qu’avec votre accord exprès, que vous pouvez retirer à tout moment.',
  'Ces données sont gardées cinq ans, dix ans pour la comptabilité, puis détruites. Elles ne sortent pas de l’Union européenne.',
  'Vous pouvez les lire, les corriger, les faire effacer, ou vous opposer à leur emploi\u00A0: écrivez à dpo@ancv.fr, ou demandez à votre structure. Vous pouvez aussi saisir la CNIL (www.cnil.fr).',
];
