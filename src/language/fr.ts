export default {
  organisations: {
    one: '{count} organisation a signé',
    many: '{count} d’organisations ont signé',
    other: '{count} organisations ont signé',
  },
  signatures: { one: '{count} signature', many: '{count} de signatures', other: '{count} signatures' },
  countries: { one: 'de {count} pays', other: 'de {count} pays' },
  goal: 'Objectif : {count}',
  asOf: 'au {date}',
  stale: 'n’a pas pu être actualisé',
  nobody: 'Soyez les premiers à signer.',
  pause: 'Suspendre l’actualisation',
  resume: 'Reprendre l’actualisation',

  demands: 'Nous exigeons',
  signatories: 'Signataires',
  contact: 'Messages de solidarité',
  links: 'Liens',

  weSigned: 'Nous avons signé',
  search: 'Rechercher parmi les signataires',
  found: { one: '{count} trouvé', other: '{count} trouvés' },
  more: { one: 'Afficher {count} de plus', other: 'Afficher {count} de plus' },
  unlisted: { one: 'et {count} autre, sans mention du nom', other: 'et {count} autres, sans mention du nom' },
  elsewhere: 'Autres',
  anchor: 'Lien vers {name}',

  paused: 'Cet appel est suspendu.',
  won: 'Cette lutte a été gagnée.',
  closed: 'Cet appel est terminé.',

  loading: 'Chargement …',
  failed: 'Cet appel ne peut pas être affiché pour le moment.',

  loadingMore: 'Chargement d’autres noms …',
  searching: 'Recherche dans toute la liste …',
  searchOn: 'Continuer la recherche',
  notAll: 'Il peut y en avoir d’autres.',
  missing: 'Certains noms n’ont pas pu être chargés.',
  retry: 'Réessayer',
  stop: 'Arrêter',
  printAll: 'Imprimer les {count} noms',
};
