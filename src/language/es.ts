export default {
  organisations: {
    one: '{count} organización ha firmado',
    many: '{count} de organizaciones han firmado',
    other: '{count} organizaciones han firmado',
  },
  signatures: { one: '{count} firma', many: '{count} de firmas', other: '{count} firmas' },
  countries: { one: 'de {count} país', other: 'de {count} países' },
  goal: 'Objetivo: {count}',
  asOf: 'al {date}',
  stale: 'no se ha podido actualizar',
  nobody: 'Sean los primeros en firmar.',
  pause: 'Pausar la actualización',
  resume: 'Reanudar la actualización',

  demands: 'Exigimos',
  signatories: 'Firmantes',
  contact: 'Mensajes de solidaridad',
  links: 'Enlaces',

  weSigned: 'Hemos firmado',
  search: 'Buscar entre los firmantes',
  found: { one: '{count} encontrado', other: '{count} encontrados' },
  more: { one: 'Mostrar {count} más', other: 'Mostrar {count} más' },
  unlisted: { one: 'y {count} más, sin mención del nombre', other: 'y {count} más, sin mención del nombre' },
  elsewhere: 'Otros',
  anchor: 'Enlace a {name}',

  paused: 'Este llamamiento está en pausa.',
  won: 'Esta lucha se ha ganado.',
  closed: 'Este llamamiento ha terminado.',

  loading: 'Cargando …',
  failed: 'Este llamamiento no se puede mostrar en este momento.',

  loadingMore: 'Cargando más nombres …',
  searching: 'Buscando en toda la lista …',
  searchOn: 'Seguir buscando',
  notAll: 'Puede haber más.',
  missing: 'Algunos nombres no se pudieron cargar.',
  retry: 'Intentar de nuevo',
  stop: 'Detener',
  printAll: 'Imprimir los {count} nombres',
};
