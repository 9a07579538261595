/** What a town hall can put before its data-protection officer: what is kept, why, for how long, and how it is kept from others. */
export const personalData = {
  title: 'Vos données, et celles des personnes inscrites',
  lead: 'Ce texte s’adresse au délégué à la protection des données d’une mairie ou d’un CCAS. Il dit ce que le service fait, et rien de plus.',
  parts: [
    {
      title: 'Sur les pages publiques',
      lines: [
        'Le simulateur et l’estimation décident dans le navigateur. Aucune réponse, aucun revenu, aucune donnée de santé n’est envoyé.',
        'La recherche de séjours envoie ses filtres au service, sans rien qui nomme la personne. La carte et les communes passent par le service : l’adresse du visiteur n’atteint aucun tiers.',
        'Aucun cookie, aucun traceur, aucune mesure d’audience. Les journaux ne gardent ni adresse IP en clair, ni contenu, ni texte cherché.',
      ],
    },
    {
      title: 'Qui fait quoi',
      lines: [
        'L’ANCV est responsable du traitement. Le porteur de projet recueille les données pour elle : il est son sous-traitant. Le service agit sur instruction du porteur.',
        'À quoi elles servent : inscrire au séjour, décider de l’aide et la verser ; puis contrôler l’aide et mesurer la satisfaction.',
        'Base légale : l’intérêt légitime de l’ANCV. Pour les données de santé, le consentement exprès de la personne, versionné et daté.',
      ],
    },
    {
      title: 'Ce qui est inscrit',
      lines: [
        'Civilité, noms, prénom, date et lieu de naissance, adresse ; courriel et téléphone s’ils sont donnés.',
        'Les réponses qui décident du droit : activité, foyer fiscal, revenu imposable, aide déjà reçue ; handicap, affection de longue durée ou GIR seulement s’ils décident. Le revenu fiscal de référence, à part, confidentiel sur demande.',
        'D’une personne aidée qui reste chez elle : ses noms, sa date de naissance, les réponses qui décident du droit de son aidant, et son propre accord pour sa santé.',
        'Le nom de l’agent qui inscrit, et l’heure.',
        'Les pièces vues sont cochées. Aucune copie de pièce n’est gardée.',
      ],
    },
    {
      title: 'Qui les lit',
      lines: [
        'Les agents du porteur, et eux seuls, lisent les fiches. Un autre porteur ne voit rien : la base de données elle-même l’empêche, ligne par ligne.',
        'Le professionnel du tourisme lit les noms, les souhaits, le type d’éligibilité et l’aide accordée. Jamais un revenu, une donnée de santé ou un revenu fiscal de référence.',
        'Les remarques pour le séjour (un régime, une allergie) sont transmises au professionnel telles quelles : n’y écrire que ce que la personne veut lui faire savoir.',
        'Les courriels vont au porteur et au professionnel. Ils ne nomment aucun participant.',
        'Pour l’aide, une fois par an, une empreinte sans nom est comparée entre porteurs. Un porteur apprend qu’une aide a déjà été reçue, jamais où ni quand.',
      ],
    },
    {
      title: 'Comment elles sont gardées',
      lines: [
        'Identité, revenus et santé sont chiffrés par l’application (AES-256-GCM), chaque valeur liée à sa ligne. Les clés ne sont pas dans la base.',
        'Les accès durent quinze minutes, pour une page et un rôle. Chaque écriture laisse une trace : qui, quoi, quand, sans nom.',
        'Les données restent dans l’Union européenne, chez l’hébergeur que l’exploitant a choisi.',
      ],
    },
    {
      title: 'Combien de temps',
      lines: [
        'Cinq ans après leur recueil, dix ans pour les pièces comptables (Conditions 2026, article 4.8 et Annexe 3). Le service ne les détruit pas encore de lui-même : à ce terme, l’exploitant le fait, puis l’écrit à dpo@ancv.fr.',
        'L’empreinte d’une aide, sans nom, reste aussi longtemps que la personne est sur une liste, et jusqu’à la fin de l’année même après un effacement.',
        'Le texte des courriels partis est effacé au bout de trente jours ; une réponse gardée pour éviter un doublon, au bout de vingt-quatre heures.',
      ],
    },
    {
      title: 'Les droits, et les incidents',
      lines: [
        'Lire, corriger, effacer, s’opposer, retirer son consentement : auprès du porteur ou à dpo@ancv.fr, et auprès de la CNIL (www.cnil.fr).',
        'Une violation de données est signalée à dpo@ancv.fr dans les vingt-quatre heures (Annexe 3, article 6).',
      ],
    },
  ],
} as const;
