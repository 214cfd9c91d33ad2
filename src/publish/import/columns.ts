import { fold } from '../../appeal/fold.js';

/**
 * A field of a signatory that a column may hold; `number` is the place in the list, which is counted anew, and a person's
 * name may stand in two columns.
 */
export type Column = 'number' | 'id' | 'abbr' | 'name' | 'first' | 'last' | 'lang' | 'gloss' | 'country' | 'region' | 'url' | 'since' | 'kind';

/** What people call their columns; separated by commas, in any case, accents or not. */
const NAMES: Record<Column, string> = {
  number: 'no,nr,number,#,lfd nr,nummer,numéro,n°,número,numero,sıra,№,номер,الرقم,رقم',
  id: 'id,key,anchor',
  abbr: 'abbr,abbreviation,acronym,short name,short,abkürzung,kürzel,kurzname,kurz,sigle,abréviation,siglas,sigla,abreviatura,afkorting,kısaltma,kısa ad,сокращение,аббревиатура,الاختصار,اختصار',
  name: 'name,organisation,organization,native name,full name,organisation name,organization name,signatory,signatories,name der organisation,organisationsname,unterzeichner,nom,nom de l organisation,signataire,nombre,organización,firmante,organização,nome,signatário,organizzazione,firmatario,naam,organisatie,ondertekenaar,ad,adı,örgüt,kurum,imzacı,название,name of the organisation,name of the organization,name of organisation,name of organization,name of your organisation,name of your organization,your organisation,your organization,name deiner organisation,name eurer organisation,name ihrer organisation,nom de votre organisation,nombre de la organización,nombre de su organización,nome da organização,nome dell organizzazione,naam van de organisatie,организация,подписант,الاسم,اسم,المنظمة,اسم المنظمة,الموقع',
  first: 'first name,firstname,given name,given names,forename,vorname,prénom,nombres,nombre de pila,primeiro nome,voornaam,имя,الاسم الأول',
  last: 'last name,lastname,surname,family name,nachname,familienname,zuname,nom de famille,apellido,apellidos,sobrenome,apelido,cognome,achternaam,soyad,soyadı,фамилия,اسم العائلة,اللقب',
  lang: 'lang,language,sprache,langue,idioma,lengua,língua,lingua,taal,dil,язык,اللغة',
  gloss: 'gloss,translation,english,english name,name in english,meaning,übersetzung,deutsch,deutscher name,traduction,nom français,traducción,traduccion,tradução,traduzione,vertaling,çeviri,перевод,الترجمة,ترجمة',
  country: 'country,country code,country of origin,your country,country of your organisation,country of your organization,herkunftsland,pays d origine,país de origen,país de origem,paese di origine,land van herkomst,state,nation,land,ländercode,staat,pays,code pays,país,paese,stato,ülke,страна,البلد,الدولة,بلد',
  region: 'region,city,town,place,province,stadt,ort,région,ville,lieu,región,ciudad,lugar,região,cidade,regione,città,regio,stad,plaats,bölge,şehir,регион,город,المنطقة,المدينة',
  url: 'url,website,web site,web,homepage,link,site,webseite,internetseite,site web,site internet,sitio,sitio web,página web,sito,sito web,web sitesi,сайт,الموقع الإلكتروني,رابط',
  since: 'since,date,timestamp,zeitstempel,horodateur,marca temporal,informazioni cronologiche,carimbo de data hora,tijdstempel,zaman damgası,отметка времени,طابع زمني,signed,signed on,date signed,seit,datum,unterzeichnet am,depuis,date de signature,desde,fecha,fecha de firma,data,desde quando,dal,sinds,tarih,дата,التاريخ,تاريخ التوقيع',
  kind: 'kind,type,art,typ,genre,tipo,soort,tür,тип,النوع',
};

const columns = new Map<string, Column>(Object.entries(NAMES).flatMap(([column, names]) => names.split(',').map((name) => [fold(name) || name, column as Column])));

/** Headings under which a surname may stand too, beside a column with the other part of the name. */
const ANY_NAME = new Set('name,nom,nombre,nome,naam,ad,adı,الاسم,اسم'.split(',').map(fold));

const columnNamed = (words: string): Column | undefined => columns.get(fold(words) || words.trim());

/** The field that a column's heading names, if it is a known one. "Land / Country" says one in two languages. */
export function columnOf(heading: string): Column | undefined {
  const bare = heading.replace(/\([^()]*\)/g, '').trim();
  const named = columnNamed(bare);
  if (named) return named;
  const parts = new Set(bare.split(/[/|]/).map(columnNamed));
  return parts.size == 1 ? [...parts][0] : undefined;
}

/** Whether a column with this heading may hold just a part of a person's name. */
export const isAnyName = (heading: string): boolean => ANY_NAME.has(fold(heading));
