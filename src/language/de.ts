export default {
  organisations: { one: '{count} Organisation hat unterzeichnet', other: '{count} Organisationen haben unterzeichnet' },
  signatures: { one: '{count} Unterschrift', other: '{count} Unterschriften' },
  countries: { one: 'aus {count} Land', other: 'aus {count} Ländern' },
  goal: 'Ziel: {count}',
  asOf: 'Stand: {date}',
  stale: 'konnte nicht aktualisiert werden',
  nobody: 'Unterzeichnet als Erste.',
  pause: 'Laufende Aktualisierung anhalten',
  resume: 'Laufende Aktualisierung fortsetzen',

  demands: 'Wir fordern',
  signatories: 'Unterzeichner',
  contact: 'Solidaritätsadressen',
  links: 'Links',

  weSigned: 'Wir haben unterzeichnet',
  search: 'Unterzeichner durchsuchen',
  found: { one: '{count} gefunden', other: '{count} gefunden' },
  more: { one: '{count} weiteren anzeigen', other: '{count} weitere anzeigen' },
  unlisted: { one: 'und {count} weitere Unterschrift, hier nicht genannt', other: 'und {count} weitere, hier nicht genannt' },
  elsewhere: 'Andere',
  anchor: 'Link zu {name}',

  paused: 'Dieser Aufruf ruht.',
  won: 'Dieser Kampf wurde gewonnen.',
  closed: 'Dieser Aufruf ist beendet.',

  loading: 'Wird geladen …',
  failed: 'Dieser Aufruf kann gerade nicht gezeigt werden.',
};
